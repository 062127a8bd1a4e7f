import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { topicRef } from './topics.ts';

/** An alert as open pages are told of it. `id` is its announcement's number: those after it are newer. */
export const arrival = v.object({
  id: v.number(),
  article: v.object({ slug: v.string(), headline: v.string() }),
  reasons: v.array(topicRef),
  at: v.string(),
});
export type Arrival = v.InferOutput<typeof arrival>;

/**
 * What may have changed of a reader's somewhere else: by themselves in another tab, on another device; `comments` also by
 * a moderator, or by who replied to them.
 */
export const readerChange = v.picklist(['follows', 'alerts', 'settings', 'session', 'comments']);
export type ReaderChange = v.InferOutput<typeof readerChange>;

/** How often a live stream says that it is still there, in milliseconds. */
export const BEAT_EVERY = 15_000;

/** The number of an announcement. */
const number = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'notAnInteger'), v.transform(Number));

export const getLive = endpoint({
  method: 'GET',
  path: api.live,
  summary:
    'Server-sent events, as long as the session lasts; 204 for a guest. First `hello`. `alert`, with its announcement’s number as id, for each story that comes on a followed topic, from the one after `Last-Event-ID`, else `after`, else from now on. `follows`, `alerts`, `settings`, `session` where the reader changed these, here or elsewhere; `comments` where theirs changed, or were answered.',
  audience: 'personal',
  needs: 'nothing',
  query: v.object({ after: v.optional(number) }),
  answer: undefined,
  answerType: 'text/event-stream',
  status: 200,
  problems: ['tooManyRequests', 'unavailable'],
});

export const getArrivals = endpoint({
  method: 'GET',
  path: api.arrivals,
  summary:
    'The same alerts for whom no stream reaches: the unread ones announced after a number, oldest first, at most 100, and the number to go on after.',
  audience: 'personal',
  needs: 'nothing',
  query: v.object({ after: number }),
  answer: v.object({ items: v.array(arrival), last: v.number() }),
  status: 200,
  problems: [],
});
