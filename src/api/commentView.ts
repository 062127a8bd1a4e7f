import type { Comment, Reply } from '../contract/comments.ts';
import type { List } from '../contract/list.ts';
import type { Context } from './http/context.ts';
import { isEntitled } from './rules/entitlement.ts';
import type { CommentRow } from './store/comments.ts';
import { findWriters, type Writer } from './store/readers.ts';

/** Whether a viewer may read a comment's text: everyone what is published, its writer what isn't yet, or won't be. */
export const isReadable = (row: CommentRow, viewer: string | null) =>
  row.state === 'published' || (row.state !== 'removed' && row.readerId === viewer);

/** Rows as their viewer sees them, each with the replies given for it; all their writers are looked up at once. */
export async function toComments(
  rows: CommentRow[],
  replies: Map<string, List<CommentRow>>,
  viewer: string | null,
  { db, now }: Pick<Context, 'db' | 'now'>,
): Promise<Comment[]> {
  const all = [...rows, ...[...replies.values()].flatMap(({ items }) => items)];
  const ids = all.flatMap(({ readerId }) => readerId ?? []);
  const writers = await findWriters(db, [...new Set(ids)]);
  const show = (row: CommentRow) =>
    toReply(row, row.readerId === null ? FORMER : writers.get(row.readerId), viewer, now);
  return rows.map((row) => {
    const { items, nextCursor } = replies.get(row.id) ?? { items: [], nextCursor: null };
    return { ...show(row), replies: { items: items.map(show), nextCursor } };
  });
}

/** Whose account was erased. */
const FORMER: Writer = { name: '', role: 'reader', plan: null };

/** A comment as its viewer sees it. A tombstone says nothing of what was written, nor by whom. */
function toReply(row: CommentRow, writer: Writer | undefined, viewer: string | null, now: Date): Reply {
  const place = { id: row.id, parentId: row.parentId, publishedAt: row.createdAt.toISOString() };
  if (!writer || !isReadable(row, viewer))
    return {
      ...place,
      author: { name: '', badges: [] },
      text: '',
      state: 'removed',
      mine: false,
      recommendations: 0,
      recommended: false,
    };
  return {
    ...place,
    author: { name: writer.name, badges: badgesOf(writer, now) },
    text: row.text,
    state: row.state,
    mine: row.readerId === viewer,
    recommendations: row.recommendations,
    recommended: false,
  };
}

function badgesOf({ plan, role }: Writer, now: Date): Reply['author']['badges'] {
  return [
    ...(isEntitled(plan, now) ? (['subscriber'] as const) : []),
    ...(role === 'moderator' ? (['staff'] as const) : []),
  ];
}
