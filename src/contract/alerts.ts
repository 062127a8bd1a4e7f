import * as v from 'valibot';
import { api } from '../paths.ts';
import { teaser } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { topicRef } from './topics.ts';

/** A story published on followed topics since they were followed: once, with every topic that brought it. */
export const alert = v.object({
  article: teaser,
  reasons: v.array(topicRef),
  read: v.boolean(),
  at: v.string(),
});
export type Alert = v.InferOutput<typeof alert>;

export const getAlerts = endpoint({
  method: 'GET',
  path: api.alerts,
  summary: 'The inbox, newest first; empty for a guest.',
  audience: 'personal',
  needs: 'nothing',
  query: v.object({ ...listQuery }),
  answer: list(alert),
  status: 200,
  problems: ['malformedCursor'],
});

export const putAlert = endpoint({
  method: 'PUT',
  path: api.alert,
  summary: 'Marks one alert read or unread.',
  audience: 'personal',
  needs: 'session',
  body: v.strictObject({ read: v.boolean() }),
  answer: alert,
  status: 200,
  problems: ['notFound', 'withdrawn'],
});

export const postAllAlertsRead = endpoint({
  method: 'POST',
  path: api.allAlertsRead,
  summary: 'Marks every alert that stands in the inbox now as read.',
  audience: 'personal',
  needs: 'session',
  answer: v.object({ marked: v.number() }),
  status: 200,
  problems: [],
});
