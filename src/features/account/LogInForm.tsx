import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { useLogIn } from '../../queries/logIn.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NeedsScript } from '../../ui/NeedsScript.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { useAccountForm } from './useAccountForm.ts';

/**
 * E-mail and password. `byCode` leads to the way in by a mailed code where too many passwords were wrong; `onDone` is called
 * when the reader is known.
 */
export function LogInForm({ byCode, onDone }: { byCode?: ReactNode; onDone: () => void }) {
  const { t } = useI18n();
  const logIn = useLogIn();
  const { form, problems, isSending } = useAccountForm(['email', 'password'], logIn.mutateAsync, onDone);
  return (
    <>
      <NeedsScript />
      <form {...form} className={styles.form}>
        <FormProblem sentence={problems.whole}>{problems.isHeldBack && byCode}</FormProblem>
        <Field
          label={t.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          error={problems.fields.email}
        />
        <Field
          label={t.password}
          name="password"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
          error={problems.fields.password}
        />
        <Button look="main" type="submit" aria-disabled={isSending || undefined}>
          {t.logIn}
        </Button>
      </form>
    </>
  );
}
