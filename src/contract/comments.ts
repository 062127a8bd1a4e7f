import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { instant, text } from './text.ts';

/** The longest a comment may be, in graphemes: characters as people count them. */
export const COMMENT_GRAPHEMES = 2_000;

/** How many graphemes a text has: "e" with an accent is one, a flag is one. */
export function countGraphemes(value: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter().segment(value)) count += 1;
  return count;
}

export const commentState = v.picklist(['published', 'awaitingReview', 'rejected', 'removed']);
export type CommentState = v.InferOutput<typeof commentState>;

export const commentOrder = v.picklist(['newest', 'oldest', 'recommended']);
export type CommentOrder = v.InferOutput<typeof commentOrder>;

const fields = {
  id: v.string(),
  author: v.object({ name: v.string(), badges: v.array(v.picklist(['subscriber', 'staff'])) }),
  text: v.string(),
  state: commentState,
  mine: v.boolean(),
  recommendations: v.number(),
  recommended: v.boolean(),
  parentId: v.nullable(v.string()),
  /** The comment of the first level that it hangs under; its own id for that one. */
  threadId: v.string(),
  /** 1 to 3; what answers the third level stands there too, and `answers` says whom. */
  level: v.number(),
  /** Whom it answers, and where: null at the first two levels. */
  answers: v.nullable(v.object({ id: v.string(), name: v.string() })),
  publishedAt: v.string(),
  editedAt: v.nullable(v.string()),
  /** Until when its writer may edit it; null for everyone else, and once that is over. */
  editableUntil: v.nullable(v.string()),
  /** Counts its changes: as an entity tag (`"3"`) it goes with an edit. */
  version: v.number(),
  /** Why an editor rejected or removed it: told to its writer. */
  reason: v.nullable(v.string()),
  /** Whether the viewer muted its writer, and has reported it. */
  muted: v.boolean(),
  reported: v.boolean(),
};

/** What is the thread's, of a comment of the first level: how many replies are published in it. */
const threadFields = {
  replyCount: v.number(),
  /** Whether the viewer is told of replies in it. */
  followed: v.boolean(),
  /** Whether it takes replies no more. */
  closed: v.boolean(),
};

export const reply = v.object(fields);
export type Reply = v.InferOutput<typeof reply>;

/** A comment, with the first of its replies: branch by branch, each oldest first. */
export const comment = v.object({ ...fields, ...threadFields, replies: list(reply) });
export type Comment = v.InferOutput<typeof comment>;

/**
 * A page of comments; `count` is how many are published in all, replies included, `open` whether new ones are taken, and
 * `mark` the moment it tells of: what others published after it is new. Who may not read the story gets no items, and
 * finds it closed.
 */
export const commentList = v.object({
  ...list(comment).entries,
  count: v.number(),
  open: v.boolean(),
  mark: v.string(),
});
export type CommentList = v.InferOutput<typeof commentList>;

export const getComments = endpoint({
  method: 'GET',
  path: api.comments,
  summary:
    'Comments of the first level, each with the first of its replies; with `parent`, the replies to one.',
  audience: 'both',
  needs: 'nothing',
  query: v.object({
    order: v.optional(commentOrder, 'newest'),
    parent: v.optional(v.pipe(v.string(), v.uuid('notAnId'))),
    ...listQuery,
  }),
  answer: commentList,
  status: 200,
  problems: ['notFound', 'withdrawn', 'malformedCursor'],
});

/** What is posted, and what a comment is edited to: text with paragraphs, in NFC. */
export const commentText = v.pipe(
  text(40_000),
  // Whatever has no more units than that hasn't more graphemes; counting takes time.
  v.check(
    (value) => value.length <= COMMENT_GRAPHEMES || countGraphemes(value) <= COMMENT_GRAPHEMES,
    'tooLong',
  ),
);

export const getNewComments = endpoint({
  method: 'GET',
  path: api.newComments,
  summary:
    'How many comments others have published on a story since a list’s `mark`, and the mark as of now.',
  audience: 'both',
  needs: 'nothing',
  query: v.object({ since: instant }),
  answer: v.object({ count: v.number(), mark: v.string() }),
  status: 200,
  problems: ['notFound', 'withdrawn'],
});

export const postComment = endpoint({
  method: 'POST',
  path: api.comments,
  summary: "Posts a comment: a subscriber's is published at once, others' await review.",
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({
    text: commentText,
    parentId: v.optional(v.pipe(v.string(), v.uuid('notAnId'))),
  }),
  answer: comment,
  status: 201,
  idempotent: true,
  problems: ['notFound', 'withdrawn', 'notAllowed', 'commentsClosed', 'cannotReply', 'tooManyRequests'],
});
