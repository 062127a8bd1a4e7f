import type { CommentAlert } from '../contract/commentAlerts.ts';
import type { List } from '../contract/list.ts';
import type { Context } from './http/context.ts';
import { grantFor, standingOf } from './reading.ts';
import { tellChange } from './store/changes.ts';
import { listCommentAlerts, tellFollowers, tellWriter, type CommentAlertRow } from './store/commentAlerts.ts';
import type { CommentRow } from './store/comments.ts';
import type { Db } from './store/database.ts';

/** The longest beginning of a comment that an alert shows, in UTF-16 units. */
const BEGINNING = 200;

/** Tells the followers of its thread of a reply, once others may read it; what isn't a reply is told to nobody. */
export async function tellOfReply(tx: Db, comment: CommentRow, now: Date): Promise<void> {
  if (comment.parentId === null || comment.state !== 'published') return;
  await tellFollowers(tx, comment, now);
}

/** Tells a comment's writer, and their open pages, that somebody else decided on it. */
export async function tellOfDecision(
  tx: Db,
  { id, readerId }: Pick<CommentRow, 'id' | 'readerId'>,
  moderatorId: string,
  now: Date,
): Promise<void> {
  if (readerId === null) return;
  if (readerId !== moderatorId) await tellWriter(tx, readerId, id, now);
  await tellChange(tx, readerId, 'comments');
}

/** A page of what an account is told of comments. */
export async function listAlertsOfComments(
  readerId: string,
  query: { limit: number; cursor?: string | undefined; comment?: string | undefined },
  context: Context,
): Promise<List<CommentAlert>> {
  const { items, nextCursor } = await listCommentAlerts(context.db, readerId, context.now, query);
  return { items: await toCommentAlerts(items, context), nextCursor };
}

/** Rows as their reader sees them: of replies under a story that isn't theirs to read, without a word of those. */
export async function toCommentAlerts(rows: CommentAlertRow[], context: Context): Promise<CommentAlert[]> {
  const isGated = rows.some(({ alert, story }) => alert.kind === 'reply' && story.access !== 'free');
  const standing = isGated ? await standingOf(context) : null;
  return rows.map(({ alert, comment, author, story }) => {
    const mayRead = alert.kind === 'decision' || grantFor(story, standing).granted;
    return {
      id: alert.id,
      kind: alert.kind,
      article: { slug: story.slug, headline: story.headline, lang: story.lang },
      comment: {
        id: comment.id,
        author: author ?? '',
        text: mayRead ? beginningOf(comment.text) : '',
        state: comment.state,
        reason: alert.kind === 'decision' ? comment.reason : null,
      },
      read: alert.read,
      at: alert.at.toISOString(),
    };
  });
}

/** A text's beginning, without half a character at its end. */
const beginningOf = (text: string) => text.slice(0, BEGINNING).replace(/[\ud800-\udbff]$/, '');
