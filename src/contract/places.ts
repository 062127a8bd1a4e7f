import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { instant } from './text.ts';

/** How many stories one account's places are kept of: those that it was in last. */
export const MOST_PLACES = 500;

/** A block of a story: which it was, from 0, and a digest of its text, by which it is found where the story changed. */
export const place = v.strictObject({
  block: v.pipe(
    v.number(),
    v.integer('notAWholeNumber'),
    v.minValue(0, 'tooSmall'),
    v.maxValue(99_999, 'tooLarge'),
  ),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,16}$/, 'notADigest')),
});
export type Place = v.InferOutput<typeof place>;

/** Where a reader was in a story, and since when; null where they have read it to its end, or begin anew. */
export const reached = v.object({ place: v.nullable(place), reachedAt: v.nullable(v.string()) });
export type Reached = v.InferOutput<typeof reached>;

export const getPlace = endpoint({
  method: 'GET',
  path: api.place,
  summary: 'Where the account was in a story; null where it has not begun it, or has read it to its end.',
  audience: 'personal',
  needs: 'account',
  answer: reached,
  status: 200,
  problems: ['notFound'],
});

export const putPlace = endpoint({
  method: 'PUT',
  path: api.place,
  summary:
    'Notes where the account is in a story since a moment, which is never later than now; what another device noted later stays. Answers with what is kept.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ ...place.entries, reachedAt: instant }),
  answer: reached,
  status: 200,
  problems: ['notFound'],
});

export const deletePlace = endpoint({
  method: 'DELETE',
  path: api.place,
  summary: 'Forgets where the account was in a story, for all its devices.',
  audience: 'personal',
  needs: 'account',
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});
