import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { usePublication } from '../../queries/publication.tsx';
import styles from './Form.module.css';
import { useOffer } from './useOffer.ts';

/** The plans with all they cost, for those who can't choose one yet. */
export function PlanOffers() {
  const { locale } = useI18n();
  const offerOf = useOffer();
  return (
    <dl className={styles.offers}>
      {usePublication().plans.map((plan) => (
        <div key={plan.id}>
          <dt>{paymentTexts(locale).plans[plan.interval]}</dt>
          <dd>{offerOf(plan)}</dd>
        </div>
      ))}
    </dl>
  );
}
