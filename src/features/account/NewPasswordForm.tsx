import { newPassword } from '../../contract/account.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { passwordTexts } from '../../i18n/passwordTexts.ts';
import { useResetPassword } from '../../queries/password.ts';
import { Button } from '../../ui/Button.tsx';
import { NeedsScript } from '../../ui/NeedsScript.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { useAccountForm } from './useAccountForm.ts';

/** Another password, by the `token` of a mail's link. `onDone` is called when it is set. */
export function NewPasswordForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t, locale } = useI18n();
  const reset = useResetPassword();
  const { form, problems, isSending } = useAccountForm(
    ['newPassword'],
    (values) => reset.mutateAsync({ ...values, token }),
    onDone,
    { newPassword },
  );
  return (
    <>
      <NeedsScript />
      <form {...form} className={styles.form}>
        <FormProblem sentence={problems.whole} />
        <NewPasswordField label={t.password} name="newPassword" error={problems.fields.newPassword} />
        <Button look="main" type="submit" aria-disabled={isSending || undefined}>
          {passwordTexts(locale).setPassword}
        </Button>
      </form>
    </>
  );
}
