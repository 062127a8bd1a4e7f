import { useId } from 'react';
import type { Plan } from '../../contract/publication.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { usePublication } from '../../queries/publication.tsx';
import type { useSubscribe } from '../../queries/subscription.ts';
import { useIntent } from '../../queries/useIntent.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { OfferSentence } from './PlanOffers.tsx';
import { useAccountForm } from './useAccountForm.ts';

/** The number that the demonstration's pretend processor takes. */
const PRETEND_CARD = '4242 4242 4242 4242';

interface PlanFormProps {
  subscribe: ReturnType<typeof useSubscribe>['mutateAsync'];
  onDone: () => void;
}

/** The plans with all they cost, and a card to pay with. `onDone` is called when the plan has started. */
export function PlanForm({ subscribe, onDone }: PlanFormProps) {
  const { t } = useI18n();
  const { plans, demo } = usePublication();
  const intent = useIntent();
  const pay = (wanted: { plan: string; card: string }) =>
    subscribe({ ...wanted, intent: intent.idFor(`${wanted.plan} ${wanted.card}`) });
  const { form, problems, isSending } = useAccountForm(['plan', 'card'], pay, onDone);
  return (
    <form {...form} className={styles.form}>
      <FormProblem sentence={problems.whole ?? problems.fields.plan} />
      <fieldset className={styles.plans}>
        <legend>{t.choosePlan}</legend>
        {plans.map((plan, at) => (
          <PlanChoice key={plan.id} plan={plan} isFirst={at === 0} />
        ))}
      </fieldset>
      <Field
        label={t.cardNumber}
        hint={demo ? t.pretendCards : undefined}
        name="card"
        dir="ltr"
        inputMode="numeric"
        // Nobody's own card belongs into a demonstration.
        autoComplete={demo ? 'off' : 'cc-number'}
        defaultValue={demo ? PRETEND_CARD : ''}
        required
        error={problems.fields.card}
      />
      <Button look="main" type="submit" aria-disabled={isSending || undefined}>
        {isSending ? t.paying : t.startSubscription}
      </Button>
    </form>
  );
}

function PlanChoice({ plan, isFirst }: { plan: Plan; isFirst: boolean }) {
  const { t } = useI18n();
  const id = useId();
  return (
    <label className={styles.plan} htmlFor={id}>
      <input
        id={id}
        type="radio"
        name="plan"
        value={plan.id}
        defaultChecked={isFirst}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-offer`}
      />
      <b id={`${id}-name`}>{t.plans[plan.interval]}</b>
      <span id={`${id}-offer`}>
        <OfferSentence plan={plan} />
      </span>
    </label>
  );
}
