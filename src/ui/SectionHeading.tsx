import type { ReactNode } from 'react';
import styles from './SectionHeading.module.css';

/** The heading of a part of a page, under the heavy rule; `aside` stands at its other end. */
export function SectionHeading({
  id,
  children,
  aside,
}: {
  id?: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className={styles.bar}>
      <h2 id={id} className={styles.heading}>
        {children}
      </h2>
      {aside}
    </div>
  );
}
