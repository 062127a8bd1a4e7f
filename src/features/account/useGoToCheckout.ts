import type { Checkout } from '../../contract/checkouts.ts';
import { fill, pages } from '../../paths.ts';
import { useGoTo } from '../../ui/useGoTo.ts';
import { useNavigate } from 'react-router-dom';

/** Goes where a checkout goes on: to the processor's page, or, where nothing is to be paid there, to what became of it. */
export function useGoToCheckout(): (checkout: Checkout) => void {
  const goTo = useGoTo();
  const navigate = useNavigate();
  return ({ id, payAt }) => {
    if (payAt === null) void navigate(fill(pages.checkout, { id }));
    else goTo(payAt);
  };
}
