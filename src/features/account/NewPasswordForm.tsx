import { newPassword } from '../../contract/account.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { passwordTexts } from '../../i18n/passwordTexts.ts';
import { useResetPassword } from '../../queries/password.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NeedsScript } from '../../ui/NeedsScript.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
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
        <Field
          label={t.password}
          hint={t.passwordHint}
          name="newPassword"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          required
          error={problems.fields.newPassword}
        />
        <Button look="main" type="submit" aria-disabled={isSending || undefined}>
          {passwordTexts(locale).setPassword}
        </Button>
      </form>
    </>
  );
}
