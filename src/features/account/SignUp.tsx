import { useLayoutEffect, useRef, useState } from 'react';
import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useSignUpByCode } from '../../queries/logIn.ts';
import { useAskToSignUp, type NewAccount } from '../../queries/logInCode.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeForm } from './CodeForm.tsx';
import styles from './Form.module.css';
import { SendAnother } from './SendAnother.tsx';
import { SignUpForm } from './SignUpForm.tsx';

/**
 * What an account is made with, then in its place the code that was mailed for it; what was typed stays in its fields.
 * `onDone` is called when the account is there and its reader known.
 */
export function SignUp({ onDone }: { onDone: () => void }) {
  const { t, locale } = useI18n();
  const texts = codeTexts(locale);
  const ask = useAskToSignUp();
  const signUp = useSignUpByCode();
  const announce = useAnnounce();
  const [account, setAccount] = useState<NewAccount | null>(null);
  const [isChanging, setChanging] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isChanging) emailField.current?.focus();
  }, [isChanging]);
  const sent = (asked: NewAccount) => {
    setAccount(asked);
    setChanging(false);
    announce(texts.signUpCodeSent(asked.email));
  };
  const change = () => {
    setAccount(null);
    setChanging(true);
  };
  return (
    <>
      <div hidden={account !== null}>
        <SignUpForm emailField={emailField} onDone={sent} />
      </div>
      {account && (
        <>
          <p className={styles.intro}>{texts.signUpCodeSent(account.email)}</p>
          <CodeForm
            enter={(otp) => signUp.mutateAsync({ ...account, otp })}
            action={t.createAccount}
            onDone={onDone}
          />
          <SendAnother send={() => ask.mutateAsync(account)} sent={texts.anotherSignUpSent(account.email)}>
            <Button onClick={change}>{texts.changeEntries}</Button>
          </SendAnother>
        </>
      )}
    </>
  );
}
