import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { price } from './publication.ts';

/** Why a card wasn't charged. */
export const declineReason = v.picklist(['declined', 'insufficientFunds', 'expiredCard', 'notConfirmed']);
export type DeclineReason = v.InferOutput<typeof declineReason>;

/**
 * How a payment stands: it can be made, the processor is at it, it was made, it was not. One that is closed can't be
 * made any more, for another took its place.
 */
export const paymentState = v.picklist(['open', 'processing', 'paid', 'failed', 'closed']);
export type PaymentState = v.InferOutput<typeof paymentState>;

/** What a reader is about to pay, or has paid, on the processor's page. */
export const checkout = v.object({
  id: v.string(),
  plan: v.string(),
  price,
  state: paymentState,
  /** Why it failed. */
  reason: v.nullable(declineReason),
  /** The processor's page, for as long as it can be paid there. */
  payAt: v.nullable(v.string()),
  /** The page that the reader was on, a path of this site. */
  returnTo: v.string(),
});
export type Checkout = v.InferOutput<typeof checkout>;

export const getCheckout = endpoint({
  method: 'GET',
  path: api.checkout,
  summary: 'What has become of a checkout of one’s own.',
  audience: 'personal',
  needs: 'account',
  answer: checkout,
  status: 200,
  problems: ['notFound', 'processorAway'],
});
