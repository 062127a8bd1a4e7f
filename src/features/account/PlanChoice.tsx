import { useId, type ReactNode } from 'react';
import type { Plan } from '../../contract/publication.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import styles from './Form.module.css';

interface PlanChoiceProps {
  legend: string;
  plans: readonly Plan[];
  /** What a plan costs and when, in a sentence. */
  offerOf: (plan: Plan) => ReactNode;
  /** The id of the one that is chosen at first. */
  initial?: string | null;
}

/** One of several plans, as the form's field `plan`; the first is chosen at first, unless another is. */
export function PlanChoice({ legend, plans, offerOf, initial = null }: PlanChoiceProps) {
  const chosen = plans.find(({ id }) => id === initial) ?? plans[0];
  return (
    <fieldset className={styles.plans}>
      <legend>{legend}</legend>
      {plans.map((plan) => (
        <PlanRadio key={plan.id} plan={plan} isChosen={plan === chosen} offer={offerOf(plan)} />
      ))}
    </fieldset>
  );
}

function PlanRadio({ plan, isChosen, offer }: { plan: Plan; isChosen: boolean; offer: ReactNode }) {
  const { locale } = useI18n();
  const id = useId();
  return (
    <label className={styles.plan} htmlFor={id}>
      <input
        id={id}
        type="radio"
        name="plan"
        value={plan.id}
        defaultChecked={isChosen}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-offer`}
      />
      <b id={`${id}-name`}>{paymentTexts(locale).plans[plan.interval]}</b>
      <span id={`${id}-offer`}>{offer}</span>
    </label>
  );
}
