import { EDITABLE_FOR } from '../contract/commentActs.ts';
import type { Comment, Reply } from '../contract/comments.ts';
import type { List } from '../contract/list.ts';
import type { Context } from './http/context.ts';
import { isEntitled } from './rules/entitlement.ts';
import { findCommentFacts, type CommentFacts } from './store/commentFacts.ts';
import type { CommentRow, ShownRow } from './store/comments.ts';
import type { Writer } from './store/readers.ts';

/** What decides on who may read a comment. */
type Readable = Pick<CommentRow, 'readerId' | 'state' | 'deletedAt'>;

/**
 * Whether a viewer may read a comment's text: everyone what is published, its writer what isn't yet, won't be, or was
 * removed by an editor.
 */
export const isReadable = (row: Readable, viewer: string | null) =>
  row.state === 'published' || (viewer !== null && row.readerId === viewer && row.deletedAt === null);

/** Whom comments are shown to, and all that showing some takes, looked up at once. */
interface View {
  viewer: string | null;
  mayRead: (row: Readable) => boolean;
  now: Date;
  /** What stands beside each, by its id. */
  facts: Map<string, CommentFacts>;
}

type ViewContext = Pick<Context, 'db' | 'now'>;

/** Rows as their viewer sees them, in order; a moderator may read more than other viewers. */
export async function toReplies(
  rows: ShownRow[],
  viewer: string | null,
  context: ViewContext,
  mayRead = (row: Readable) => isReadable(row, viewer),
): Promise<Reply[]> {
  const view = { ...(await viewOf(rows, viewer, context)), mayRead };
  return rows.map((row) => toReply(row, view));
}

/** Rows of the first level as their viewer sees them, each with the replies given for it; facts that are known aren't looked up. */
export async function toComments(
  rows: ShownRow[],
  replies: Map<string, List<ShownRow>>,
  viewer: string | null,
  context: ViewContext,
  known?: Map<string, CommentFacts>,
): Promise<Comment[]> {
  const all = [...rows, ...[...replies.values()].flatMap(({ items }) => items)];
  const view = await viewOf(all, viewer, context, known);
  return rows.map((row) => toComment(row, replies.get(row.id), view));
}

function toComment(row: ShownRow, replies: List<ShownRow> | undefined, view: View): Comment {
  const { items, nextCursor } = replies ?? { items: [], nextCursor: null };
  const facts = view.facts.get(row.id);
  return {
    replyCount: facts?.replyCount ?? 0,
    followed: facts?.followed ?? false,
    closed: row.closedAt !== null,
    replies: { items: items.map((reply) => toReply(reply, view)), nextCursor },
    ...toReply(row, view),
  };
}

/** A comment of the first level as its writer sees it as soon as it is written: nobody has done anything about it. */
export function toNewThread(row: CommentRow, writer: Writer & { id: string }, now: Date): Comment {
  const view: View = {
    viewer: writer.id,
    mayRead: (one) => isReadable(one, writer.id),
    now,
    facts: new Map([[row.id, { ...NEW, writer }]]),
  };
  return toComment(row, undefined, view);
}

/** What stands beside a comment of the first level that nobody has seen yet, but for its writer. */
const NEW: Omit<CommentFacts, 'writer'> = {
  answered: null,
  replyCount: 0,
  recommended: false,
  reported: false,
  muted: false,
  followed: true,
};

async function viewOf(
  rows: ShownRow[],
  viewer: string | null,
  { db, now }: ViewContext,
  known?: Map<string, CommentFacts>,
): Promise<View> {
  const ids = rows.map(({ id }) => id);
  const facts = known ?? (await findCommentFacts(db, ids, viewer));
  return { viewer, mayRead: (row) => isReadable(row, viewer), now, facts };
}

/** Whose account was erased. */
const FORMER: Writer = { name: '', role: 'reader', plan: null };

/**
 * A comment as its viewer sees it. A tombstone says nothing of what was written, nor by whom. What is spread stands last
 * here: each property that is written after it costs the engine a hundred times as much as one before.
 */
function toReply(row: ShownRow, view: View): Reply {
  const facts = view.facts.get(row.id);
  return {
    id: row.id,
    parentId: row.parentId,
    threadId: row.threadId,
    level: row.level,
    answers: answersOf(facts, view),
    publishedAt: row.createdAt.toISOString(),
    version: row.version,
    // One without facts went while it was looked at.
    ...(facts && view.mayRead(row) ? contentOf(row, facts, view) : TOMBSTONE),
  };
}

/** What of a comment a tombstone doesn't tell. */
type Content = Omit<Reply, 'id' | 'parentId' | 'threadId' | 'level' | 'answers' | 'publishedAt' | 'version'>;

function contentOf(row: ShownRow, facts: CommentFacts, { viewer, now }: View): Content {
  const writer = facts.writer ?? FORMER;
  const isMine = viewer !== null && row.readerId === viewer;
  return {
    author: { name: writer.name, badges: badgesOf(writer, now) },
    text: row.text,
    state: row.state,
    mine: isMine,
    recommendations: row.recommendations,
    recommended: facts.recommended,
    editedAt: row.editedAt?.toISOString() ?? null,
    editableUntil: isMine ? editableUntil(row, now) : null,
    reason: isMine ? row.reason : null,
    muted: facts.muted,
    reported: facts.reported,
  };
}

function editableUntil({ createdAt, state }: ShownRow, now: Date): string | null {
  const until = new Date(createdAt.getTime() + EDITABLE_FOR);
  return until > now && ['published', 'awaitingReview'].includes(state) ? until.toISOString() : null;
}

const TOMBSTONE: Content = {
  author: { name: '', badges: [] },
  text: '',
  state: 'removed',
  mine: false,
  recommendations: 0,
  recommended: false,
  editedAt: null,
  editableUntil: null,
  reason: null,
  muted: false,
  reported: false,
};

/** Whom a comment of the third level answers; of what isn't to be read nobody's name is told. */
function answersOf(facts: CommentFacts | undefined, { mayRead }: View): Reply['answers'] {
  const answered = facts?.answered;
  return answered ? { id: answered.id, name: mayRead(answered) ? answered.name : '' } : null;
}

function badgesOf({ plan, role }: Writer, now: Date): Reply['author']['badges'] {
  return [
    ...(isEntitled(plan, now) ? (['subscriber'] as const) : []),
    ...(role === 'moderator' ? (['staff'] as const) : []),
  ];
}
