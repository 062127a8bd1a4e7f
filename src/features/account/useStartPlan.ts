import { useNavigate } from 'react-router-dom';
import { remember } from '../../client/remembered.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages, withReturn } from '../../paths.ts';
import { useBeginCheckout } from '../../queries/subscription.ts';
import { useIntent } from '../../queries/useIntent.ts';
import { useGoToCheckout } from './useGoToCheckout.ts';

/**
 * The way to a plan: an account's to the processor's page, and a guest's to an account first, from which they come back
 * to the offers with the plan in the address. That alone begins nothing; that it was pressed is remembered beside it,
 * and taken by whoever goes on with it. `returnTo` is the page to be on once it is paid.
 */
export function useStartPlan(returnTo: string, isGuest: boolean): (plan: string) => Promise<void> {
  const { locale } = useI18n();
  const navigate = useNavigate();
  const goToCheckout = useGoToCheckout();
  const intent = useIntent();
  const begin = useBeginCheckout();
  return async (plan) => {
    if (!isGuest) {
      goToCheckout(await begin.mutateAsync({ plan, lang: locale, returnTo, intent: intent.idFor(plan) }));
      return;
    }
    await remember('plan', plan);
    const offers = `${withReturn(pages.subscribe, returnTo)}&plan=${encodeURIComponent(plan)}`;
    void navigate(withReturn(pages.signup, offers, 'subscribe'));
  };
}
