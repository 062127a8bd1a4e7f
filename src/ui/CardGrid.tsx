import type { ReactNode, Ref } from 'react';
import styles from './CardGrid.module.css';

/** Story cards side by side, as many as fit, with no hole at the end where a row is nearly full. */
export function CardGrid({ ref, children }: { ref?: Ref<HTMLUListElement>; children: ReactNode }) {
  return (
    <ul ref={ref} className={styles.grid}>
      {children}
    </ul>
  );
}
