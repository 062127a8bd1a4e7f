import { useNavigate, useSearchParams } from 'react-router-dom';
import { hasAccount } from '../contract/me.ts';
import { LogInByCode } from '../features/account/LogInByCode.tsx';
import { WayOn } from '../features/account/WayOn.tsx';
import { codeTexts } from '../i18n/codeTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages, safeReturn, withQuery } from '../paths.ts';
import { useMe } from '../queries/me.ts';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/login/code?return=&for=`: logs in by a mailed code, and goes back to where it was asked for. */
export function Component() {
  const { t, locale } = useI18n();
  const texts = codeTexts(locale);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const me = useMe();
  const returnTo = safeReturn(search.get('return'));
  const purpose = search.get('for');
  const why = purpose === 'comment' || purpose === 'subscribe' ? t.logInTo[purpose] : '';
  const isLoggedIn = me !== undefined && hasAccount(me);
  return (
    <div className={styles.page}>
      <PageHead title={texts.title} isPersonal />
      <PageTitle intro={!isLoggedIn && why}>{texts.title}</PageTitle>
      {isLoggedIn ? (
        <Notice>
          <p>{t.loggedInAs(me.name ?? '')}</p>
          <WayOn to={returnTo} />
        </Notice>
      ) : (
        <>
          <LogInByCode onDone={() => void navigate(returnTo, { replace: true })} />
          <p className={styles.other}>
            <Link to={withQuery(pages.login, search)}>{texts.byPassword}</Link>
          </p>
          <p className={styles.other}>
            {t.noAccountYet} <Link to={withQuery(pages.signup, search)}>{t.signUp}</Link>
          </p>
        </>
      )}
    </div>
  );
}
