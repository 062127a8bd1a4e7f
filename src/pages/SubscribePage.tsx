import { useSearchParams } from 'react-router-dom';
import { LogInAgain } from '../features/account/LogInAgain.tsx';
import { PayDue } from '../features/account/PayDue.tsx';
import { PlanForm } from '../features/account/PlanForm.tsx';
import { PlanOffers } from '../features/account/PlanOffers.tsx';
import { PlanState } from '../features/account/PlanState.tsx';
import { useGoToCheckout } from '../features/account/useGoToCheckout.ts';
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

/**
 * `/subscribe?return=&plan=`: the plans and their prices, and the way to one of them, which may be chosen already. Who is
 * past due is told what they owe instead, for no first month is sold to them.
 */
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
  const goToCheckout = useGoToCheckout();
  if (!me.data && isGuest) {
    return (
      <>
        <PlanOffers />
        {me.isError ? <Failed error={me.error} retry={me.refetch} /> : <Skeleton lines={3} />}
      </>
    );
  }
  const subscription = account?.subscription;
  if (subscription && !subscription.due) {
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
        {subscription?.due ? (
          <Notice>
            <PlanState subscription={subscription} />
            <PayDue due={subscription.due} returnTo={returnTo} onCheckout={goToCheckout} />
          </Notice>
        ) : (
          <PlanForm
            key={account?.id ?? 'guest'}
            chosen={chosen}
            onStart={start}
            isAwaited={!isGuest && !hasEnded}
          />
        )}
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
