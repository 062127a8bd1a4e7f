import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { price } from './publication.ts';
import { line } from './text.ts';

/** A reader's plan: what is paid next and when, or until when it lasts after being cancelled. */
export const subscription = v.object({
  plan: v.string(),
  state: v.picklist(['active', 'cancelled']),
  startedAt: v.string(),
  nextPayment: v.nullable(v.object({ at: v.string(), price })),
  accessUntil: v.nullable(v.string()),
});
export type Subscription = v.InferOutput<typeof subscription>;

const card = v.pipe(
  v.string(),
  v.transform((digits) => digits.replace(/[\s-]/g, '')),
  v.regex(/^\d{12,19}$/, 'notACardNumber'),
);

export const postSubscription = endpoint({
  method: 'POST',
  path: api.subscription,
  summary: 'Checkout: pays the first month and starts the plan.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ plan: line(40), card }),
  answer: subscription,
  status: 201,
  idempotent: true,
  problems: ['alreadySubscribed', 'cardDeclined'],
});

export const patchSubscription = endpoint({
  method: 'PATCH',
  path: api.subscription,
  summary: 'Changes the plan from the next payment on, or resumes a cancelled one.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ plan: v.optional(line(40)), state: v.optional(v.literal('active')) }),
  answer: subscription,
  status: 200,
  problems: ['notSubscribed'],
});

export const deleteSubscription = endpoint({
  method: 'DELETE',
  path: api.subscription,
  summary: 'Cancels: access lasts to the end of what is paid.',
  audience: 'personal',
  needs: 'account',
  answer: subscription,
  status: 200,
  problems: ['notSubscribed'],
});
