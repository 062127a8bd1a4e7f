import type { ComponentProps } from 'react';
import { useI18n } from '../i18n/I18n.tsx';
import { inLocale } from '../i18n/locale.ts';

/**
 * A link to one of the site's pages, in the document's language. It is a plain one, and so works before the page's
 * scripts and without them; `app/useLinks.ts` makes a navigation within the page of it.
 */
export function Link({ to, ...rest }: ComponentProps<'a'> & { to: string }) {
  const { locale } = useI18n();
  return <a {...rest} href={inLocale(locale, to)} />;
}
