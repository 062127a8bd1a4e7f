import type { Decision } from '../contract/moderation.ts';
import { ApiError } from './http/apiError.ts';
import type { Context } from './http/context.ts';
import { isFollowed, logDecision, noteUndone, type DecisionRow } from './store/commentDecisions.ts';
import type { Db } from './store/database.ts';
import { lockComment, setThreadClosed } from './store/moderation.ts';
import { setCommentsOpen } from './store/storyComments.ts';

type Inside = Pick<Context, 'db' | 'now'>;

const OF_THREADS: Decision[] = ['closeThread', 'openThread'];
const OF_STORIES: Decision[] = ['closeStory', 'openStory'];

/** Closes a thread to replies or opens it, which the log has; one that is so already stays. @throws ApiError `notFound`. */
export function closeThread(
  threadId: string,
  isClosed: boolean,
  moderatorId: string,
  { db, now }: Inside,
): Promise<void> {
  return db.transaction(async (tx) => {
    const thread = await lockComment(tx, threadId);
    if (!thread || thread.threadId !== threadId) throw new ApiError('notFound');
    if ((thread.closedAt !== null) === isClosed) return;
    await setThreadClosed(tx, threadId, isClosed ? now : null);
    const decision = isClosed ? 'closeThread' : 'openThread';
    await logDecision(tx, { commentId: threadId, storyId: thread.storyId, moderatorId, decision, at: now });
  });
}

/** Opens a story to comments or closes it, which the log has; one that is so already stays. */
export function openStoryToComments(
  storyId: string,
  isOpen: boolean,
  moderatorId: string,
  { db, now }: Inside,
): Promise<void> {
  return db.transaction(async (tx) => {
    if (!(await setCommentsOpen(tx, storyId, isOpen))) return;
    const decision = isOpen ? 'openStory' : 'closeStory';
    await logDecision(tx, { commentId: null, storyId, moderatorId, decision, at: now });
  });
}

/**
 * Undoes a decision on a thread, or on a story's comments as a whole.
 * @throws ApiError `alreadyDecided` where that was undone or followed by another.
 */
export async function undoClosing(tx: Db, row: DecisionRow, now: Date): Promise<void> {
  const { id, decision, commentId, storyId } = row;
  const isClosing = decision === 'closeThread' || decision === 'closeStory';
  if (commentId === null) await setCommentsOpen(tx, storyId, isClosing);
  else {
    await lockComment(tx, commentId);
    await setThreadClosed(tx, commentId, isClosing ? null : now);
  }
  const isUndone = await noteUndone(tx, id, now);
  if (!isUndone || (await isFollowed(tx, row, commentId === null ? OF_STORIES : OF_THREADS)))
    throw new ApiError('alreadyDecided');
}
