import type { Subscription } from '../../contract/subscription.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { usePublication } from '../../queries/publication.tsx';
import { useChangePlan } from '../../queries/subscription.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonSummary } from '../../ui/ButtonSummary.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { PlanChoice } from './PlanChoice.tsx';
import { useAccountForm } from './useAccountForm.ts';

interface ChangePlanProps {
  next: NonNullable<Subscription['nextPayment']>;
  onDone: (outcome: string) => void;
}

/** The plans but for the one that is paid `next`, with what they cost and from when; nothing is paid before that. */
export function ChangePlan({ next, onDone }: ChangePlanProps) {
  const { locale, format } = useI18n();
  const texts = paymentTexts(locale);
  const others = usePublication().plans.filter(({ id }) => id !== next.plan);
  const change = useChangePlan();
  const on = format.date(next.at);
  const { form, problems, isSending } = useAccountForm(
    ['plan'],
    ({ plan }) => change.mutateAsync(plan),
    ({ plan }) => {
      const chosen = others.find(({ id }) => id === plan);
      if (chosen) onDone(texts.changed(texts.plans[chosen.interval], on));
    },
  );
  if (others.length === 0) return null;
  return (
    <details key={next.plan} className={styles.change}>
      <ButtonSummary>{texts.changePlan}</ButtonSummary>
      <form {...form} className={styles.form}>
        <FormProblem sentence={problems.whole ?? problems.fields.plan} />
        <PlanChoice
          legend={texts.choosePlan}
          plans={others}
          offerOf={({ price, interval }) => texts.planFrom(format.price(price), interval, on)}
        />
        <Button type="submit" aria-disabled={isSending || undefined}>
          {texts.change}
        </Button>
      </form>
    </details>
  );
}
