import { useLayoutEffect, useRef } from 'react';
import { logInCode } from '../../contract/account.ts';
import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { DemoMails } from './DemoMails.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { useAccountForm } from './useAccountForm.ts';

interface CodeFormProps {
  /** Logs in, or signs up, by the code. */
  enter: (otp: string) => Promise<unknown>;
  /** What the button that does so says. */
  action: string;
  onDone: () => void;
}

/** The code that was mailed to an address; its field takes the focus. `onDone` is called when the reader is known. */
export function CodeForm({ enter, action, onDone }: CodeFormProps) {
  const texts = codeTexts(useI18n().locale);
  const { form, problems, isSending } = useAccountForm(
    ['otp'],
    ({ otp }) => enter(otp),
    onDone,
    { otp: logInCode },
    texts.fields,
  );
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <>
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
          {action}
        </Button>
      </form>
      <DemoMails className={styles.intro} />
    </>
  );
}
