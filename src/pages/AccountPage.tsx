import { useRef, useState } from 'react';
import { AccountPanel } from '../features/account/AccountPanel.tsx';
import { LogInAgain } from '../features/account/LogInAgain.tsx';
import { useGoToCheckout } from '../features/account/useGoToCheckout.ts';
import { useHeldAccount } from '../features/account/useHeldAccount.ts';
import { TextForm } from '../features/reading/TextForm.tsx';
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

/** `/account`: the reader's account, what can be changed of it, and the way out of it. */
function AccountPage() {
  const { t } = useI18n();
  const page = useRef<HTMLDivElement>(null);
  const me = useReader();
  const account = useHeldAccount(me.data);
  const hasEnded = account !== null && me.data !== undefined && !hasAccount(me.data);
  const logOut = useLogOut();
  const announce = useAnnounce();
  const goToCheckout = useGoToCheckout();
  const [farewell, setFarewell] = useState<string | null>(null);
  const left = (outcome: string) => {
    // The button that was pressed is gone.
    page.current?.querySelector('h1')?.focus();
    announce(outcome);
    setFarewell(outcome);
  };
  const leave = () => {
    if (logOut.isPending) return;
    logOut.mutate(undefined, { onSuccess: () => left(t.loggedOut) });
  };
  return (
    <div ref={page} className={styles.page}>
      <PageHead title={t.account} isPersonal />
      <PageTitle>{t.account}</PageTitle>
      {hasEnded && <LogInAgain />}
      {account ? (
        <div hidden={hasEnded}>
          <AccountPanel
            key={account.id}
            me={account}
            onCheckout={goToCheckout}
            onErased={left}
            textSettings={<TextForm />}
          />
          <Button onClick={leave}>{t.logOut}</Button>
        </div>
      ) : me.data ? (
        <Notice>
          <p>{farewell ?? t.logInToSeeAccount}</p>
          <ButtonLink look="main" to={withReturn(pages.login, pages.account)}>
            {t.logIn}
          </ButtonLink>
        </Notice>
      ) : me.isError ? (
        <Failed error={me.error} retry={me.refetch} />
      ) : (
        <Skeleton lines={6} />
      )}
      {logOut.isError && <Failed error={logOut.error} retry={leave} />}
    </div>
  );
}

export { AccountPage as Component };
