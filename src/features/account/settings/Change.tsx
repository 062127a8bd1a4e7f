import type { ReactNode } from 'react';
import styles from './Settings.module.css';

/** What is behind a press, for it is seldom wanted: the form of a change. */
export function Change({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.change}>
      <summary className={styles.summary}>{label}</summary>
      {children}
    </details>
  );
}
