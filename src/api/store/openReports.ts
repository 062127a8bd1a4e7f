import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { commentReports } from './commentTables.ts';
import type { Db } from './database.ts';

type Report = Pick<typeof commentReports.$inferSelect, 'reason' | 'note' | 'at'>;

/** The reports of some comments that no decision has settled, by the comment's id, the first first. */
export async function openReports(db: Db, commentIds: string[]): Promise<Map<string, Report[]>> {
  if (commentIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(commentReports)
    .where(and(inArray(commentReports.commentId, commentIds), isNull(commentReports.settledAt)))
    .orderBy(asc(commentReports.at));
  return new Map(commentIds.map((id) => [id, rows.filter(({ commentId }) => commentId === id)]));
}

/** Settles what was reported of a comment. */
export async function settleReports(tx: Db, commentId: string, now: Date): Promise<void> {
  await tx
    .update(commentReports)
    .set({ settledAt: now })
    .where(and(eq(commentReports.commentId, commentId), isNull(commentReports.settledAt)));
}

/** Has the reports that were settled at a moment stand open again. */
export async function reopenReports(tx: Db, commentId: string, settledAt: Date): Promise<void> {
  await tx
    .update(commentReports)
    .set({ settledAt: null })
    .where(and(eq(commentReports.commentId, commentId), eq(commentReports.settledAt, settledAt)));
}
