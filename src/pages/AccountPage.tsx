import { useRef } from 'react';
import { AccountPanel } from '../features/account/AccountPanel.tsx';
import { useGoToCheckout } from '../features/account/useGoToCheckout.ts';
import { hasAccount } from '../contract/me.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages, withReturn } from '../paths.ts';
import { useReader } from '../queries/me.ts';
import { useLogOut } from '../queries/session.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './FormPage.module.css';

/** `/account`: the reader's account and plan, and the way out of it. */
function AccountPage() {
  const { t } = useI18n();
  const page = useRef<HTMLDivElement>(null);
  const me = useReader();
  const logOut = useLogOut();
  const announce = useAnnounce();
  const goToCheckout = useGoToCheckout();
  const leave = () => {
    if (logOut.isPending) return;
    logOut.mutate(undefined, {
      onSuccess: () => {
        // The button that was pressed is gone.
        page.current?.querySelector('h1')?.focus();
        announce(t.loggedOut);
      },
    });
  };
  return (
    <div ref={page} className={styles.page}>
      <PageHead title={t.account} isPersonal />
      <PageTitle>{t.account}</PageTitle>
      {!me.data ? (
        me.isError ? (
          <Failed error={me.error} retry={me.refetch} />
        ) : (
          <Skeleton lines={6} />
        )
      ) : hasAccount(me.data) ? (
        <>
          <AccountPanel me={me.data} onCheckout={goToCheckout} />
          <Button onClick={leave}>{t.logOut}</Button>
        </>
      ) : (
        <Notice>
          <p>{t.logInToSeeAccount}</p>
          <ButtonLink look="main" to={withReturn(pages.login, pages.account)}>
            {t.logIn}
          </ButtonLink>
        </Notice>
      )}
      {logOut.isError && <Failed error={logOut.error} retry={leave} />}
    </div>
  );
}

export { AccountPage as Component };
