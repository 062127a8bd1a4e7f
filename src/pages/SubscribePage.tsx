import { useSearchParams } from 'react-router-dom';
import { PlanForm } from '../features/account/PlanForm.tsx';
import { PlanOffers } from '../features/account/PlanOffers.tsx';
import { useGoToCheckout } from '../features/account/useGoToCheckout.ts';
import { WayOn } from '../features/account/WayOn.tsx';
import { hasAccount } from '../contract/me.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { paymentTexts } from '../i18n/paymentTexts.ts';
import { pages, safeReturn, withReturn } from '../paths.ts';
import { useReader } from '../queries/me.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './FormPage.module.css';

/** `/subscribe?return=`: the plans and their prices, and the way to one of them. */
function SubscribePage() {
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const wanted = search.get('return');
  return (
    <div className={styles.page}>
      <PageHead title={t.subscribe} isPersonal />
      <PageTitle intro={paymentTexts(locale).subscribeIntro}>{t.subscribe}</PageTitle>
      <Subscribing returnTo={wanted === null ? pages.account : safeReturn(wanted)} />
    </div>
  );
}

function Subscribing({ returnTo }: { returnTo: string }) {
  const texts = paymentTexts(useI18n().locale);
  const goToCheckout = useGoToCheckout();
  const me = useReader();
  if (!me.data) {
    return (
      <>
        <PlanOffers />
        {me.isError ? <Failed error={me.error} retry={me.refetch} /> : <Skeleton lines={3} />}
      </>
    );
  }
  if (!hasAccount(me.data)) {
    return (
      <>
        <PlanOffers />
        <ToAccount returnTo={withReturn(pages.subscribe, returnTo)} />
      </>
    );
  }
  if (me.data.subscription && me.data.subscription.state !== 'pastDue') {
    return (
      <Notice>
        <p>{texts.youSubscribe}</p>
        <WayOn to={returnTo} />
      </Notice>
    );
  }
  return <PlanForm returnTo={returnTo} onCheckout={goToCheckout} />;
}

/** A plan is an account's: the ways to one, from which the reader comes back here. */
function ToAccount({ returnTo }: { returnTo: string }) {
  const { t } = useI18n();
  return (
    <>
      <p className={styles.other}>{t.logInTo.subscribe}</p>
      <div className={styles.ways}>
        <ButtonLink look="main" to={withReturn(pages.signup, returnTo, 'subscribe')}>
          {t.createAccount}
        </ButtonLink>
        <ButtonLink look="quiet" to={withReturn(pages.login, returnTo, 'subscribe')}>
          {t.logIn}
        </ButtonLink>
      </div>
    </>
  );
}

export { SubscribePage as Component };
