import { EDITABLE_FOR } from '../contract/commentActs.ts';
import type { Reply } from '../contract/comments.ts';
import { toReplies } from './commentView.ts';
import { rulesFor } from './filtering.ts';
import { ApiError } from './http/apiError.ts';
import type { Context, Reader } from './http/context.ts';
import { isExpected } from './http/preconditions.ts';
import { standingOf } from './reading.ts';
import { editedState } from './rules/moderation.ts';
import { takesComments } from './rules/openComments.ts';
import { findStoryOf } from './store/findStory.ts';
import { tellChange } from './store/changes.ts';
import { findComment, type CommentRow } from './store/comments.ts';
import { deleteOwn, editComment, lockOwn, restoreOwn } from './store/ownComments.ts';
import { findLately, memberSince } from './store/submissions.ts';

type Account = Extract<Reader, { kind: 'account' }>;

/** Does something about an account's own comment, which nobody else changes meanwhile, and tells its pages. @throws ApiError `notFound`. */
function withOwn<Done>(
  id: string,
  account: Account,
  context: Context,
  act: (row: CommentRow, inside: Context) => Promise<Done>,
): Promise<Done> {
  return context.db.transaction(async (db) => {
    const row = await lockOwn(db, id, account.id);
    if (!row) throw new ApiError('notFound');
    const done = await act(row, { ...context, db });
    await tellChange(db, account.id, 'comments');
    return done;
  });
}

/** Gives a comment another text; one that has it already stays as it is, whatever version was expected. */
export function editOwn(id: string, text: string, account: Account, context: Context): Promise<Reply> {
  const { now, request } = context;
  return withOwn(id, account, context, async (row, inside) => {
    if (row.deletedAt) throw new ApiError('notFound');
    if (row.text === text) return shown(row, account, inside);
    if (!['published', 'awaitingReview'].includes(row.state) || isPast(row.createdAt, now))
      throw new ApiError('editingOver');
    await requireOpen(row, inside);
    if (!isExpected(request.headers.get('if-match'), row.version)) throw new ApiError('preconditionFailed');
    const { isEntitled } = await standingOf(inside);
    const state = editedState({ isEntitled, role: account.role }, row.state);
    const [lately, since] = await Promise.all([
      findLately(inside.db, [row.storyId], [account.id]),
      memberSince(inside.db, account.id),
    ]);
    const rules = rulesFor({ storyId: row.storyId, text, edited: id }, account, { lately, since }, inside);
    return shown(await editComment(inside.db, row, { text, state, rules }, now), account, inside);
  });
}

/** Deletes a comment; one that is deleted already stays as it is. */
export const removeOwn = (id: string, account: Account, context: Context): Promise<void> =>
  withOwn(id, account, context, async (row, { db, now }) => {
    if (!row.deletedAt) await deleteOwn(db, row, now);
  });

/** Brings back a comment that was deleted a short while ago; one that stands stays as it is. */
export function bringBack(id: string, account: Account, context: Context): Promise<Reply> {
  const { now } = context;
  return withOwn(id, account, context, async (row, inside) => {
    if (row.deletedAt && isPast(row.deletedAt, now)) throw new ApiError('notFound');
    return shown(row.deletedAt ? await restoreOwn(inside.db, row, now) : row, account, inside);
  });
}

const isPast = (start: Date, now: Date) => now.getTime() >= start.getTime() + EDITABLE_FOR;

/** Refuses where the story or the comment's thread takes nothing more. */
async function requireOpen({ storyId, threadId }: CommentRow, { db, now }: Context): Promise<void> {
  const [story, thread] = await Promise.all([findStoryOf(db, storyId, now), findComment(db, threadId)]);
  if (!story || !takesComments(story, now) || thread?.closedAt) throw new ApiError('commentsClosed');
}

async function shown(row: CommentRow, account: Account, context: Context): Promise<Reply> {
  const [reply] = await toReplies([row], account.id, context);
  if (!reply) throw new Error(`The comment ${row.id} was not shown.`);
  return reply;
}
