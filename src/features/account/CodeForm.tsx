import { useLayoutEffect, useRef } from 'react';
import { logInCode } from '../../contract/account.ts';
import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useLogInByCode } from '../../queries/logIn.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { useAccountForm } from './useAccountForm.ts';

/** The code that was mailed to an address; its field takes the focus. `onDone` is called when the reader is known. */
export function CodeForm({ email, onDone }: { email: string; onDone: () => void }) {
  const { t, locale } = useI18n();
  const texts = codeTexts(locale);
  const logIn = useLogInByCode();
  const { form, problems, isSending } = useAccountForm(
    ['otp'],
    ({ otp }) => logIn.mutateAsync({ email, otp }),
    onDone,
    { otp: logInCode },
    texts.fields,
  );
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form {...form} className={styles.form}>
      <FormProblem sentence={problems.whole} />
      <Field
        ref={field}
        label={texts.code}
        hint={texts.codeHint}
        name="otp"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        error={problems.fields.otp}
      />
      <Button look="main" type="submit" aria-disabled={isSending || undefined}>
        {t.logIn}
      </Button>
    </form>
  );
}
