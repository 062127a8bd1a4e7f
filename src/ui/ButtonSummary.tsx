import type { ComponentProps } from 'react';
import button from './Button.module.css';
import styles from './ButtonSummary.module.css';

/** The line that opens a `details`, looking like a quiet button. */
export function ButtonSummary(props: ComponentProps<'summary'>) {
  return <summary {...props} className={`${button.quiet} ${styles.summary}`} />;
}
