import { useNavigate, useSearchParams } from 'react-router-dom';
import { LogInForm } from '../features/account/LogInForm.tsx';
import { WayOn } from '../features/account/WayOn.tsx';
import { hasAccount } from '../contract/me.ts';
import { codeTexts } from '../i18n/codeTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages, safeReturn, withQuery } from '../paths.ts';
import { useMe } from '../queries/me.ts';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/login?return=&for=`: logs in, and goes back to where it was asked for. */
function LoginPage() {
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const me = useMe();
  const returnTo = safeReturn(search.get('return'));
  const purpose = search.get('for');
  const byCode = <Link to={withQuery(pages.loginCode, search)}>{codeTexts(locale).byCode}</Link>;
  const isLoggedIn = me !== undefined && hasAccount(me);
  return (
    <div className={styles.page}>
      <PageHead title={t.logIn} isPersonal />
      <PageTitle
        intro={!isLoggedIn && t.logInTo[purpose === 'comment' || purpose === 'subscribe' ? purpose : 'other']}
      >
        {t.logIn}
      </PageTitle>
      {isLoggedIn ? (
        <Notice>
          <p>{t.loggedInAs(me.name ?? '')}</p>
          <WayOn to={returnTo} />
        </Notice>
      ) : (
        <>
          <LogInForm byCode={byCode} onDone={() => void navigate(returnTo, { replace: true })} />
          <p className={styles.other}>{byCode}</p>
          <p className={styles.other}>
            <Link to={withQuery(pages.forgotten, search)}>{t.passwordForgotten}</Link>
          </p>
          <p className={styles.other}>
            {t.noAccountYet} <Link to={withQuery(pages.signup, search)}>{t.signUp}</Link>
          </p>
        </>
      )}
    </div>
  );
}

export { LoginPage as Component };
