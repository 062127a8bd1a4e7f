import type { Comment } from '../contract/comments.ts';
import { tellOfReply } from './commentAlerts.ts';
import { toComments } from './commentView.ts';
import { rulesFor } from './filtering.ts';
import { ApiError } from './http/apiError.ts';
import type { Context, Reader } from './http/context.ts';
import { grantFor, standingOf } from './reading.ts';
import { initialState, needsLook } from './rules/moderation.ts';
import { takesComments } from './rules/openComments.ts';
import { secondsToWait } from './rules/pace.ts';
import type { Story } from './store/articles.ts';
import { tellChange } from './store/changes.ts';
import { firstReplies } from './store/commentLists.ts';
import {
  acceptedSince,
  findByIntent,
  holdWithThread,
  insertComment,
  type CommentRow,
} from './store/comments.ts';
import { takeTurn } from './store/commentTallies.ts';
import { lockReader } from './store/readers.ts';
import { followThread } from './store/threadFollows.ts';

/** How many comments of one account are accepted. */
const PACE = { most: 5, within: 60_000 };

type Account = Extract<Reader, { kind: 'account' }>;

/**
 * Posts a comment by someone who may read the story; what was sent under the same key once already isn't posted again,
 * however long ago, and answers as it is now.
 */
export async function postComment(
  story: Story,
  { text, parentId }: { text: string; parentId?: string | undefined },
  account: Account,
  context: Context,
): Promise<Comment> {
  const intent = context.request.headers.get('idempotency-key');
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    await lockReader(db, account.id);
    const former = intent === null ? undefined : await findByIntent(db, account.id, intent);
    if (former && former.storyId !== story.id) throw new ApiError('idempotencyKeyReused');
    const row = former ?? (await accept(story, { text, intent, parentId }, account, inside));
    const replies = former ? await firstReplies(db, [row.id], account.id) : new Map();
    const [posted] = await toComments([row], replies, account.id, inside);
    if (!posted) throw new Error(`The comment ${row.id} was gone as soon as it was posted.`);
    return posted;
  });
}

async function accept(
  story: Story,
  sent: { text: string; intent: string | null; parentId?: string | undefined },
  account: Account,
  context: Context,
): Promise<CommentRow> {
  const { db, now } = context;
  const { text, intent, parentId } = sent;
  const standing = await standingOf(context);
  if (!grantFor(story, standing).granted) throw new ApiError('notAllowed');
  if (!takesComments(story, now)) throw new ApiError('commentsClosed');
  const parent = parentId === undefined ? null : await parentOf(parentId, story, account.id, context);
  await requireRoom(account.id, context);

  const state = initialState({ isEntitled: standing.isEntitled, role: account.role }, parent?.state ?? null);
  const rules = await rulesFor({ storyId: story.id, text }, account, context);
  const createdAt = await takeTurn(db, story.id, now);
  const waitsSince = needsLook(state, rules) ? createdAt : null;
  const row = await insertComment(
    db,
    { storyId: story.id, readerId: account.id, intent, text, state, createdAt, rules, waitsSince },
    parent,
  );
  // Whoever writes next under the story waits for this: all of it is sent to the database at once.
  await Promise.all([
    parent ? undefined : followThread(db, row.id, account.id, now),
    tellOfReply(db, row, now),
    tellChange(db, account.id, 'comments'),
  ]);
  return row;
}

/** What a reply answers, which stays as it is until the reply is there. */
async function parentOf(id: string, story: Story, viewer: string, { db }: Context): Promise<CommentRow> {
  const held = await holdWithThread(db, id);
  if (held?.row.storyId !== story.id) throw new ApiError('notFound');
  const { row, thread } = held;
  const isOwnAwaiting = row.state === 'awaitingReview' && row.readerId === viewer;
  if (row.state !== 'published' && !isOwnAwaiting) throw new ApiError('cannotReply');
  if (thread.closedAt) throw new ApiError('commentsClosed');
  return row;
}

async function requireRoom(readerId: string, { db, now }: Context): Promise<void> {
  const accepted = await acceptedSince(db, readerId, new Date(now.getTime() - PACE.within));
  const wait = secondsToWait(accepted, PACE, now);
  if (wait > 0) throw new ApiError('tooManyRequests', { headers: { 'retry-after': String(wait) } });
}
