import type { Plan } from '../../contract/publication.ts';
import { inAMonth } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { usePublication } from '../../queries/publication.tsx';
import styles from './Form.module.css';

/** The plans with all they cost, for those who can't choose one yet. */
export function PlanOffers() {
  const { t } = useI18n();
  return (
    <dl className={styles.offers}>
      {usePublication().plans.map((plan) => (
        <div key={plan.id}>
          <dt>{t.plans[plan.interval]}</dt>
          <dd>
            <OfferSentence plan={plan} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a plan costs at first and then, and from when. */
export function OfferSentence({ plan }: { plan: Plan }) {
  const { t, format, now } = useI18n();
  const [first, then] = [format.price(plan.firstMonth), format.price(plan.price)];
  return t.offer(first, then, plan.interval, format.day(inAMonth(now)));
}
