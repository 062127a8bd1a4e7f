import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { sessions } from './accountTables.ts';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';

const byToken = (token: string) => eq(sessions.token, token);

/** A reader's sessions that haven't ended: that of the token first, then the last used. */
export async function listSessions(db: Db, readerId: string, token: string) {
  const isThis = sql<boolean>`${byToken(token)}`;
  return db
    .select({ id: sessions.id, userAgent: sessions.userAgent, usedAt: sessions.updatedAt, isThis })
    .from(sessions)
    .where(and(eq(sessions.userId, readerId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(isThis), desc(sessions.updatedAt), sessions.id);
}

/** Ends one of a reader's sessions, by its id; false where there is none. */
export const endSession = (db: Db, readerId: string, id: string): Promise<boolean> =>
  end(db, readerId, eq(sessions.id, id));

/** Ends a reader's sessions but that of a token. */
export const endOtherSessions = (db: Db, readerId: string, token: string): Promise<boolean> =>
  end(db, readerId, ne(sessions.token, token));

/** Ends all of a reader's sessions. */
export const endAllSessions = (db: Db, readerId: string): Promise<boolean> => end(db, readerId);

function end(db: Db, readerId: string, which?: ReturnType<typeof eq>): Promise<boolean> {
  return db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, readerId), which))
      .returning({ id: sessions.id });
    if (ended.length > 0) await tellChange(tx, readerId, 'session');
    return ended.length > 0;
  });
}
