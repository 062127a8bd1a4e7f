import type { ReactNode } from 'react';
import { ButtonSummary } from '../../../ui/ButtonSummary.tsx';
import styles from './Settings.module.css';

/** What is behind a press, for it is seldom wanted: the form of a change. */
export function Change({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.change}>
      <ButtonSummary>{label}</ButtonSummary>
      {children}
    </details>
  );
}
