import { useRef } from 'react';
import type { Subscription } from '../../contract/subscription.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages, withReturn } from '../../paths.ts';
import { usePublication } from '../../queries/publication.tsx';
import { useCancelPlan, useResumePlan } from '../../queries/subscription.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import styles from './AccountPanel.module.css';
import { CancelPlan } from './CancelPlan.tsx';

/** The plan: what is paid next and when, or until when it lasts, and how to end it or go on. */
export function PlanPanel({ subscription }: { subscription: Subscription | null }) {
  const { t, format } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  const cancel = useCancelPlan();
  const resume = useResumePlan();
  const announce = useAnnounce();
  const plan = usePublication().plans.find(({ id }) => id === subscription?.plan);
  const next = subscription?.nextPayment;

  const run = (change: typeof cancel, outcome: string) => {
    if (change.isPending) return;
    change.mutate(undefined, {
      onSuccess: () => {
        // The button that was pressed is gone.
        heading.current?.focus();
        announce(outcome);
      },
    });
  };
  const failed = [cancel, resume].find((change) => change.isError);

  return (
    <section className={styles.plan} aria-labelledby="your-plan">
      <h2 id="your-plan" ref={heading} tabIndex={-1}>
        {t.yourPlan}
      </h2>
      {plan && <p>{t.plans[plan.interval]}</p>}
      {next ? (
        <>
          <p>{t.planNext(format.price(next.price), format.date(next.at))}</p>
          <CancelPlan
            until={format.date(next.at)}
            onCancel={() => run(cancel, t.planCancelled(format.date(next.at)))}
          />
        </>
      ) : subscription?.accessUntil ? (
        <>
          <p>{t.planEnds(format.date(subscription.accessUntil))}</p>
          <Button onClick={() => run(resume, t.planResumed)}>{t.resumePlan}</Button>
        </>
      ) : (
        <>
          <p>{t.noPlan}</p>
          <ButtonLink look="main" to={withReturn(pages.subscribe, pages.account)}>
            {t.startSubscription}
          </ButtonLink>
        </>
      )}
      {failed?.error && <Failed error={failed.error} retry={() => failed.mutate()} />}
    </section>
  );
}
