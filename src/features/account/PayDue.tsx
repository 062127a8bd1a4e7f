import type { Checkout } from '../../contract/checkouts.ts';
import type { Subscription } from '../../contract/subscription.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { useBeginCheckout } from '../../queries/subscription.ts';
import { useIntent } from '../../queries/useIntent.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';

interface PayDueProps {
  due: NonNullable<Subscription['due']>;
  /** The page to be on once it is paid. */
  returnTo: string;
  onCheckout: (checkout: Checkout) => void;
}

/** Pays what a plan is past due with by another card. */
export function PayDue({ due: { plan, price }, returnTo, onCheckout }: PayDueProps) {
  const { locale, format } = useI18n();
  const begin = useBeginCheckout();
  const intent = useIntent();
  const pay = () => {
    if (begin.isPending) return;
    const wanted = { plan, lang: locale, returnTo, intent: intent.idFor(plan) };
    begin.mutate(wanted, { onSuccess: onCheckout });
  };
  return (
    <>
      <p>
        <Button look="main" aria-disabled={begin.isPending || undefined} onClick={pay}>
          {paymentTexts(locale).payNow(format.price(price))}
        </Button>
      </p>
      {begin.isError && <Failed error={begin.error} retry={pay} />}
    </>
  );
}
