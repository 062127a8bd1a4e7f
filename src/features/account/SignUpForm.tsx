import { useSearchParams } from 'react-router-dom';
import { email, NAME_LENGTH, newPassword } from '../../contract/account.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages, withQuery } from '../../paths.ts';
import { useSignUp } from '../../queries/logIn.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Link } from '../../ui/Link.tsx';
import { NeedsScript } from '../../ui/NeedsScript.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { useAccountForm } from './useAccountForm.ts';

/** Said before anything is sent, for all fields at once. */
const CHECKS = { email, password: newPassword };

/** Name, e-mail and a password to choose. `onDone` is called when the account is there and its reader known. */
export function SignUpForm({ onDone }: { onDone: () => void }) {
  const { t } = useI18n();
  const signUp = useSignUp();
  const [search] = useSearchParams();
  const { form, problems, isSending } = useAccountForm(
    ['name', 'email', 'password'],
    signUp.mutateAsync,
    onDone,
    CHECKS,
  );
  return (
    <>
      <NeedsScript />
      <form {...form} className={styles.form}>
        <FormProblem sentence={problems.whole}>
          {problems.isTaken && <Link to={withQuery(pages.login, search)}>{t.logIn}</Link>}
        </FormProblem>
        <Field
          label={t.name}
          hint={t.nameHint}
          name="name"
          dir="auto"
          autoComplete="name"
          maxLength={NAME_LENGTH}
          required
          error={problems.fields.name}
        />
        <Field
          label={t.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="email"
          required
          error={problems.fields.email}
        />
        <NewPasswordField label={t.password} name="password" error={problems.fields.password} />
        <Button look="main" type="submit" aria-disabled={isSending || undefined}>
          {t.createAccount}
        </Button>
      </form>
    </>
  );
}
