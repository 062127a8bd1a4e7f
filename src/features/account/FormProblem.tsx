import type { ReactNode } from 'react';
import styles from './Form.module.css';

/** What went wrong with a form as a whole, above its fields, and the way on where there is one. */
export function FormProblem({ sentence, children }: { sentence: string | undefined; children?: ReactNode }) {
  if (!sentence) return null;
  return (
    <p role="alert" tabIndex={-1} className={styles.problem}>
      {sentence}
      {children && ' '}
      {children}
    </p>
  );
}
