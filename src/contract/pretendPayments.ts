import * as v from 'valibot';
import { api } from '../paths.ts';
import { declineReason, paymentState } from './checkouts.ts';
import { endpoint } from './endpoint.ts';
import { price } from './publication.ts';

/** The numbers of the cards that the pretend processor knows, by what they do. They pass for cards' and are nobody's. */
export const TEST_CARDS = {
  works: '4242424242424242',
  declined: '4000000000000002',
  insufficientFunds: '4000000000009995',
  expiredCard: '4000000000000069',
  confirmed: '4000000000003220',
  late: '4000000000000119',
  lateDeclined: '4000000000000127',
  onceOnly: '4000000000000341',
} as const;

/** A payment on the pretend processor's own page. */
export const pretendPayment = v.object({
  price,
  state: paymentState,
  reason: v.nullable(declineReason),
  /** Whether the card's bank wants its holder to confirm the payment. */
  needsConfirmation: v.boolean(),
  /** Where the page leads back to. */
  returnUrl: v.string(),
});
export type PretendPayment = v.InferOutput<typeof pretendPayment>;

const card = v.pipe(
  v.string(),
  v.transform((digits) => digits.replace(/[\s-]/g, '')),
  v.regex(/^\d{12,19}$/, 'notACardNumber'),
);

export const getPretendPayment = endpoint({
  method: 'GET',
  path: api.pretendPayment,
  summary: 'What is to be paid on the pretend processor’s page.',
  audience: 'personal',
  needs: 'link',
  answer: pretendPayment,
  status: 200,
  problems: ['notFound'],
});

export const postPretendPayment = endpoint({
  method: 'POST',
  path: api.pretendPayment,
  summary: 'Pays with a test card, as the pretend processor’s page does; the number is kept nowhere.',
  audience: 'personal',
  needs: 'link',
  body: v.strictObject({ card, isConfirmed: v.optional(v.boolean(), false) }),
  answer: pretendPayment,
  status: 200,
  problems: ['notFound', 'cardDeclined'],
});
