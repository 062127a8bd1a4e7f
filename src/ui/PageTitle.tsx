import type { ReactNode } from 'react';
import styles from './PageTitle.module.css';

/** The one `h1` of a page that isn't a story, and what it is for. Focus comes here on navigation. */
export function PageTitle({
  children,
  intro,
  lang,
}: {
  children: ReactNode;
  intro?: ReactNode;
  lang?: { lang?: string; dir?: 'ltr' | 'rtl' };
}) {
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1} {...lang}>
        {children}
      </h1>
      {intro && <p>{intro}</p>}
    </header>
  );
}
