import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { instant } from './text.ts';
import { topicRef } from './topics.ts';

export const alertLevel = v.picklist(['inPage', 'instant', 'daily', 'weekly']);
export type AlertLevel = v.InferOutput<typeof alertLevel>;

/** The most topics that one reader follows. */
export const MOST_FOLLOWS = 500;

export const follow = v.object({
  topic: topicRef,
  level: alertLevel,
  since: v.string(),
  /** Until when the topic's stories are told nowhere but in the inbox; null where they are told as ever. */
  snoozedUntil: v.nullable(v.string()),
});
export type Follow = v.InferOutput<typeof follow>;

export const getFollows = endpoint({
  method: 'GET',
  path: api.follows,
  summary: 'The topics that the reader follows, newest follow first; none for a guest.',
  audience: 'personal',
  needs: 'nothing',
  query: v.object({ ...listQuery }),
  answer: list(follow),
  status: 200,
  problems: ['malformedCursor'],
});

export const putFollow = endpoint({
  method: 'PUT',
  path: api.follow,
  summary:
    'Follows a topic, or changes what is given of it: level, snooze, and, to bring a former follow back, its start. A guest gets an anonymous session by it.',
  audience: 'personal',
  needs: 'nothing',
  body: v.strictObject({
    level: v.optional(alertLevel),
    since: v.optional(instant),
    snoozedUntil: v.optional(v.nullable(instant)),
  }),
  bodyOptional: true,
  answer: follow,
  status: 200,
  problems: ['notFound', 'tooManyFollows'],
});

export const deleteFollow = endpoint({
  method: 'DELETE',
  path: api.follow,
  summary: 'Stops following a topic; one that was not followed is no error.',
  audience: 'personal',
  needs: 'nothing',
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});
