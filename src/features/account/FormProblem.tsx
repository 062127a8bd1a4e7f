import styles from './Form.module.css';

/** What went wrong with a form as a whole, above its fields. */
export function FormProblem({ sentence }: { sentence: string | undefined }) {
  if (!sentence) return null;
  return (
    <p role="alert" tabIndex={-1} className={styles.problem}>
      {sentence}
    </p>
  );
}
