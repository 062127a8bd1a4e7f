import type { ReactNode } from 'react';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import styles from './Statement.module.css';

/** One part of what the paper says of itself: a heading, and what is under it. */
export function StatementPart({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.part}>
      <SectionHeading>{title}</SectionHeading>
      {intro && <p>{intro}</p>}
      {children}
    </section>
  );
}

/** Sentences, one under the other. */
export function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
