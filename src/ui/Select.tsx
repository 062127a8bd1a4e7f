import type { ComponentProps } from 'react';
import styles from './Select.module.css';

interface SelectProps extends ComponentProps<'select'> {
  /** What can be chosen, each with the words that stand for it. */
  options: readonly (readonly [value: string, words: string])[];
}

/** One of several. */
export function Select({ options, ...select }: SelectProps) {
  return (
    <select className={styles.select} {...select}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
