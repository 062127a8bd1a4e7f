import type { Comment, CommentList, CommentOrder } from '../contract/comments.ts';
import type { List } from '../contract/list.ts';
import { isReadable, toComments } from './commentView.ts';
import { ApiError } from './http/apiError.ts';
import type { Context, Reader } from './http/context.ts';
import { grantFor, grantOf, standingOf } from './reading.ts';
import { initialState } from './rules/moderation.ts';
import type { Story } from './store/articles.ts';
import * as store from './store/comments.ts';
import { lockReader } from './store/readers.ts';

/** How many comments of one account are accepted in a minute. */
const COMMENTS_A_MINUTE = 5;
const MINUTE = 60_000;

type Account = Extract<Reader, { kind: 'account' }>;

/** A page of a story's comments, or with `parent` of one's replies. Who may not read the story gets none. */
export async function listComments(
  story: Story,
  query: { order: CommentOrder; parent?: string | undefined; limit: number; cursor?: string | undefined },
  context: Context,
): Promise<CommentList> {
  const { db, reader } = context;
  const viewer = reader.kind === 'account' ? reader.id : null;
  const [grant, count] = await Promise.all([grantOf(story, context), store.countPublished(db, story.id)]);
  const mark = (await store.newestShown(db, story.id))?.toISOString() ?? story.publishedAt.toISOString();
  if (!grant.granted) return { items: [], nextCursor: null, count, open: false, mark };

  const { items, nextCursor } =
    query.parent === undefined
      ? await store.listFirstLevel(db, story.id, viewer, query)
      : await repliesTo(query.parent, story, viewer, query, context);
  const replies = await store.firstReplies(
    db,
    items.filter((row) => row.parentId === null).map((row) => row.id),
    viewer,
  );
  return {
    items: await toComments(items, replies, viewer, context),
    nextCursor,
    count,
    open: story.commentsOpen,
    mark,
  };
}

async function repliesTo(
  id: string,
  story: Story,
  viewer: string | null,
  query: { limit: number; cursor?: string | undefined },
  { db }: Context,
): Promise<List<store.CommentRow>> {
  const parent = await store.findComment(db, story.id, id);
  if (!parent) throw new ApiError('notFound');
  const replies = await store.listReplies(db, parent, viewer, query);
  if (!isReadable(parent, viewer) && replies.items.length === 0) throw new ApiError('notFound');
  return replies;
}

/** Posts a comment by someone who may read the story; at most five a minute are accepted from one account. */
export async function postComment(
  story: Story,
  { text, parentId }: { text: string; parentId?: string | undefined },
  account: Account,
  context: Context,
): Promise<Comment> {
  const { now } = context;
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    await lockReader(db, account.id);
    const standing = await standingOf(inside);
    if (!grantFor(story, standing).granted) throw new ApiError('notAllowed');
    if (!story.commentsOpen) throw new ApiError('commentsClosed');
    const parent = parentId === undefined ? null : await parentOf(parentId, story, account.id, inside);
    await requireRoom(account.id, inside);

    const state = initialState(
      { isEntitled: standing.isEntitled, role: account.role },
      parent?.state ?? null,
    );
    const comment = { storyId: story.id, readerId: account.id, text, state, createdAt: now };
    const row = await store.insertComment(db, comment, parent);
    const [posted] = await toComments([row], new Map(), account.id, inside);
    if (!posted) throw new Error(`The comment ${row.id} was gone as soon as it was posted.`);
    return posted;
  });
}

async function parentOf(id: string, story: Story, viewer: string, { db }: Context) {
  const parent = await store.findComment(db, story.id, id);
  if (!parent) throw new ApiError('notFound');
  if (!isReadable(parent, viewer)) throw new ApiError('cannotReply');
  return parent;
}

async function requireRoom(readerId: string, { db, now }: Context): Promise<void> {
  const accepted = await store.acceptedSince(db, readerId, new Date(now.getTime() - MINUTE));
  const oldestThatCounts = accepted[COMMENTS_A_MINUTE - 1];
  if (!oldestThatCounts) return;
  const seconds = Math.ceil((oldestThatCounts.getTime() + MINUTE - now.getTime()) / 1000);
  throw new ApiError('tooManyRequests', { headers: { 'retry-after': String(seconds) } });
}
