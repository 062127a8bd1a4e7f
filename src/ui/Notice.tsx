import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** A few words in the flow of the page about what happened or isn't there, with a way on. `bad` ones are read out at once. */
export function Notice({ tone = 'plain', children }: { tone?: 'plain' | 'bad'; children: ReactNode }) {
  return (
    <div className={styles[tone]} role={tone === 'bad' ? 'alert' : undefined}>
      {children}
    </div>
  );
}
