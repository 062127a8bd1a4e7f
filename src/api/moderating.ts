import { decisionsOn, type CommentDecision } from '../contract/moderation.ts';
import type { CommentState } from '../contract/comments.ts';
import { tellOfDecision, tellOfReply } from './commentAlerts.ts';
import { ApiError } from './http/apiError.ts';
import type { Context } from './http/context.ts';
import { tellChange } from './store/changes.ts';
import { untellWriter } from './store/commentAlerts.ts';
import { lastDecisions, logDecision, noteUndone, type DecisionRow } from './store/commentDecisions.ts';
import { changeComment, type CommentRow } from './store/comments.ts';
import { takeTurn } from './store/commentTallies.ts';
import type { Db } from './store/database.ts';
import { lockComment } from './store/moderation.ts';
import { reopenReports, settleReports } from './store/openReports.ts';

/** What a comment is after each decision. */
const BECOMES: Record<CommentDecision, CommentState> = {
  approve: 'published',
  reject: 'rejected',
  remove: 'removed',
  restore: 'published',
};

interface Wanted {
  decision: CommentDecision;
  reason?: string | undefined;
  /** The version that was looked at. */
  version?: number | undefined;
}

/**
 * Decides on a comment, one moderator after the other: its writer is told, what was reported of it is settled, and the
 * log has it.
 * @throws ApiError `notFound`, `alreadyDecided` with what was decided, or `preconditionFailed` where the writer edited it.
 */
export function decide(
  id: string,
  { decision, reason, version }: Wanted,
  moderatorId: string,
  { db, now }: Pick<Context, 'db' | 'now'>,
): Promise<void> {
  return db.transaction(async (tx) => {
    const comment = await lockComment(tx, id);
    if (!comment || comment.deletedAt !== null) throw new ApiError('notFound');
    const { state, waitsSince, reason: formerReason } = comment;
    const isOpen = decisionsOn({ state, waits: waitsSince !== null }).includes(decision);
    if (!isOpen || (version !== undefined && version !== comment.version))
      throw await refusal(tx, comment, version);

    await settleReports(tx, id, now);
    const becomes = BECOMES[decision];
    const isStanding = becomes === 'published';
    const decided = await changeState(tx, comment, now, {
      state: becomes,
      waitsSince: null,
      reason: isStanding ? null : (reason ?? null),
    });
    await logDecision(tx, {
      commentId: id,
      storyId: comment.storyId,
      moderatorId,
      decision,
      reason: reason ?? null,
      at: now,
      before: { state, waitsSince: waitsSince?.toISOString() ?? null, reason: formerReason },
      version: decided.version,
    });
    if (becomes === state) return;
    await tellOfDecision(tx, comment, moderatorId, now);
    await tellOfReply(tx, decided, now);
  });
}

/**
 * Undoes a decision on a comment: it is as it was before, and what was reported of it is open again.
 * @throws ApiError `notFound`, `alreadyDecided` where that was undone or followed by another, or `preconditionFailed`.
 */
export async function undoOnComment(
  tx: Db,
  { id, commentId, before, version, at }: DecisionRow,
  now: Date,
): Promise<void> {
  const comment = await lockComment(tx, commentId ?? '');
  if (!comment || comment.deletedAt !== null || !before || version === null) throw new ApiError('notFound');
  if (!(await noteUndone(tx, id, now))) throw new ApiError('alreadyDecided');
  if (comment.version !== version) throw await refusal(tx, comment, version);
  await reopenReports(tx, comment.id, at);
  const { state, reason, waitsSince } = before;
  const restored = await changeState(tx, comment, now, {
    state,
    reason,
    waitsSince: waitsSince === null ? null : new Date(waitsSince),
  });
  if (restored.state === comment.state) return;
  await untellWriter(tx, comment.id);
  if (comment.readerId !== null) await tellChange(tx, comment.readerId, 'comments');
  await tellOfReply(tx, restored, now);
}

/** Writes what a comment is from now on; one that others can read again is new to them. */
async function changeState(
  tx: Db,
  comment: CommentRow,
  now: Date,
  columns: Pick<CommentRow, 'state' | 'waitsSince' | 'reason'>,
): Promise<CommentRow> {
  const isNew = columns.state === 'published' && comment.state !== 'published';
  const shownAt = isNew ? await takeTurn(tx, comment.storyId, now) : comment.shownAt;
  return changeComment(tx, comment, { ...columns, shownAt });
}

/** Why a decision doesn't fit any more: another moderator's since the version that was looked at, or the writer's edit. */
async function refusal(tx: Db, comment: CommentRow, version: number | undefined): Promise<ApiError> {
  const last = (await lastDecisions(tx, [comment.id])).get(comment.id);
  const isSince = version === undefined || (last?.decision.version ?? 0) > version;
  if (!isSince && version !== comment.version) return new ApiError('preconditionFailed');
  if (!last) return new ApiError('alreadyDecided');
  const { decision, reason, at } = last.decision;
  return new ApiError('alreadyDecided', {
    decision: { decision, moderator: last.moderator, at: at.toISOString(), reason },
  });
}
