import * as v from 'valibot';
import { api } from '../paths.ts';
import { checkout } from './checkouts.ts';
import { endpoint } from './endpoint.ts';
import { subscription } from './subscription.ts';
import { line } from './text.ts';

/** A path on this site, as far as its shape goes; where it leads is checked where it is followed. */
const path = v.pipe(v.string(), v.startsWith('/'), v.maxLength(2_000));

export const postSubscription = endpoint({
  method: 'POST',
  path: api.subscription,
  summary:
    'Checkout: leads to the processor’s page, where the first month is paid, or what a plan is past due with. One that is open already is gone on with.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ plan: line(40), lang: v.optional(line(20)), returnTo: v.optional(path) }),
  answer: checkout,
  status: 201,
  idempotent: true,
  problems: ['alreadySubscribed', 'paymentUnderWay', 'processorAway'],
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
