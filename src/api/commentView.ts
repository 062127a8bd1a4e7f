import { EDITABLE_FOR } from '../contract/commentActs.ts';
import type { Comment, Reply } from '../contract/comments.ts';
import type { List } from '../contract/list.ts';
import type { Context } from './http/context.ts';
import { isEntitled } from './rules/entitlement.ts';
import {
  countReplies,
  findComments,
  findViewerFacts,
  NO_FACTS,
  type ViewerFacts,
} from './store/commentFacts.ts';
import type { CommentRow } from './store/comments.ts';
import { findWriters, type Writer } from './store/readers.ts';

/**
 * Whether a viewer may read a comment's text: everyone what is published, its writer what isn't yet, won't be, or was
 * removed by an editor.
 */
export const isReadable = (row: CommentRow, viewer: string | null) =>
  row.state === 'published' || (viewer !== null && row.readerId === viewer && row.deletedAt === null);

/** Whom comments are shown to, and all that showing some takes, looked up at once. */
interface View {
  viewer: string | null;
  mayRead: (row: CommentRow) => boolean;
  now: Date;
  writers: Map<string, Writer>;
  facts: ViewerFacts;
  /** What comments of the third level answer. */
  answered: Map<string, CommentRow>;
}

type ViewContext = Pick<Context, 'db' | 'now'>;

/** Rows as their viewer sees them, in order; a moderator may read more than other viewers. */
export async function toReplies(
  rows: CommentRow[],
  viewer: string | null,
  context: ViewContext,
  mayRead = (row: CommentRow) => isReadable(row, viewer),
): Promise<Reply[]> {
  const view = { ...(await viewOf(rows, viewer, context)), mayRead };
  return rows.map((row) => toReply(row, view));
}

/** Rows of the first level as their viewer sees them, each with the replies given for it. */
export async function toComments(
  rows: CommentRow[],
  replies: Map<string, List<CommentRow>>,
  viewer: string | null,
  context: ViewContext,
): Promise<Comment[]> {
  const all = [...rows, ...[...replies.values()].flatMap(({ items }) => items)];
  const [view, replyCounts] = await Promise.all([
    viewOf(all, viewer, context),
    countReplies(
      context.db,
      rows.map(({ threadId }) => threadId),
    ),
  ]);
  return rows.map((row) => {
    const { items, nextCursor } = replies.get(row.id) ?? { items: [], nextCursor: null };
    return {
      ...toReply(row, view),
      replyCount: replyCounts.get(row.id) ?? 0,
      followed: view.facts.followed.has(row.threadId),
      closed: row.closedAt !== null,
      replies: { items: items.map((reply) => toReply(reply, view)), nextCursor },
    };
  });
}

/** A comment of the first level as its writer sees it as soon as it is written: nobody has done anything about it. */
export function toNewThread(row: CommentRow, writer: Writer & { id: string }, now: Date): Comment {
  const view: View = {
    viewer: writer.id,
    mayRead: (one) => isReadable(one, writer.id),
    now,
    writers: new Map([[writer.id, writer]]),
    facts: NO_FACTS,
    answered: new Map(),
  };
  return {
    ...toReply(row, view),
    replyCount: 0,
    followed: true,
    closed: false,
    replies: { items: [], nextCursor: null },
  };
}

async function viewOf(rows: CommentRow[], viewer: string | null, { db, now }: ViewContext): Promise<View> {
  const [answered, facts] = await Promise.all([
    findComments(db, answeredBy(rows)),
    findViewerFacts(db, viewer, rows),
  ]);
  const ids = [...rows, ...answered.values()].flatMap(({ readerId }) => readerId ?? []);
  return {
    viewer,
    mayRead: (row) => isReadable(row, viewer),
    now,
    writers: await findWriters(db, [...new Set(ids)]),
    facts,
    answered,
  };
}

const answeredBy = (rows: CommentRow[]) => [
  ...new Set(rows.flatMap(({ level, parentId }) => (level > 2 && parentId !== null ? [parentId] : []))),
];

/** Whose account was erased. */
const FORMER: Writer = { name: '', role: 'reader', plan: null };

const writerOf = ({ readerId }: CommentRow, { writers }: View) =>
  readerId === null ? FORMER : writers.get(readerId);

/** A comment as its viewer sees it. A tombstone says nothing of what was written, nor by whom. */
function toReply(row: CommentRow, view: View): Reply {
  const { viewer, facts, now } = view;
  const writer = writerOf(row, view);
  const place = {
    id: row.id,
    parentId: row.parentId,
    threadId: row.threadId,
    level: row.level,
    answers: answersOf(row, view),
    publishedAt: row.createdAt.toISOString(),
    version: row.version,
  };
  if (!writer || !view.mayRead(row)) return { ...place, ...TOMBSTONE };
  const isMine = row.readerId === viewer;
  const editableUntil = new Date(row.createdAt.getTime() + EDITABLE_FOR);
  const isEditable = isMine && editableUntil > now && ['published', 'awaitingReview'].includes(row.state);
  return {
    ...place,
    author: { name: writer.name, badges: badgesOf(writer, now) },
    text: row.text,
    state: row.state,
    mine: isMine,
    recommendations: row.recommendations,
    recommended: facts.recommended.has(row.id),
    editedAt: row.editedAt?.toISOString() ?? null,
    editableUntil: isEditable ? editableUntil.toISOString() : null,
    reason: isMine ? row.reason : null,
    muted: row.readerId !== null && facts.muted.has(row.readerId),
    reported: facts.reported.has(row.id),
  };
}

const TOMBSTONE = {
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
} satisfies Partial<Reply>;

/** Whom a comment of the third level answers; of what isn't to be read nobody's name is told. */
function answersOf({ level, parentId }: CommentRow, view: View): Reply['answers'] {
  const parent = level > 2 && parentId !== null ? view.answered.get(parentId) : undefined;
  if (!parent) return null;
  const name = view.mayRead(parent) ? (writerOf(parent, view)?.name ?? '') : '';
  return { id: parent.id, name };
}

function badgesOf({ plan, role }: Writer, now: Date): Reply['author']['badges'] {
  return [
    ...(isEntitled(plan, now) ? (['subscriber'] as const) : []),
    ...(role === 'moderator' ? (['staff'] as const) : []),
  ];
}
