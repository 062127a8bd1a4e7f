import { useI18n } from '../../i18n/I18n.tsx';
import { Field } from '../../ui/Field.tsx';

interface NewPasswordFieldProps {
  label: string;
  /** As the form's field is called. */
  name: 'password' | 'newPassword';
  error: string | undefined;
}

/** A password that is about to be one's own, with what is asked of it. */
export function NewPasswordField({ label, name, error }: NewPasswordFieldProps) {
  const { t } = useI18n();
  return (
    <Field
      label={label}
      hint={t.passwordHint}
      name={name}
      type="password"
      dir="ltr"
      autoComplete="new-password"
      required
      error={error}
    />
  );
}
