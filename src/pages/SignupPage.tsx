import { useNavigate, useSearchParams } from 'react-router-dom';
import { SignUp } from '../features/account/SignUp.tsx';
import { WayOn } from '../features/account/WayOn.tsx';
import { hasAccount } from '../contract/me.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages, safeReturn, withQuery } from '../paths.ts';
import { useMe } from '../queries/me.ts';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/signup?return=&for=`: makes an account, logs in to it, and goes back to where it was asked for. */
function SignupPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const me = useMe();
  const returnTo = safeReturn(search.get('return'));
  const isLoggedIn = me !== undefined && hasAccount(me);
  return (
    <div className={styles.page}>
      <PageHead title={t.signUp} isPersonal />
      <PageTitle intro={!isLoggedIn && search.get('for') === 'subscribe' && t.logInTo.subscribe}>
        {t.signUp}
      </PageTitle>
      {isLoggedIn ? (
        <Notice>
          <p>{t.loggedInAs(me.name ?? '')}</p>
          <WayOn to={returnTo} />
        </Notice>
      ) : (
        <>
          <SignUp onDone={() => void navigate(returnTo, { replace: true })} />
          <p className={styles.other}>
            {t.alreadySignedUp} <Link to={withQuery(pages.login, search)}>{t.logIn}</Link>
          </p>
        </>
      )}
    </div>
  );
}

export { SignupPage as Component };
