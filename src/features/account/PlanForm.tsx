import type { Checkout } from '../../contract/checkouts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { usePublication } from '../../queries/publication.tsx';
import { useBeginCheckout } from '../../queries/subscription.ts';
import { useIntent } from '../../queries/useIntent.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { PlanChoice } from './PlanChoice.tsx';
import { useAccountForm } from './useAccountForm.ts';
import { useOffer } from './useOffer.ts';

interface PlanFormProps {
  /** The page that the reader comes back to once they have paid. */
  returnTo: string;
  onCheckout: (checkout: Checkout) => void;
}

/** The plans with all they cost. `onCheckout` is called with the payment that one is to be begun with. */
export function PlanForm({ returnTo, onCheckout }: PlanFormProps) {
  const { t, locale } = useI18n();
  const texts = paymentTexts(locale);
  const { plans } = usePublication();
  const offerOf = useOffer();
  const intent = useIntent();
  const begin = useBeginCheckout();
  const pay = async ({ plan }: { plan: string }) =>
    onCheckout(await begin.mutateAsync({ plan, lang: locale, returnTo, intent: intent.idFor(plan) }));
  const { form, problems, isSending } = useAccountForm(['plan'], pay, () => undefined);
  return (
    <form {...form} className={styles.form}>
      <FormProblem sentence={problems.whole ?? problems.fields.plan} />
      <PlanChoice legend={texts.choosePlan} plans={plans} offerOf={offerOf} />
      <p className={styles.note}>{texts.nothingKept}</p>
      <Button look="main" type="submit" aria-disabled={isSending || undefined}>
        {isSending ? texts.paying : t.startSubscription}
      </Button>
    </form>
  );
}
