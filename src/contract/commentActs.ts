import * as v from 'valibot';
import { api } from '../paths.ts';
import { comment, commentText, reply } from './comments.ts';
import { endpoint } from './endpoint.ts';
import { note } from './text.ts';

/** How long a comment can be edited after it was written, and had back after it was deleted, in milliseconds. */
export const EDITABLE_FOR = 5 * 60_000;

export const getComment = endpoint({
  method: 'GET',
  path: api.comment,
  summary:
    'Where a comment stands: its story, and its thread with the replies from the start of its branch on. 404 where it isn’t there for who asks, or its story isn’t theirs to read.',
  audience: 'both',
  needs: 'nothing',
  answer: v.object({
    slug: v.string(),
    thread: comment,
    /** How many replies stand before those given. */
    earlier: v.number(),
  }),
  status: 200,
  problems: ['notFound'],
});

export const patchComment = endpoint({
  method: 'PATCH',
  path: api.comment,
  summary:
    'Its writer edits a comment, within five minutes. `If-Match` with its version as tag refuses what would write over another edit (412).',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ text: commentText }),
  answer: reply,
  status: 200,
  problems: ['notFound', 'editingOver', 'commentsClosed', 'preconditionFailed'],
});

export const deleteComment = endpoint({
  method: 'DELETE',
  path: api.comment,
  summary: 'Its writer deletes a comment; for five minutes that can be undone. A second time does nothing.',
  audience: 'personal',
  needs: 'account',
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});

export const postCommentUndelete = endpoint({
  method: 'POST',
  path: api.commentUndelete,
  summary: 'Its writer has a deleted comment back.',
  audience: 'personal',
  needs: 'account',
  answer: reply,
  status: 200,
  problems: ['notFound'],
});

const recommended = v.object({ recommendations: v.number(), recommended: v.boolean() });

export const putRecommendation = endpoint({
  method: 'PUT',
  path: api.recommendation,
  summary: 'Recommends another reader’s comment.',
  audience: 'personal',
  needs: 'account',
  answer: recommended,
  status: 200,
  problems: ['notFound', 'notAllowed'],
});

export const deleteRecommendation = endpoint({
  method: 'DELETE',
  path: api.recommendation,
  summary: 'Recommends a comment no longer.',
  audience: 'personal',
  needs: 'account',
  answer: recommended,
  status: 200,
  problems: ['notFound'],
});

export const reportReason = v.picklist(['abuse', 'spam', 'offTopic', 'falsehood', 'privacy', 'other']);
export type ReportReason = v.InferOutput<typeof reportReason>;

export const postCommentReport = endpoint({
  method: 'POST',
  path: api.commentReports,
  summary: 'Reports another reader’s comment to the moderators; a second report takes the first one’s place.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ reason: reportReason, note: v.optional(note(1_000), '') }),
  answer: v.object({ reason: reportReason }),
  status: 201,
  idempotent: true,
  problems: ['notFound', 'notAllowed', 'tooManyRequests'],
});

const following = v.object({ followed: v.boolean() });

export const putThreadFollow = endpoint({
  method: 'PUT',
  path: api.threadFollow,
  summary: 'Follows the thread that a comment is in: replies come as alerts.',
  audience: 'personal',
  needs: 'account',
  answer: following,
  status: 200,
  problems: ['notFound'],
});

export const deleteThreadFollow = endpoint({
  method: 'DELETE',
  path: api.threadFollow,
  summary: 'Follows a thread no longer.',
  audience: 'personal',
  needs: 'account',
  answer: following,
  status: 200,
  problems: ['notFound'],
});

/** A reader who is muted, named as now; `id` is the muting's own. */
export const mute = v.object({ id: v.string(), name: v.string(), at: v.string() });
export type Mute = v.InferOutput<typeof mute>;

export const getMutes = endpoint({
  method: 'GET',
  path: api.mutes,
  summary: 'Whom the reader has muted, the latest first; empty for a guest.',
  audience: 'personal',
  needs: 'nothing',
  answer: v.object({ items: v.array(mute) }),
  status: 200,
  problems: [],
});

export const postMute = endpoint({
  method: 'POST',
  path: api.mutes,
  summary:
    'Mutes the writer of a comment: all of theirs is folded away for the reader. A second time changes nothing.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ commentId: v.pipe(v.string(), v.uuid('notAnId')) }),
  answer: mute,
  status: 201,
  idempotent: true,
  problems: ['notFound', 'notAllowed'],
});

export const deleteMute = endpoint({
  method: 'DELETE',
  path: api.mute,
  summary: 'Mutes a reader no longer.',
  audience: 'personal',
  needs: 'account',
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});
