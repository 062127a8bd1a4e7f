import type { RefObject } from 'react';
import { email, NAME_LENGTH, newPassword } from '../../contract/account.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useAskToSignUp, type NewAccount } from '../../queries/logInCode.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NeedsScript } from '../../ui/NeedsScript.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { useAccountForm } from './useAccountForm.ts';

/** Said before anything is sent, for all fields at once. */
const CHECKS = { email, password: newPassword };

interface SignUpFormProps {
  emailField: RefObject<HTMLInputElement | null>;
  onDone: (account: NewAccount) => void;
}

/** Name, e-mail and a password to choose. `onDone` is called with them once a code was asked for. */
export function SignUpForm({ emailField, onDone }: SignUpFormProps) {
  const { t } = useI18n();
  const ask = useAskToSignUp();
  const { form, problems, isSending } = useAccountForm(
    ['name', 'email', 'password'],
    ask.mutateAsync,
    (account) => onDone({ ...account, email: account.email.trim() }),
    CHECKS,
  );
  return (
    <>
      <NeedsScript />
      <form {...form} className={styles.form}>
        <FormProblem sentence={problems.whole} />
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
          ref={emailField}
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
