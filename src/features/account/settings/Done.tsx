import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Settings.module.css';

/** What came of a change, where it was made; takes the focus that its form had. */
export function Done({ children }: { children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} tabIndex={-1} className={styles.done}>
      {children}
    </p>
  );
}
