import { localeOf, withoutLocale, type Locale } from '../i18n/locale.ts';

/** The path a link leads to within a document of that locale, or null where it leads elsewhere. */
export function linkPath(link: Element | null, locale: Locale): string | null {
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
  return localeOf(link.pathname) === locale ? withoutLocale(link.pathname) : null;
}
