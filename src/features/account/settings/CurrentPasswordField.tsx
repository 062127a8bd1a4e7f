import { useI18n } from '../../../i18n/I18n.tsx';
import { pages, withReturn } from '../../../paths.ts';
import { Field } from '../../../ui/Field.tsx';
import { Link } from '../../../ui/Link.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/**
 * The password of now, which a change asks for: who finds a session open isn't to take the account over. Who logged in by
 * a code may know none, and is led to another.
 */
export function CurrentPasswordField({ error }: { error: string | undefined }) {
  const { t } = useI18n();
  const texts = useAccountTexts();
  return (
    <Field
      label={texts.currentPassword}
      hint={<Link to={withReturn(pages.forgotten, pages.account)}>{t.passwordForgotten}</Link>}
      name="currentPassword"
      type="password"
      dir="ltr"
      autoComplete="current-password"
      required
      error={error}
    />
  );
}
