import { useLayoutEffect, useRef } from 'react';
import { email } from '../../contract/account.ts';
import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useAskForCode } from '../../queries/logInCode.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NeedsScript } from '../../ui/NeedsScript.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { useAccountForm } from './useAccountForm.ts';

interface CodeRequestFormProps {
  /** The address that a code was asked for before; its field then has the focus. */
  former: string | undefined;
  onDone: (address: string) => void;
}

/** The address that a code is mailed to. `onDone` is called with it once it was asked for. */
export function CodeRequestForm({ former, onDone }: CodeRequestFormProps) {
  const { t, locale } = useI18n();
  const ask = useAskForCode();
  const { form, problems, isSending } = useAccountForm(
    ['email'],
    ask.mutateAsync,
    (sent) => onDone(sent.email.trim()),
    { email },
  );
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (former === undefined) return;
    field.current?.focus();
    field.current?.select();
  }, [former]);
  return (
    <>
      <NeedsScript />
      <form {...form} className={styles.form}>
        <FormProblem sentence={problems.whole} />
        <Field
          ref={field}
          label={t.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          defaultValue={former}
          required
          error={problems.fields.email}
        />
        <Button look="main" type="submit" aria-disabled={isSending || undefined}>
          {codeTexts(locale).sendCode}
        </Button>
      </form>
    </>
  );
}
