import type { ReactNode } from 'react';
import styles from './CardGrid.module.css';

/** Story cards side by side, as many as fit, with no hole at the end where a row is nearly full. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <ul className={styles.grid}>{children}</ul>;
}
