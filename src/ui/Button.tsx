import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Link } from './Link.tsx';

export type Look = 'main' | 'accent' | 'quiet' | 'plain';

/** A button; `main` is the one thing to do, `accent` the same in small, `quiet` is outlined, `plain` is text. */
export function Button({ look = 'quiet', ...rest }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" {...rest} className={styles[look]} />;
}

/** A link that looks like a button. */
export function ButtonLink({ look = 'quiet', ...rest }: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link {...rest} className={styles[look]} />;
}

/** A link off the site's own routes (mail, another language) that looks like a button. */
export function ButtonAnchor({ look = 'quiet', ...rest }: ComponentProps<'a'> & { look?: Look }) {
  return <a {...rest} className={styles[look]} />;
}
