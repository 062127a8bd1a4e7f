import { randomUUID } from 'node:crypto';
import type { Price } from '../contract/publication.ts';

/** What a card processor is asked for: to charge a card once. */
export interface CardProcessor {
  /** `reference` names the charge; a declined card is an answer, not an error. The card's number is never kept. */
  charge(card: string, price: Price): Promise<{ paid: true; reference: string } | { paid: false }>;
}

/** The numbers that the pretend processor knows; each begins as real test cards do. */
export const PRETEND_CARDS = { works: '4242424242424242', declined: '4000000000000002' } as const;

/** The demo's processor: charges nobody. Any number works but the one that declines. */
export const pretendCards: CardProcessor = {
  charge: async (card) =>
    card === PRETEND_CARDS.declined ? { paid: false } : { paid: true, reference: `pretend-${randomUUID()}` },
};
