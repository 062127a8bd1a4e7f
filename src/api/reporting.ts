import type { ReportReason } from '../contract/commentActs.ts';
import { ApiError } from './http/apiError.ts';
import type { Context, Reader } from './http/context.ts';
import { secondsToWait } from './rules/pace.ts';
import { keepReport, reportedSince } from './store/commentReports.ts';
import { lockComment } from './store/moderation.ts';
import { lockReader } from './store/readers.ts';

/** How many comments one account may report: beyond that it is a campaign. */
const PACE = { most: 20, within: 3_600_000 };

/** Reports a comment to the moderators; a second report takes the first one's place. */
export function reportComment(
  commentId: string,
  { reason, note }: { reason: ReportReason; note: string },
  { id: readerId }: Extract<Reader, { kind: 'account' }>,
  { db, now }: Context,
): Promise<void> {
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const since = new Date(now.getTime() - PACE.within);
    const wait = secondsToWait(await reportedSince(tx, readerId, since, commentId), PACE, now);
    if (wait > 0) throw new ApiError('tooManyRequests', { headers: { 'retry-after': String(wait) } });
    await lockComment(tx, commentId);
    await keepReport(tx, { commentId, readerId, reason, note, at: now });
  });
}
