import type { Plan } from '../../contract/publication.ts';
import { inAMonth } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/I18n.tsx';

/** What a plan costs at first and then, and from when, in a sentence. */
export function useOffer(): (plan: Plan) => string {
  const { t, format, now } = useI18n();
  return ({ firstMonth, price, interval }) =>
    t.offer(format.price(firstMonth), format.price(price), interval, format.day(inAMonth(now)));
}
