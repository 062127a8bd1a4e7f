import type { Checkout } from '../../contract/checkouts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { pages, withReturn } from '../../paths.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useGoToCheckout } from './useGoToCheckout.ts';
import { WayOn } from './WayOn.tsx';

/** What became of a payment, and the way on from it. */
export function CheckoutState({ checkout }: { checkout: Checkout }) {
  const { locale } = useI18n();
  const texts = paymentTexts(locale);
  const goOn = useGoToCheckout();
  const { state, reason, payAt, returnTo } = checkout;
  switch (state) {
    case 'processing':
      return (
        <Notice>
          <div role="status">
            <p>{texts.checking}</p>
          </div>
          <p>{texts.checkingHint}</p>
          <WayOn to={returnTo} />
        </Notice>
      );
    case 'open':
      return (
        <Notice>
          <p>{texts.notPaid}</p>
          <p>{texts.notPaidHint}</p>
          {payAt && (
            <Button look="main" onClick={() => goOn(checkout)}>
              {texts.payOn}
            </Button>
          )}{' '}
          <WayOn to={returnTo} />
        </Notice>
      );
    case 'failed':
    case 'closed':
      return (
        <Notice tone="bad">
          <p>{state === 'failed' ? texts.failed[reason ?? 'declined'] : texts.superseded}</p>
          <ButtonLink look="main" to={withReturn(pages.subscribe, returnTo)}>
            {texts.another}
          </ButtonLink>
        </Notice>
      );
    case 'paid':
      return (
        <Notice>
          <p>{texts.subscribed}</p>
          <WayOn to={returnTo} />
        </Notice>
      );
  }
}
