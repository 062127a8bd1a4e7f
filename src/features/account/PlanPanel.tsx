import { useRef } from 'react';
import type { Checkout } from '../../contract/checkouts.ts';
import type { Subscription } from '../../contract/subscription.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { pages, withReturn } from '../../paths.ts';
import { useCancelPlan, useResumePlan } from '../../queries/subscription.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import styles from './AccountPanel.module.css';
import { ChangePlan } from './ChangePlan.tsx';
import { PayDue } from './PayDue.tsx';
import { PlanState } from './PlanState.tsx';
import { TwoPresses } from './TwoPresses.tsx';

interface PlanPanelProps {
  subscription: Subscription | null;
  /** Called with the payment of what a plan is past due with. */
  onCheckout: (checkout: Checkout) => void;
}

/** The plan: what is paid next and when, or until when it lasts, and how to change it, end it or go on. */
export function PlanPanel({ subscription, onCheckout }: PlanPanelProps) {
  const { t, locale, format } = useI18n();
  const texts = paymentTexts(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  const cancel = useCancelPlan();
  const resume = useResumePlan();
  const announce = useAnnounce();
  /** What was pressed is gone by then. */
  const done = (outcome: string) => {
    heading.current?.focus();
    announce(outcome);
  };
  const run = (change: typeof cancel, outcome: string) => {
    if (!change.isPending) change.mutate(undefined, { onSuccess: () => done(outcome) });
  };
  const isPastDue = subscription?.state === 'pastDue';
  const until = subscription?.nextPayment && !isPastDue ? format.date(subscription.nextPayment.at) : null;
  const end = () => run(cancel, until === null ? texts.cancelledNow : texts.cancelled(until));
  const goOn = () => run(resume, texts.resumed);

  return (
    <section className={styles.plan} aria-labelledby="your-plan">
      <h2 id="your-plan" ref={heading} tabIndex={-1}>
        {texts.yourPlan}
      </h2>
      {subscription ? (
        <>
          <PlanState subscription={subscription} />
          {subscription.due && (
            <PayDue due={subscription.due} returnTo={pages.account} onCheckout={onCheckout} />
          )}
          {subscription.state === 'cancelled' ? (
            <Button onClick={goOn}>{texts.resume}</Button>
          ) : (
            <>
              {subscription.nextPayment && !isPastDue && (
                <ChangePlan next={subscription.nextPayment} onDone={done} />
              )}
              <TwoPresses
                ask={texts.cancel}
                sure={until === null ? texts.cancelNow : texts.cancelSure(until)}
                keep={texts.keep}
                onSure={end}
              />
            </>
          )}
        </>
      ) : (
        <>
          <p>{texts.noPlan}</p>
          <ButtonLink look="main" to={withReturn(pages.subscribe, pages.account)}>
            {t.startSubscription}
          </ButtonLink>
        </>
      )}
      {cancel.isError && <Failed error={cancel.error} retry={end} />}
      {resume.isError && <Failed error={resume.error} retry={goOn} />}
    </section>
  );
}
