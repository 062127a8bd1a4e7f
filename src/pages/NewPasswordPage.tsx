import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { NewPasswordForm } from '../features/account/NewPasswordForm.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { passwordTexts } from '../i18n/passwordTexts.ts';
import { pages } from '../paths.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/new-password?token=`: where the mail's link leads that lets another password be chosen. */
export function Component() {
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const announce = useAnnounce();
  const [isSet, setSet] = useState(false);
  const done = () => {
    setSet(true);
    announce(passwordTexts(locale).passwordSet);
  };
  return (
    <div className={styles.page}>
      <PageHead title={passwordTexts(locale).newPassword} isPersonal />
      <PageTitle intro={!isSet && passwordTexts(locale).newPasswordIntro}>
        {passwordTexts(locale).newPassword}
      </PageTitle>
      {isSet ? (
        <Notice>
          <p>{passwordTexts(locale).passwordSet}</p>
          <ButtonLink look="main" to={pages.login}>
            {t.logIn}
          </ButtonLink>
        </Notice>
      ) : (
        <>
          <NewPasswordForm token={search.get('token') ?? ''} onDone={done} />
          <p className={styles.other}>
            <Link to={pages.forgotten}>{t.sendLink}</Link>
          </p>
        </>
      )}
    </div>
  );
}
