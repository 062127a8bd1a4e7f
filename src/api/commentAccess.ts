import { isReadable } from './commentView.ts';
import { ApiError } from './http/apiError.ts';
import type { Context, Reader } from './http/context.ts';
import { accountOf } from './http/guards.ts';
import { grantOf } from './reading.ts';
import type { Story } from './store/articles.ts';
import { findStoryOf } from './store/findStory.ts';
import { findShown } from './store/commentLists.ts';
import type { CommentRow } from './store/comments.ts';

/** As whom someone sees comments: an account's id, or null, for nobody else has written any. */
export const viewerOf = (reader: Reader): string | null => (reader.kind === 'account' ? reader.id : null);

/**
 * A comment that stands in lists for who asks, if only as a tombstone, with its story.
 * @throws ApiError `notFound` where it doesn't, or the story isn't theirs to read.
 */
export async function requireShown(
  id: string,
  context: Context,
): Promise<{ comment: CommentRow; story: Story }> {
  const { db, now, reader } = context;
  const comment = await findShown(db, id, viewerOf(reader));
  const story = comment && (await findStoryOf(db, comment.storyId, now));
  if (!story || !(await grantOf(story, context)).granted) throw new ApiError('notFound');
  return { comment, story };
}

/** A comment whose text may be read by who asks. @throws ApiError `notFound`. */
export async function requireReadable(id: string, context: Context): Promise<CommentRow> {
  const { comment } = await requireShown(id, context);
  if (!isReadable(comment, viewerOf(context.reader))) throw new ApiError('notFound');
  return comment;
}

/** Another reader's comment. @throws ApiError `notFound`, or `notAllowed` where it is the asking account's own. */
export async function requireOthers(id: string, context: Context): Promise<CommentRow> {
  const comment = await requireReadable(id, context);
  if (comment.readerId === accountOf(context.reader).id) throw new ApiError('notAllowed');
  return comment;
}
