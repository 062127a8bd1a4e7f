import type { DeclineReason } from '../../../contract/checkouts.ts';
import { TEST_CARDS } from '../../../contract/pretendPayments.ts';

/** What a test card does: on the processor's page, and when it is charged again by itself. */
export interface TestCard {
  /** Why it isn't charged, on the page and later; null where it is. */
  declines: { atOnce: DeclineReason | null; later: DeclineReason | null };
  /** Whether its bank wants the payment confirmed on the page. */
  isConfirmed?: boolean;
  /** Whether its bank takes its time, and what it answers then. */
  answersLate?: 'paid' | 'failed';
}

type CardName = keyof typeof TEST_CARDS;

const works = { atOnce: null, later: null };
const always = (reason: DeclineReason) => ({ atOnce: reason, later: reason });

const cards: Record<CardName, TestCard> = {
  works: { declines: works },
  declined: { declines: always('declined') },
  insufficientFunds: { declines: always('insufficientFunds') },
  expiredCard: { declines: always('expiredCard') },
  confirmed: { declines: works, isConfirmed: true },
  late: { declines: works, answersLate: 'paid' },
  lateDeclined: { declines: always('declined'), answersLate: 'failed' },
  onceOnly: { declines: { atOnce: null, later: 'declined' } },
};

const names = Object.keys(cards) as CardName[];

/** What stands for a card in the books; it says nothing of its number. */
export const methodOf = (name: CardName): string => `pretend-${name}`;

/** A card and what stands for it, by its number; null for any other. */
export function cardByNumber(number: string): { card: TestCard; method: string } | null {
  const name = names.find((one) => TEST_CARDS[one] === number);
  return name ? { card: cards[name], method: methodOf(name) } : null;
}

export function cardByMethod(method: string): TestCard | null {
  const name = names.find((one) => methodOf(one) === method);
  return name ? cards[name] : null;
}
