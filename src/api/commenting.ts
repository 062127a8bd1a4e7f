import type { Comment } from '../contract/comments.ts';
import type { List } from '../contract/list.ts';
import { tellOfReply } from './commentAlerts.ts';
import { toComments, toNewThread } from './commentView.ts';
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
import { transacted } from './store/database.ts';
import { lockReader } from './store/readers.ts';
import { followThread } from './store/threadFollows.ts';

/** How many comments of one account are accepted. */
const PACE = { most: 5, within: 60_000 };

type Account = Extract<Reader, { kind: 'account' }>;

/** A comment that is to be written, and what was decided of it. */
interface Accepted extends Pick<CommentRow, 'text' | 'intent' | 'state' | 'rules'> {
  story: Story;
  parent: CommentRow | null;
}

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
  return transacted(context.db, async (db) => {
    const inside = { ...context, db };
    await lockReader(db, account.id);
    // What it takes to decide is sent to the database at once.
    const [former, standing, lately, rules] = await Promise.all([
      intent === null ? undefined : findByIntent(db, account.id, intent),
      standingOf(inside),
      acceptedSince(db, account.id, new Date(context.now.getTime() - PACE.within)),
      rulesFor({ storyId: story.id, text }, account, inside),
    ]);
    if (former) {
      if (former.storyId !== story.id) throw new ApiError('idempotencyKeyReused');
      return shown(former, await firstReplies(db, [former.id], account.id), account, inside);
    }
    if (!grantFor(story, standing).granted) throw new ApiError('notAllowed');
    if (!takesComments(story, context.now)) throw new ApiError('commentsClosed');
    const parent = parentId === undefined ? null : await parentOf(parentId, story, account.id, inside);
    requireRoom(lately, context.now);
    const state = initialState(
      { isEntitled: standing.isEntitled, role: account.role },
      parent?.state ?? null,
    );
    const row = await keep({ story, text, intent, parent, state, rules }, account, inside);
    return parent
      ? shown(row, new Map(), account, inside)
      : toNewThread(row, { ...account, plan: standing.plan }, context.now);
  });
}

/** Writes an accepted comment, and tells whom it concerns. */
async function keep(
  { story, parent, ...sent }: Accepted,
  account: Account,
  { db, now }: Context,
): Promise<CommentRow> {
  const id = crypto.randomUUID();
  const createdAt = await takeTurn(db, story.id, now, sent.state === 'published' ? 1 : 0);
  const waitsSince = needsLook(sent.state, sent.rules) ? createdAt : null;
  // Whoever writes next under the story waits for this: all of it is sent to the database at once.
  const [row] = await Promise.all([
    insertComment(
      db,
      { ...sent, id, storyId: story.id, readerId: account.id, createdAt, waitsSince },
      parent,
    ),
    parent ? undefined : followThread(db, id, account.id, now),
    tellChange(db, account.id, 'comments'),
  ]);
  await tellOfReply(db, row, now);
  return row;
}

async function shown(
  row: CommentRow,
  replies: Map<string, List<CommentRow>>,
  account: Account,
  context: Context,
): Promise<Comment> {
  const [comment] = await toComments([row], replies, account.id, context);
  if (!comment) throw new Error(`The comment ${row.id} was gone as soon as it was posted.`);
  return comment;
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

function requireRoom(accepted: Date[], now: Date): void {
  const wait = secondsToWait(accepted, PACE, now);
  if (wait > 0) throw new ApiError('tooManyRequests', { headers: { 'retry-after': String(wait) } });
}
