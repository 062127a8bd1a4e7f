import type { getComment } from '../contract/commentActs.ts';
import type { CommentList, CommentOrder, getNewComments } from '../contract/comments.ts';
import type { AnswerOf } from '../contract/endpoint.ts';
import { DEFAULT_LIMIT } from '../contract/list.ts';
import { requireShown, viewerOf } from './commentAccess.ts';
import { isReadable, toComments } from './commentView.ts';
import { ApiError } from './http/apiError.ts';
import type { Context } from './http/context.ts';
import { grantOf } from './reading.ts';
import { takesComments } from './rules/openComments.ts';
import type { StoryHead } from './store/findStory.ts';
import { countShownSince, findShownCount } from './store/commentCounts.ts';
import { findCommentFacts } from './store/commentFacts.ts';
import { listReplies, repliesAround } from './store/commentLists.ts';
import { listThreads, type ThreadPage } from './store/commentThreads.ts';
import { findComment } from './store/comments.ts';

/** A page of a story's comments, or with `parent` of one's replies. Who may not read the story gets none. */
export async function listComments(
  story: StoryHead,
  query: { order: CommentOrder; parent?: string | undefined; limit: number; cursor?: string | undefined },
  context: Context,
): Promise<CommentList> {
  const { db, now } = context;
  const viewer = viewerOf(context.reader);
  // The mark before the page: what comes between them is told of once more, rather than never.
  const [grant, { count, newest }] = await Promise.all([
    grantOf(story, context),
    findShownCount(db, story.id),
  ]);
  const mark = (newest ?? story.publishedAt).toISOString();
  if (!grant.granted) return { items: [], nextCursor: null, count, open: false, mark };

  const { items, nextCursor, replies, facts } =
    query.parent === undefined
      ? await listThreads(db, story.id, viewer, query)
      : await repliesTo(query.parent, story, viewer, query, context);
  return {
    items: await toComments(items, replies, viewer, context, facts),
    nextCursor,
    count,
    open: takesComments(story, now),
    mark,
  };
}

async function repliesTo(
  id: string,
  story: StoryHead,
  viewer: string | null,
  query: { limit: number; cursor?: string | undefined },
  { db }: Context,
): Promise<ThreadPage> {
  const parent = await findComment(db, id);
  if (parent?.storyId !== story.id) throw new ApiError('notFound');
  const { items, nextCursor } = await listReplies(db, parent, viewer, query);
  if (!isReadable(parent, viewer) && items.length === 0) throw new ApiError('notFound');
  const ids = items.map((row) => row.id);
  return { items, nextCursor, replies: new Map(), facts: await findCommentFacts(db, ids, viewer) };
}

/** How many comments others have published on a story since a moment; to who may not read it, none. */
export async function countNewComments(
  story: StoryHead,
  since: string,
  context: Context,
): Promise<AnswerOf<typeof getNewComments>> {
  if (!(await grantOf(story, context)).granted) return { count: 0, mark: since };
  const viewer = viewerOf(context.reader);
  const { count, newest } = await countShownSince(context.db, story.id, new Date(since), viewer);
  return { count, mark: newest?.toISOString() ?? since };
}

/** Where a comment stands, for who follows a link to it. */
export async function locateComment(id: string, context: Context): Promise<AnswerOf<typeof getComment>> {
  const { db } = context;
  const viewer = viewerOf(context.reader);
  const { comment, story } = await requireShown(id, context);
  const { thread, replies, earlier } =
    comment.parentId === null
      ? { thread: comment, replies: await listReplies(db, comment, viewer), earlier: 0 }
      : {
          thread: await findComment(db, comment.threadId),
          ...(await repliesAround(db, comment, viewer, DEFAULT_LIMIT)),
        };
  if (!thread) throw new Error(`The thread of the comment ${id} isn't there.`);
  const [shown] = await toComments([thread], new Map([[thread.id, replies]]), viewer, context);
  if (!shown) throw new Error(`The comment ${thread.id} was not shown.`);
  return { slug: story.slug, thread: shown, earlier };
}
