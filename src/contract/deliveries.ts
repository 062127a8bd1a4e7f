import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';

export const channel = v.picklist(['push', 'mail']);
export type Channel = v.InferOutput<typeof channel>;

/**
 * Mail about an account itself: to confirm its address, to log in by a code, to have another password, to have another
 * address, which goes to that one, with a note to the former; and that its card can't be charged.
 */
export const accountMailKind = v.picklist([
  'confirm',
  'code',
  'reset',
  'newAddress',
  'formerAddress',
  'paymentFailed',
]);
export type AccountMailKind = v.InferOutput<typeof accountMailKind>;

/** An alert that goes out at once, a digest, or mail about the account itself. */
export const deliveryKind = v.picklist(['instant', 'daily', 'weekly', ...accountMailKind.options]);
export type DeliveryKind = v.InferOutput<typeof deliveryKind>;

export const deliveryState = v.picklist(['waiting', 'sent', 'givenUp']);
export type DeliveryState = v.InferOutput<typeof deliveryState>;

/** What went out to one reader by one channel, or is to, or couldn't. */
export const delivery = v.object({
  id: v.string(),
  channel,
  kind: deliveryKind,
  /** The reader's address, to see by it whose mail server is in trouble. */
  reader: v.string(),
  state: deliveryState,
  /** How often it failed, and what was said the last time. */
  failures: v.number(),
  lastError: v.nullable(v.string()),
  /** When it goes out, or is tried next. */
  dueAt: v.string(),
  endedAt: v.nullable(v.string()),
});
export type Delivery = v.InferOutput<typeof delivery>;

export const getNewsroomDeliveries = endpoint({
  method: 'GET',
  path: api.newsroomDeliveries,
  summary: 'What was given up of pushed alerts and mail, the newest first.',
  audience: 'personal',
  needs: 'newsroomToken',
  query: v.object({ ...listQuery, state: v.optional(v.picklist(['givenUp']), 'givenUp') }),
  answer: list(delivery),
  status: 200,
  problems: ['malformedCursor'],
});

export const postNewsroomDeliveryRetries = endpoint({
  method: 'POST',
  path: api.newsroomDeliveryRetries,
  summary: 'Has all that was given up tried again from the beginning, and says how much that is.',
  audience: 'personal',
  needs: 'newsroomToken',
  answer: v.object({ retried: v.number() }),
  status: 200,
  problems: [],
});
