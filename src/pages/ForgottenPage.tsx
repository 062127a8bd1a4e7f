import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { remember } from '../client/remembered.ts';
import { ForgottenForm } from '../features/account/ForgottenForm.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { passwordTexts } from '../i18n/passwordTexts.ts';
import { pages, safeReturn, withQuery } from '../paths.ts';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import styles from './FormPage.module.css';

/** `/forgotten-password`: has a link sent by which another password is chosen. */
export function Component() {
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const announce = useAnnounce();
  const page = useRef<HTMLDivElement>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const done = (address: string) => {
    // The form that had it is gone.
    page.current?.querySelector('h1')?.focus();
    setSentTo(address);
    const wanted = search.get('return');
    // For the page that the mail's link opens, which may be in another tab.
    if (wanted !== null) void remember('wayBack', safeReturn(wanted));
    announce(passwordTexts(locale).linkSent(address));
  };
  return (
    <div ref={page} className={styles.page}>
      <PageHead title={t.passwordForgotten} isPersonal />
      <PageTitle intro={sentTo === null && passwordTexts(locale).forgottenIntro}>
        {t.passwordForgotten}
      </PageTitle>
      {sentTo === null ? (
        <ForgottenForm onDone={done} />
      ) : (
        <Notice>
          <p>{passwordTexts(locale).linkSent(sentTo)}</p>
        </Notice>
      )}
      <p className={styles.other}>
        <Link to={withQuery(pages.login, search)}>{t.logIn}</Link>
      </p>
    </div>
  );
}
