import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './AccountPanel.module.css';

interface TwoPressesProps {
  /** What the first press asks for. */
  ask: string;
  /** The second press, which says what comes of it. */
  sure: string;
  /** The way out. */
  keep: string;
  onSure: () => void;
}

/** Does what can't be undone by the same button in two presses, of which the second is another button. */
export function TwoPresses({ ask, sure, keep, onSure }: TwoPressesProps) {
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const current = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsked !== null) current.current?.focus();
  }, [isAsked]);
  return isAsked ? (
    <div className={styles.ways}>
      <Button key="sure" ref={current} onClick={onSure}>
        {sure}
      </Button>
      <Button onClick={() => setAsked(false)}>{keep}</Button>
    </div>
  ) : (
    <Button key="ask" ref={current} onClick={() => setAsked(true)}>
      {ask}
    </Button>
  );
}
