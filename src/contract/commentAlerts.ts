import * as v from 'valibot';
import { api } from '../paths.ts';
import { commentState } from './comments.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';

/** A decision on the reader's own comment, or a reply in a thread that they follow. */
export const commentAlertKind = v.picklist(['decision', 'reply']);
export type CommentAlertKind = v.InferOutput<typeof commentAlertKind>;

/**
 * What a reader is told of comments: the comment as it is now, its story, and of a decision the editor's reason. Of a
 * reply that isn't to be read any more there is none.
 */
export const commentAlert = v.object({
  id: v.string(),
  kind: commentAlertKind,
  article: v.object({ slug: v.string(), headline: v.string(), lang: v.string() }),
  comment: v.object({
    id: v.string(),
    author: v.string(),
    /** Its beginning, at most 200 characters. */
    text: v.string(),
    state: commentState,
    reason: v.nullable(v.string()),
  }),
  read: v.boolean(),
  at: v.string(),
});
export type CommentAlert = v.InferOutput<typeof commentAlert>;

export const getCommentAlerts = endpoint({
  method: 'GET',
  path: api.commentAlerts,
  summary:
    'What the reader is told of comments, newest first, or of the one that `comment` names; empty for a guest.',
  audience: 'personal',
  needs: 'nothing',
  query: v.object({ ...listQuery, comment: v.optional(v.pipe(v.string(), v.uuid('notAnId'))) }),
  answer: list(commentAlert),
  status: 200,
  problems: ['malformedCursor'],
});

export const putCommentAlert = endpoint({
  method: 'PUT',
  path: api.commentAlert,
  summary: 'Marks one of them read or unread.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ read: v.boolean() }),
  answer: commentAlert,
  status: 200,
  problems: ['notFound'],
});
