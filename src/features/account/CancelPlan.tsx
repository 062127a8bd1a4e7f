import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AccountPanel.module.css';

/** Cancels in two presses: the second is another button, `sure`, which says what comes of it. */
export function CancelPlan({ sure, onCancel }: { sure: string; onCancel: () => void }) {
  const { locale } = useI18n();
  const texts = paymentTexts(locale);
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked !== null) current.current?.focus();
  }, [isAsked]);
  return isAsked ? (
    <div className={styles.ways}>
      <Button key="sure" ref={current} onClick={onCancel}>
        {sure}
      </Button>
      <Button onClick={() => setAsked(false)}>{texts.keep}</Button>
    </div>
  ) : (
    <Button key="ask" ref={current} onClick={() => setAsked(true)}>
      {texts.cancel}
    </Button>
  );
}
