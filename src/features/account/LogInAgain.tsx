import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { LogInByCode } from './LogInByCode.tsx';
import { LogInForm } from './LogInForm.tsx';
import styles from './settings/Settings.module.css';
import { useAccountTexts } from './settings/useAccountTexts.ts';

/**
 * Stands where an account's page was when its session ended, and has the focus until the page is back. Both ways in are
 * here, for what was typed there is lost with the page.
 */
export function LogInAgain() {
  const texts = useAccountTexts();
  const codes = codeTexts(useI18n().locale);
  const announce = useAnnounce();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const former = useRef<Element | null>(null);
  const [isByCode, setByCode] = useState(false);
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
  const done = () => announce(texts.loggedInAgain);
  const change = () => {
    setByCode(!isByCode);
    // The form stands between the two.
    heading.current?.focus();
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {texts.loggedOutMeanwhile}
      </h2>
      <p>{texts.logInToGoOn}</p>
      {isByCode ? <LogInByCode onDone={done} /> : <LogInForm onDone={done} />}
      <p>
        <Button onClick={change}>{isByCode ? codes.byPassword : codes.byCode}</Button>
      </p>
    </section>
  );
}
