import { useState } from 'react';
import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useLogInByCode } from '../../queries/logIn.ts';
import { useAskForCode } from '../../queries/logInCode.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeForm } from './CodeForm.tsx';
import { CodeRequestForm } from './CodeRequestForm.tsx';
import styles from './Form.module.css';
import { SendAnother } from './SendAnother.tsx';

/** An address, then in its place the code that was mailed to it. `onDone` is called when the reader is known. */
export function LogInByCode({ onDone }: { onDone: () => void }) {
  const { t, locale } = useI18n();
  const texts = codeTexts(locale);
  const ask = useAskForCode();
  const logIn = useLogInByCode();
  const announce = useAnnounce();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [former, setFormer] = useState<string>();
  const sent = (address: string) => {
    setSentTo(address);
    announce(texts.codeSent(address));
  };
  if (sentTo === null) {
    return (
      <>
        <p className={styles.intro}>{texts.intro}</p>
        <CodeRequestForm former={former} onDone={sent} />
      </>
    );
  }
  const begin = () => {
    setFormer(sentTo);
    setSentTo(null);
  };
  return (
    <>
      <p className={styles.intro}>{texts.codeSent(sentTo)}</p>
      <CodeForm enter={(otp) => logIn.mutateAsync({ email: sentTo, otp })} action={t.logIn} onDone={onDone} />
      <SendAnother send={() => ask.mutateAsync({ email: sentTo })} sent={texts.anotherSent(sentTo)}>
        <Button onClick={begin}>{texts.anotherAddress}</Button>
      </SendAnother>
    </>
  );
}
