import { useId, type ReactNode } from 'react';
import styles from './Settings.module.css';

/** A part of the account's settings: a region named by its heading. */
export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
