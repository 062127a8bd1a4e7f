import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { commentReports, comments } from './commentTables.ts';
import type { Db } from './database.ts';

/** Keeps a reader's report, in place of their former one of the comment, and brings that before the moderators. */
export async function keepReport(
  tx: Db,
  report: Omit<typeof commentReports.$inferInsert, 'settledAt'>,
): Promise<void> {
  const { reason, note, at } = report;
  await tx
    .insert(commentReports)
    .values(report)
    .onConflictDoUpdate({
      target: [commentReports.commentId, commentReports.readerId],
      set: { reason, note, at, settledAt: null },
    });
  await tx
    .update(comments)
    .set({ waitsSince: sql`coalesce(${comments.waitsSince}, ${at.toISOString()})` })
    .where(eq(comments.id, report.commentId));
}

/** When a reader reported comments other than this one since a moment, the newest first. */
export async function reportedSince(
  db: Db,
  readerId: string,
  since: Date,
  commentId: string,
): Promise<Date[]> {
  const rows = await db
    .select({ at: commentReports.at })
    .from(commentReports)
    .where(
      and(
        eq(commentReports.readerId, readerId),
        gt(commentReports.at, since),
        ne(commentReports.commentId, commentId),
      ),
    )
    .orderBy(desc(commentReports.at));
  return rows.map(({ at }) => at);
}
