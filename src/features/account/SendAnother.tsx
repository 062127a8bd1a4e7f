import { useState, type ReactNode } from 'react';
import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { sentenceFor, type Failure } from '../../i18n/problems.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Form.module.css';

/** As long as the API sends an address no other mail, in milliseconds. */
const PAUSE = 60_000;

interface SendAnotherProps {
  /** Asks for another code. */
  send: () => Promise<unknown>;
  /** What is said once it was asked for. */
  sent: string;
  children: ReactNode;
}

/** The way to another code where one was just asked for, beside `children`; what comes of it is said below. */
export function SendAnother({ send, sent, children }: SendAnotherProps) {
  const { t, locale } = useI18n();
  const texts = codeTexts(locale);
  const announce = useAnnounce();
  const [isSending, setSending] = useState(false);
  const [askedAt, setAskedAt] = useState(Date.now);
  const [note, setNote] = useState(texts.onceAMinute);
  const say = (words: string) => {
    setNote(words);
    announce(words);
  };
  const sendAnother = () => {
    if (isSending) return;
    const wait = Math.min(PAUSE, askedAt + PAUSE - Date.now());
    if (wait > 0) return say(texts.notYet(Math.ceil(wait / 1_000)));
    setSending(true);
    send()
      .then(
        () => {
          setAskedAt(Date.now());
          say(sent);
        },
        (error: Failure) => say(sentenceFor(error, t)),
      )
      .finally(() => setSending(false));
    return undefined;
  };
  return (
    <div className={styles.another}>
      <Button onClick={sendAnother} aria-disabled={isSending || undefined}>
        {texts.sendAnother}
      </Button>
      {children}
      <p className={styles.note}>{note}</p>
    </div>
  );
}
