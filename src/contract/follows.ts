import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { topicRef } from './topics.ts';

export const alertLevel = v.picklist(['inPage', 'instant', 'daily', 'weekly']);
export type AlertLevel = v.InferOutput<typeof alertLevel>;

export const follow = v.object({ topic: topicRef, level: alertLevel, since: v.string() });
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
  summary: 'Follows a topic, or sets its level. A guest gets an anonymous session by it.',
  audience: 'personal',
  needs: 'nothing',
  body: v.strictObject({ level: v.optional(alertLevel) }),
  bodyOptional: true,
  answer: follow,
  status: 200,
  problems: ['notFound'],
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
