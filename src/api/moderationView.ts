import type { LoggedDecision, ModeratedComment } from '../contract/moderation.ts';
import { toReplies } from './commentView.ts';
import type { Context } from './http/context.ts';
import { lastDecisions, type LoggedRow } from './store/commentDecisions.ts';
import type { CommentRow } from './store/comments.ts';
import type { ModeratedRow } from './store/moderation.ts';
import { openReports } from './store/openReports.ts';

type ViewContext = Pick<Context, 'db' | 'now'>;

/** Moderators read all but what its writer took back. */
const mayModeratorRead = ({ deletedAt }: Pick<CommentRow, 'deletedAt'>) => deletedAt === null;

/** Comments as a moderator sees them, in order. */
export const toRepliesForModerators = (rows: CommentRow[], moderatorId: string, context: ViewContext) =>
  toReplies(rows, moderatorId, context, mayModeratorRead);

/** Comments as a moderator sees them, with what filters, readers and moderators say of each, in order. */
export async function toModeratedComments(
  rows: ModeratedRow[],
  moderatorId: string,
  context: ViewContext,
): Promise<ModeratedComment[]> {
  const comments = rows.map(({ comment }) => comment);
  const ids = comments.map(({ id }) => id);
  const [replies, reports, decisions] = await Promise.all([
    toRepliesForModerators(comments, moderatorId, context),
    openReports(context.db, ids),
    lastDecisions(context.db, ids),
  ]);
  return replies.flatMap((reply, at) => {
    const row = rows[at];
    if (!row) return [];
    const last = decisions.get(reply.id);
    return [
      {
        ...reply,
        article: row.article,
        rules: row.comment.rules,
        reports: (reports.get(reply.id) ?? []).map(({ reason, note, at: reportedAt }) => ({
          reason,
          note,
          at: reportedAt.toISOString(),
        })),
        waitsSince: row.comment.waitsSince?.toISOString() ?? null,
        threadClosed: row.threadClosedAt !== null,
        lastDecision: last ? toLoggedDecision(last) : null,
      },
    ];
  });
}

/** A decision as the log shows it; of a comment that its writer took back, nothing of what was written. */
export function toLoggedDecision({
  decision,
  moderator,
  article,
  comment,
  writer,
}: LoggedRow): LoggedDecision {
  return {
    id: decision.id,
    decision: decision.decision,
    moderator,
    reason: decision.reason,
    at: decision.at.toISOString(),
    undoneAt: decision.undoneAt?.toISOString() ?? null,
    article,
    comment: comment && {
      id: comment.id,
      author: comment.deletedAt === null ? (writer ?? '') : '',
      text: comment.deletedAt === null ? comment.text : '',
    },
  };
}
