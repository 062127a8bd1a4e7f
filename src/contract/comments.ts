import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { text } from './text.ts';

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
  publishedAt: v.string(),
};

/** A comment, with the first of its replies. */
export const comment = v.object({ ...fields, replies: list(v.object(fields)) });
export type Comment = v.InferOutput<typeof comment>;
export type Reply = Omit<Comment, 'replies'>;

/**
 * A page of comments; `count` is how many are published in all, replies included, and `open` whether new ones are
 * taken. Who may not read the story gets no items, and finds it closed.
 */
export const commentList = v.object({ ...list(comment).entries, count: v.number(), open: v.boolean() });
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

export const postComment = endpoint({
  method: 'POST',
  path: api.comments,
  summary: "Posts a comment: a subscriber's is published at once, others' await review.",
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({
    text: v.pipe(
      text(40_000),
      v.check((value) => countGraphemes(value) <= COMMENT_GRAPHEMES, 'tooLong'),
    ),
    parentId: v.optional(v.pipe(v.string(), v.uuid('notAnId'))),
  }),
  answer: comment,
  status: 201,
  idempotent: true,
  problems: ['notFound', 'withdrawn', 'notAllowed', 'commentsClosed', 'cannotReply', 'tooManyRequests'],
});
