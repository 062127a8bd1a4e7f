import { Field } from '../../../ui/Field.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** The password of now, which a change asks for: who finds a session open isn't to take the account over. */
export function CurrentPasswordField({ error }: { error: string | undefined }) {
  const texts = useAccountTexts();
  return (
    <Field
      label={texts.currentPassword}
      name="currentPassword"
      type="password"
      dir="ltr"
      autoComplete="current-password"
      required
      error={error}
    />
  );
}
