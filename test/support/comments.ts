import { eq } from 'drizzle-orm';
import type { CommentState } from '../../src/contract/comments.ts';
import { insertDated, type CommentRow } from '../../src/api/store/comments.ts';
import type { Db } from '../../src/api/store/database.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { stories } from '../../src/api/store/tables.ts';

export interface MadeComment {
  text?: string;
  /** One that is removed was so by its writer. */
  state?: CommentState;
  recommendations?: number;
  /** Where none is given, it is of the first level. */
  parent?: CommentRow;
}

/**
 * What puts comments under a story in any state, as moderation and time would have; each a minute after the one
 * before, from `start` on.
 */
export async function commentMaker(db: Db, slug: string, email: string, start: Date) {
  const [story] = await db.select({ id: stories.id }).from(stories).where(eq(stories.slug, slug));
  const [writer] = await db.select({ id: readers.id }).from(readers).where(eq(readers.email, email));
  if (!story || !writer) throw new Error(`There is no story "${slug}", or no reader ${email}.`);
  let made = 0;
  return ({ parent, ...comment }: MadeComment = {}) => {
    made += 1;
    const createdAt = new Date(start.getTime() + made * 60_000);
    const deletedAt = comment.state === 'removed' ? createdAt : null;
    const waitsSince = comment.state === 'awaitingReview' ? createdAt : null;
    const values = {
      text: `Comment ${made}`,
      state: 'published' as const,
      createdAt,
      deletedAt,
      waitsSince,
      ...comment,
    };
    return insertDated(db, { ...values, storyId: story.id, readerId: writer.id }, parent ?? null);
  };
}
