import type { Comment } from '../contract/comments.ts';
import type { List } from '../contract/list.ts';
import { tellOfReply } from './commentAlerts.ts';
import { toComments, toNewThread } from './commentView.ts';
import { rulesFor } from './filtering.ts';
import { ApiError, orRefusal } from './http/apiError.ts';
import type { Context, Reader } from './http/context.ts';
import { grantOf } from './reading.ts';
import { isEntitled } from './rules/entitlement.ts';
import { initialState, needsLook } from './rules/moderation.ts';
import { takesComments } from './rules/openComments.ts';
import { secondsToWait } from './rules/pace.ts';
import type { StoryHead } from './store/findStory.ts';
import { tellChanges } from './store/changes.ts';
import { listReplies } from './store/commentLists.ts';
import {
  findByIntents,
  holdWithThreads,
  insertComments,
  type CommentRow,
  type WithThread,
} from './store/comments.ts';
import { takeTurn } from './store/commentTallies.ts';
import type { Db } from './store/database.ts';
import { findWriters, lockReaders, type Writer } from './store/readers.ts';
import { findLately, type Lately, type Submitted } from './store/submissions.ts';
import { followThreads } from './store/threadFollows.ts';

/** How many comments of one account are accepted. */
const PACE = { most: 5, within: 60_000 };

type Account = Extract<Reader, { kind: 'account' }>;

/** A comment that is sent to a story, by an account. `context` is within the transaction. */
export interface Sent {
  story: StoryHead;
  text: string;
  parentId?: string | undefined;
  account: Account;
  context: Context;
}

/** What it takes to decide on comments, looked up for all of them at once. */
interface Known {
  since: Map<string, Date>;
  writers: Map<string, Writer>;
  lately: Lately;
  parents: Map<string, WithThread>;
}

/** A comment that is to be written, and what was decided of it. */
interface Accepted extends Sent, Pick<CommentRow, 'state' | 'rules'> {
  id: string;
  writer: Writer;
  parent: CommentRow | null;
}

/**
 * Posts comments, each of another account that may read its story, in one transaction; answers each in their order, or says
 * why it isn't taken. What was sent under the same key once already isn't posted again, however long ago, and is answered
 * as it is now.
 */
export async function postComments(sent: readonly Sent[], tx: Db): Promise<(Comment | ApiError)[]> {
  const ids = sent.map(({ account }) => account.id);
  const since = await lockReaders(tx, ids);
  // What it takes to decide is sent to the database at once.
  const [formers, writers, lately, parents] = await Promise.all([
    findByIntents(
      tx,
      sent.flatMap(({ account, context }) => {
        const intent = intentOf(context);
        return intent === null ? [] : { readerId: account.id, intent };
      }),
    ),
    findWriters(tx, ids),
    findLately(tx, [...new Set(sent.map(({ story }) => story.id))], ids),
    holdWithThreads(
      tx,
      sent.flatMap(({ parentId }) => parentId ?? []),
    ),
  ]);
  const known = { since, writers, lately, parents };
  const decided = await Promise.all(
    sent.map(async (one) => {
      const former = formers.get(one.account.id);
      return former ? { answer: await orRefusal(again(former, one)) } : orRefusal(accept(one, known));
    }),
  );
  const isAccepted = (one: (typeof decided)[number]): one is Accepted => 'text' in one;
  const rows = await keepAll(decided.filter(isAccepted), tx);
  return Promise.all(
    decided.map((one) => {
      if (!isAccepted(one)) return one instanceof ApiError ? one : one.answer;
      const row = rows.get(one.id);
      if (!row) throw new Error(`The comment ${one.id} was not kept.`);
      return written(one, row);
    }),
  );
}

const intentOf = ({ request }: Context) => request.headers.get('idempotency-key');

async function again(former: CommentRow, { story, account, context }: Sent): Promise<Comment> {
  if (former.storyId !== story.id) throw new ApiError('idempotencyKeyReused');
  const replies =
    former.parentId === null ? [[former.id, await listReplies(context.db, former, account.id)] as const] : [];
  return shown(former, new Map(replies), account, context);
}

/** Decides on a comment. @throws ApiError where it isn't taken. */
async function accept(sent: Sent, { since, writers, lately, parents }: Known): Promise<Accepted> {
  const { story, text, parentId, account, context } = sent;
  const [writer, memberSince] = [writers.get(account.id), since.get(account.id)];
  // Erased since the request came.
  if (!writer || !memberSince) throw new ApiError('notLoggedIn');
  if (!(await grantOf(story, context)).granted) throw new ApiError('notAllowed');
  if (!takesComments(story, context.now)) throw new ApiError('commentsClosed');
  const parent = parentId === undefined ? null : parentOf(parents.get(parentId), story, account.id);
  requireRoom(lately.by.get(account.id) ?? [], context.now);
  return {
    ...sent,
    id: crypto.randomUUID(),
    writer,
    parent,
    state: initialState(
      { isEntitled: isEntitled(writer.plan, context.now), role: account.role },
      parent?.state ?? null,
    ),
    rules: rulesFor({ storyId: story.id, text }, account, { lately, since: memberSince }, context),
  };
}

/** Writes accepted comments, and tells whom they concern; by their ids. */
async function keepAll(accepted: readonly Accepted[], tx: Db): Promise<Map<string, CommentRow>> {
  if (accepted.length === 0) return new Map();
  const dated = await inTurns(accepted, tx);
  // Whoever writes next under the stories waits for this: all of it is sent to the database at once.
  const [rows] = await Promise.all([
    insertComments(tx, dated.map(toRow)),
    followThreads(
      tx,
      dated.flatMap(({ id, parent, account, createdAt }) =>
        parent ? [] : { threadId: id, readerId: account.id, since: createdAt },
      ),
    ),
    tellChanges(
      tx,
      dated.map(({ account }) => account.id),
      'comments',
    ),
  ]);
  for (const row of rows) await tellOfReply(tx, row, row.createdAt);
  return new Map(rows.map((row) => [row.id, row]));
}

type Dated = Accepted & { createdAt: Date };

/** Takes the turns of the stories, in one order, and dates what is written under each in the order that it came. */
async function inTurns(accepted: readonly Accepted[], tx: Db): Promise<Dated[]> {
  const dated: Dated[] = [];
  for (const storyId of [...new Set(accepted.map(({ story }) => story.id))].sort()) {
    const here = accepted.filter(({ story }) => story.id === storyId);
    const now = new Date(Math.max(...here.map(({ context }) => context.now.getTime())));
    const more = here.filter(({ state }) => state === 'published').length;
    const first = await takeTurn(tx, storyId, now, { several: here.length, more });
    here.forEach((one, at) => dated.push({ ...one, createdAt: new Date(first.getTime() + at) }));
  }
  return dated;
}

function toRow({ id, story, account, text, state, rules, context, createdAt, parent }: Dated) {
  const comment = {
    id,
    storyId: story.id,
    readerId: account.id,
    intent: intentOf(context),
    text,
    state,
    rules,
    createdAt,
    waitsSince: needsLook(state, rules) ? createdAt : null,
  };
  return { comment, parent };
}

/** A comment that was just written, as its writer sees it. */
async function written({ account, writer, context, parent }: Accepted, row: CommentRow): Promise<Comment> {
  return parent
    ? shown(row, new Map(), account, context)
    : toNewThread(row, { ...writer, id: account.id }, context.now);
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
function parentOf(held: WithThread | undefined, story: StoryHead, viewer: string): CommentRow {
  if (held?.row.storyId !== story.id) throw new ApiError('notFound');
  const { row, thread } = held;
  const isOwnAwaiting = row.state === 'awaitingReview' && row.readerId === viewer;
  if (row.state !== 'published' && !isOwnAwaiting) throw new ApiError('cannotReply');
  if (thread.closedAt) throw new ApiError('commentsClosed');
  return row;
}

function requireRoom(own: readonly Submitted[], now: Date): void {
  const accepted = own.map(({ at }) => at);
  const wait = secondsToWait(accepted, PACE, now);
  if (wait > 0) throw new ApiError('tooManyRequests', { headers: { 'retry-after': String(wait) } });
}
