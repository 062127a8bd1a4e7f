import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { price } from './publication.ts';

/** What was charged, for which plan, and until when that lasts. */
export const payment = v.object({
  id: v.string(),
  plan: v.string(),
  price,
  at: v.string(),
  paidUntil: v.string(),
});
export type Payment = v.InferOutput<typeof payment>;

export const getPayments = endpoint({
  method: 'GET',
  path: api.payments,
  summary: 'What the reader has paid, the newest first.',
  audience: 'personal',
  needs: 'account',
  query: v.object(listQuery),
  answer: list(payment),
  status: 200,
  problems: ['malformedCursor'],
});

export const postPaymentEvent = endpoint({
  method: 'POST',
  path: api.paymentEvents,
  summary: 'The processor tells what became of a payment, signed; late, twice or out of order does no harm.',
  audience: 'personal',
  needs: 'signature',
  bodyTypes: ['application/json'],
  body: v.instance(Uint8Array),
  answer: undefined,
  status: 204,
  problems: ['eventRefused'],
});
