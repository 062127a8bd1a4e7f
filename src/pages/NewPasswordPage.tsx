import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { take } from '../client/remembered.ts';
import { NewPasswordForm } from '../features/account/NewPasswordForm.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { passwordTexts } from '../i18n/passwordTexts.ts';
import { pages, withReturn } from '../paths.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/new-password?token=`: where the mail's link leads that lets another password be chosen, and on to where it was asked for. */
export function Component() {
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const announce = useAnnounce();
  const page = useRef<HTMLDivElement>(null);
  const [isSet, setSet] = useState(false);
  const [logIn, setLogIn] = useState<string>(pages.login);
  const done = async () => {
    const wayBack = await take('wayBack');
    if (wayBack !== null) setLogIn(withReturn(pages.login, wayBack));
    // The form that had it is gone.
    page.current?.querySelector('h1')?.focus();
    setSet(true);
    announce(passwordTexts(locale).passwordSet);
  };
  return (
    <div ref={page} className={styles.page}>
      <PageHead title={passwordTexts(locale).newPassword} isPersonal />
      <PageTitle intro={!isSet && passwordTexts(locale).newPasswordIntro}>
        {passwordTexts(locale).newPassword}
      </PageTitle>
      {isSet ? (
        <Notice>
          <p>{passwordTexts(locale).passwordSet}</p>
          <ButtonLink look="main" to={logIn}>
            {t.logIn}
          </ButtonLink>
        </Notice>
      ) : (
        <>
          <NewPasswordForm token={search.get('token') ?? ''} onDone={() => void done()} />
          <p className={styles.other}>
            <Link to={pages.forgotten}>{t.sendLink}</Link>
          </p>
        </>
      )}
    </div>
  );
}
