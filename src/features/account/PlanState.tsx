import type { Subscription } from '../../contract/subscription.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';

/** How a plan stands: what is paid next and when, or until when it lasts, and why. */
export function PlanState({ subscription }: { subscription: Subscription }) {
  const { locale, format } = useI18n();
  const texts = paymentTexts(locale);
  const { plan, interval, state, nextPayment: next, accessUntil } = subscription;
  return (
    <>
      <p>{texts.plans[interval]}</p>
      {state === 'pastDue' && accessUntil ? (
        <p>{texts.pastDue(next && format.date(next.at), format.date(accessUntil))}</p>
      ) : next ? (
        <p>
          {next.plan === plan
            ? texts.next(format.price(next.price), format.date(next.at))
            : texts.nextOther(texts.plans[next.interval], format.price(next.price), format.date(next.at))}
        </p>
      ) : (
        accessUntil && <p>{texts.ends(format.date(accessUntil))}</p>
      )}
    </>
  );
}
