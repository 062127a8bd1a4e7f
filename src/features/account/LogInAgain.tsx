import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { pages, withReturn } from '../../paths.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { LogInForm } from './LogInForm.tsx';
import styles from './settings/Settings.module.css';
import { useAccountTexts } from './settings/useAccountTexts.ts';

/** Stands where an account's page was when its session ended, and has the focus until the page is back. */
export function LogInAgain() {
  const texts = useAccountTexts();
  const announce = useAnnounce();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const former = useRef<Element | null>(null);
  useLayoutEffect(() => {
    former.current = document.activeElement;
    heading.current?.focus();
  }, []);
  useEffect(
    () => () => {
      const { current } = former;
      const place = current === document.body ? document.querySelector('h1') : current;
      if (place instanceof HTMLElement) place.focus();
    },
    [],
  );
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {texts.loggedOutMeanwhile}
      </h2>
      <p>{texts.logInToGoOn}</p>
      <LogInForm
        byCode={withReturn(pages.loginCode, pages.account)}
        onDone={() => announce(texts.loggedInAgain)}
      />
    </section>
  );
}
