import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import styles from '../Form.module.css';
import { FormProblem } from '../FormProblem.tsx';
import type { useAccountForm } from '../useAccountForm.ts';

interface SettingsFormProps {
  form: ReturnType<typeof useAccountForm>;
  action: string;
  onChange?: () => void;
  children: ReactNode;
}

/** A form of the account page. That its reader is logged out isn't said here, for the page itself says so. */
export function SettingsForm({ form, action, onChange, children }: SettingsFormProps) {
  const { problems, isSending } = form;
  return (
    <form {...form.form} className={styles.form} onChange={onChange}>
      <FormProblem sentence={problems.isLoggedOut ? undefined : problems.whole} />
      {children}
      <Button type="submit" aria-disabled={isSending || undefined}>
        {action}
      </Button>
    </form>
  );
}
