import { useI18n } from '../../../i18n/I18n.tsx';
import { pages, withReturn } from '../../../paths.ts';
import { Link } from '../../../ui/Link.tsx';

/**
 * The way on for who doesn't know the password that a change asks for, or has none, having logged in by a code. It stands
 * below the form, where Tab doesn't come by it from field to field.
 */
export function ForgottenLink() {
  const { t } = useI18n();
  return (
    <p>
      <Link to={withReturn(pages.forgotten, pages.account)}>{t.passwordForgotten}</Link>
    </p>
  );
}
