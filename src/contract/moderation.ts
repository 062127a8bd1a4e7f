import * as v from 'valibot';
import { api } from '../paths.ts';
import { reportReason } from './commentActs.ts';
import { reply, type CommentState } from './comments.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { instant, text } from './text.ts';

/** Why a filter brings a comment to the front of the queue. */
export const moderationRule = v.picklist(['linksFromNewAccount', 'repeatedText', 'wordList', 'flood']);
export type ModerationRule = v.InferOutput<typeof moderationRule>;

/** What is decided of one comment; of a thread or of a story's comments as a whole. */
export const commentDecision = v.picklist(['approve', 'reject', 'remove', 'restore']);
export type CommentDecision = v.InferOutput<typeof commentDecision>;
export const decision = v.picklist([
  ...commentDecision.options,
  'closeThread',
  'openThread',
  'closeStory',
  'openStory',
]);
export type Decision = v.InferOutput<typeof decision>;

/**
 * What can be decided of a comment: of one that waits whether it may stand, of one that stands that it goes, of one that
 * doesn't that it comes back.
 */
export function decisionsOn({
  state,
  waits,
}: {
  state: CommentState;
  waits: boolean;
}): readonly CommentDecision[] {
  if (state === 'awaitingReview' || (state === 'published' && waits)) return ['approve', 'reject', 'remove'];
  return state === 'published' ? ['remove'] : ['restore'];
}

const storyRef = v.object({
  slug: v.string(),
  headline: v.string(),
  lang: v.string(),
  commentsOpen: v.boolean(),
});

/** A decision as the log keeps it. `moderator` is a name, null once the account was erased. */
export const loggedDecision = v.object({
  id: v.string(),
  decision,
  moderator: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  at: v.string(),
  undoneAt: v.nullable(v.string()),
  article: storyRef,
  comment: v.nullable(v.object({ id: v.string(), author: v.string(), text: v.string() })),
});
export type LoggedDecision = v.InferOutput<typeof loggedDecision>;

/** A comment as moderators see it: whatever its state, with what filters and readers say of it. */
export const moderatedComment = v.object({
  ...reply.entries,
  article: storyRef,
  rules: v.array(moderationRule),
  reports: v.array(v.object({ reason: reportReason, note: v.string(), at: v.string() })),
  /** Since when it waits for a look; null where it doesn't. */
  waitsSince: v.nullable(v.string()),
  /** Whether its thread is closed. */
  threadClosed: v.boolean(),
  lastDecision: v.nullable(loggedDecision),
});
export type ModeratedComment = v.InferOutput<typeof moderatedComment>;

/** How many wait for a moderator, since when the first of them does, and the moment that this tells of. */
const waiting = { waiting: v.number(), oldest: v.nullable(v.string()), mark: v.string() };

export const getModerationComments = endpoint({
  method: 'GET',
  path: api.moderationComments,
  summary:
    'What waits for a moderator: first what a filter or a reader points at, then the oldest; with how many wait in all, since when, and the moment that this tells of.',
  audience: 'personal',
  needs: 'moderator',
  query: v.object({ ...listQuery }),
  answer: v.object({ ...list(moderatedComment).entries, ...waiting }),
  status: 200,
  problems: ['malformedCursor'],
});

export const getModerationWaiting = endpoint({
  method: 'GET',
  path: api.moderationWaiting,
  summary: 'How many wait for a moderator, and how many of them came up since a list’s `mark`.',
  audience: 'personal',
  needs: 'moderator',
  query: v.object({ since: instant }),
  answer: v.object({ count: v.number(), ...waiting }),
  status: 200,
  problems: [],
});

export const getModerationComment = endpoint({
  method: 'GET',
  path: api.moderationComment,
  summary:
    'One comment, and the thread around it in its order: the comment of the first level, what it answers, what stands just before and after, and itself in its place.',
  audience: 'personal',
  needs: 'moderator',
  answer: v.object({ comment: moderatedComment, around: v.array(reply) }),
  status: 200,
  problems: ['notFound'],
});

export const putModerationComment = endpoint({
  method: 'PUT',
  path: api.moderationComment,
  summary:
    'Decides on a comment. `version` is the one that was looked at: 409 where somebody has decided since, with the decision; 412 where its writer has edited it.',
  audience: 'personal',
  needs: 'moderator',
  body: v.strictObject({
    decision: commentDecision,
    reason: v.optional(text(500)),
    version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1, 'tooSmall'))),
  }),
  answer: moderatedComment,
  status: 200,
  problems: ['notFound', 'alreadyDecided', 'preconditionFailed'],
});

export const getModerationDecisions = endpoint({
  method: 'GET',
  path: api.moderationDecisions,
  summary: 'The log of all decisions, the latest first.',
  audience: 'personal',
  needs: 'moderator',
  query: v.object({ ...listQuery }),
  answer: list(loggedDecision),
  status: 200,
  problems: ['malformedCursor'],
});

export const deleteModerationDecision = endpoint({
  method: 'DELETE',
  path: api.moderationDecision,
  summary:
    'Undoes a decision, as long as nothing was decided after it (409) and what it made stands (412); the log keeps both.',
  audience: 'personal',
  needs: 'moderator',
  answer: loggedDecision,
  status: 200,
  problems: ['notFound', 'alreadyDecided', 'preconditionFailed'],
});

export const putModerationThread = endpoint({
  method: 'PUT',
  path: api.moderationThread,
  summary: 'Closes a thread, named by its comment of the first level, to replies, or opens it again.',
  audience: 'personal',
  needs: 'moderator',
  body: v.strictObject({ closed: v.boolean() }),
  answer: v.object({ closed: v.boolean() }),
  status: 200,
  problems: ['notFound'],
});

export const putModerationStory = endpoint({
  method: 'PUT',
  path: api.moderationStory,
  summary: 'Closes a story to comments, or opens it again.',
  audience: 'personal',
  needs: 'moderator',
  body: v.strictObject({ commentsOpen: v.boolean() }),
  answer: v.object({ commentsOpen: v.boolean() }),
  status: 200,
  problems: ['notFound', 'withdrawn'],
});
