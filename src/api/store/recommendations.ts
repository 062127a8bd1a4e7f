import { and, eq, sql } from 'drizzle-orm';
import { commentRecommendations, comments } from './commentTables.ts';
import type { Db } from './database.ts';
import { lockComment } from './moderation.ts';

/** Recommends a comment; a second time changes nothing. Answers with how many do now. */
export function recommend(db: Db, commentId: string, readerId: string, at: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await lockComment(tx, commentId);
    const [added] = await tx
      .insert(commentRecommendations)
      .values({ commentId, readerId, at })
      .onConflictDoNothing()
      .returning();
    return count(tx, commentId, added ? 1 : 0);
  });
}

/** Recommends a comment no longer. Answers with how many do now. */
export function unrecommend(db: Db, commentId: string, readerId: string): Promise<number> {
  return db.transaction(async (tx) => {
    await lockComment(tx, commentId);
    const [taken] = await tx
      .delete(commentRecommendations)
      .where(
        and(eq(commentRecommendations.commentId, commentId), eq(commentRecommendations.readerId, readerId)),
      )
      .returning();
    return count(tx, commentId, taken ? -1 : 0);
  });
}

/** Counts so many more, and answers with how many there are. */
async function count(db: Db, commentId: string, more: number): Promise<number> {
  const ofComment = eq(comments.id, commentId);
  const counter = { recommendations: comments.recommendations };
  const [row] =
    more === 0
      ? await db.select(counter).from(comments).where(ofComment)
      : await db
          .update(comments)
          .set({ recommendations: sql`${comments.recommendations} + ${more}` })
          .where(ofComment)
          .returning(counter);
  return row?.recommendations ?? 0;
}

/** Takes back all that a reader recommends, before their account goes and the rows with it. */
export async function withdrawRecommendations(db: Db, readerId: string): Promise<void> {
  await db.execute(sql`
    with gone as (
      delete from ${commentRecommendations} where ${commentRecommendations.readerId} = ${readerId}
      returning comment_id
    )
    update ${comments} set recommendations = recommendations - 1 from gone where ${comments.id} = gone.comment_id`);
}
