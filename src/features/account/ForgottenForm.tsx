import { email } from '../../contract/account.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useAskForReset } from '../../queries/password.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NeedsScript } from '../../ui/NeedsScript.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { useAccountForm } from './useAccountForm.ts';

/** The address that a link for another password is sent to. `onDone` is called with it once it was asked for. */
export function ForgottenForm({ onDone }: { onDone: (address: string) => void }) {
  const { t } = useI18n();
  const ask = useAskForReset();
  const { form, problems, isSending } = useAccountForm(
    ['email'],
    ask.mutateAsync,
    (sent) => onDone(sent.email),
    { email },
  );
  return (
    <>
      <NeedsScript />
      <form {...form} className={styles.form}>
        <FormProblem sentence={problems.whole} />
        <Field
          label={t.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          error={problems.fields.email}
        />
        <Button look="main" type="submit" aria-disabled={isSending || undefined}>
          {t.sendLink}
        </Button>
      </form>
    </>
  );
}
