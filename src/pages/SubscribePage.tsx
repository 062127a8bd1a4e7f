import { useSearchParams } from 'react-router-dom';
import { LogInAgain } from '../features/account/LogInAgain.tsx';
import { PlanForm } from '../features/account/PlanForm.tsx';
import { PlanOffers } from '../features/account/PlanOffers.tsx';
import { useHeldAccount } from '../features/account/useHeldAccount.ts';
import { useStartPlan } from '../features/account/useStartPlan.ts';
import { WayOn } from '../features/account/WayOn.tsx';
import { hasAccount } from '../contract/me.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { paymentTexts } from '../i18n/paymentTexts.ts';
import { pages, safeReturn, withReturn } from '../paths.ts';
import { useReader } from '../queries/me.ts';
import { Failed } from '../ui/Failed.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './FormPage.module.css';

/** `/subscribe?return=&plan=`: the plans and their prices, and the way to one of them, which may be chosen already. */
function SubscribePage() {
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const wanted = search.get('return');
  return (
    <div className={styles.page}>
      <PageHead title={t.subscribe} isPersonal />
      <PageTitle intro={paymentTexts(locale).subscribeIntro}>{t.subscribe}</PageTitle>
      <Subscribing
        returnTo={wanted === null ? pages.account : safeReturn(wanted)}
        chosen={search.get('plan')}
      />
    </div>
  );
}

function Subscribing({ returnTo, chosen }: { returnTo: string; chosen: string | null }) {
  const { t, locale } = useI18n();
  const me = useReader();
  const account = useHeldAccount(me.data);
  const isGuest = account === null;
  const hasEnded = !isGuest && me.data !== undefined && !hasAccount(me.data);
  const start = useStartPlan(returnTo, isGuest);
  if (!me.data && isGuest) {
    return (
      <>
        <PlanOffers />
        {me.isError ? <Failed error={me.error} retry={me.refetch} /> : <Skeleton lines={3} />}
      </>
    );
  }
  if (account?.subscription && account.subscription.state !== 'pastDue') {
    return (
      <Notice>
        <p>{paymentTexts(locale).youSubscribe}</p>
        <WayOn to={returnTo} />
      </Notice>
    );
  }
  return (
    <>
      {hasEnded && <LogInAgain />}
      <div hidden={hasEnded}>
        <PlanForm
          key={account?.id ?? 'guest'}
          chosen={chosen}
          onStart={start}
          isAwaited={!isGuest && !hasEnded}
        />
      </div>
      {isGuest && (
        <p className={styles.other}>
          {t.logInTo.subscribe}{' '}
          <Link to={withReturn(pages.login, withReturn(pages.subscribe, returnTo), 'subscribe')}>
            {t.logIn}
          </Link>
        </p>
      )}
    </>
  );
}

export { SubscribePage as Component };
