import * as v from 'valibot';
import { api } from '../paths.ts';
import { teaser } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { slug } from './text.ts';
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
  summary: 'The inbox, or what one followed topic brought to it, newest first; empty for a guest.',
  audience: 'personal',
  needs: 'nothing',
  query: v.object({ ...listQuery, topic: v.optional(slug) }),
  answer: list(alert),
  status: 200,
  problems: ['malformedCursor', 'notFound'],
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
  summary:
    'Marks every alert that stands in the inbox now as read. `batch` names them, so that it can be undone.',
  audience: 'personal',
  needs: 'session',
  answer: v.object({ marked: v.number(), batch: v.string() }),
  status: 200,
  problems: [],
});

export const postAllAlertsReadUndo = endpoint({
  method: 'POST',
  path: api.allAlertsReadUndo,
  summary: 'Marks unread again what one `read-all` marked, but for what has been opened or marked since.',
  audience: 'personal',
  needs: 'session',
  body: v.strictObject({ batch: v.pipe(v.string(), v.uuid('notABatch')) }),
  answer: v.object({ marked: v.number() }),
  status: 200,
  problems: [],
});

export const postInboxVisit = endpoint({
  method: 'POST',
  path: api.inboxVisit,
  summary:
    'Notes that the inbox is looked at now, and says when it was looked at before; null the first time.',
  audience: 'personal',
  needs: 'session',
  answer: v.object({ before: v.nullable(v.string()) }),
  status: 200,
  problems: [],
});
