import { useEffect } from 'react';
import { take } from '../../client/remembered.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { usePublication } from '../../queries/publication.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { PlanChoice } from './PlanChoice.tsx';
import { useAccountForm } from './useAccountForm.ts';
import { useOffer } from './useOffer.ts';

interface PlanFormProps {
  /** The plan that was chosen before, by its id. */
  chosen: string | null;
  /** Called with the plan that is wanted; resolves once it is on its way. */
  onStart: (plan: string) => Promise<void>;
  /** Whether what was pressed here before logging in, if anything was, is to be carried out now. */
  isAwaited: boolean;
}

/** The plans with all they cost. */
export function PlanForm({ chosen, onStart, isAwaited }: PlanFormProps) {
  const { t, locale } = useI18n();
  const texts = paymentTexts(locale);
  const { plans } = usePublication();
  const offerOf = useOffer();
  const { form, problems, isSending } = useAccountForm(
    ['plan'],
    ({ plan }) => onStart(plan),
    () => undefined,
  );
  const { ref } = form;
  useEffect(() => {
    if (!isAwaited) return;
    void take('plan').then((plan) => plan !== null && plan === chosen && ref.current?.requestSubmit());
  }, [isAwaited, chosen, ref]);
  return (
    <form {...form} className={styles.form}>
      <FormProblem sentence={problems.isLoggedOut ? undefined : (problems.whole ?? problems.fields.plan)} />
      <PlanChoice legend={texts.choosePlan} plans={plans} offerOf={offerOf} initial={chosen} />
      <p className={styles.note}>{texts.nothingKept}</p>
      <Button look="main" type="submit" aria-disabled={isSending || undefined}>
        {isSending ? texts.paying : t.startSubscription}
      </Button>
    </form>
  );
}
