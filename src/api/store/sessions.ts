import { and, desc, eq, gt, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { sessions } from './accountTables.ts';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';

/** The session of a token: its own, or the one that it had before its reader's rights changed, as long as that holds. */
export const isOf = (token: string | SQL) =>
  or(
    eq(sessions.token, token),
    and(
      isNotNull(sessions.formerToken),
      eq(sessions.formerToken, token),
      or(isNull(sessions.formerUntil), gt(sessions.formerUntil, sql`now()`)),
    ),
  );

/** Gives a session `next` as its token; where it has that already, nothing changes. */
export async function rotateToken(db: Db, token: string, next: string): Promise<void> {
  await db
    .update(sessions)
    .set({ token: next, formerToken: token, formerUntil: null })
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, sql`now()`)));
}

/** How long a former token is taken once its successor was used, in seconds: what is on its way by then has arrived. */
const FORMER_FOR = 60;

/** Lets a session's former token come to its end, now that the browser has the new one. */
export async function retireFormerToken(db: Db, token: string): Promise<void> {
  await db
    .update(sessions)
    .set({ formerUntil: sql`now() + ${FORMER_FOR} * interval '1 second'` })
    .where(and(eq(sessions.token, token), isNotNull(sessions.formerToken), isNull(sessions.formerUntil)));
}

/** When a token's session ends; undefined where it has. */
export async function findExpiry(db: Db, token: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, sql`now()`)));
  return row?.expiresAt;
}

/** A reader's sessions that haven't ended: that of the token first, then the last used. */
export async function listSessions(db: Db, readerId: string, token: string) {
  const isThis = sql<boolean>`${isOf(token)}`;
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
  end(db, readerId, sql`not (${isOf(token)})`);

/** Ends all of a reader's sessions. */
export const endAllSessions = (db: Db, readerId: string): Promise<boolean> => end(db, readerId);

function end(db: Db, readerId: string, which?: SQL): Promise<boolean> {
  return db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, readerId), which))
      .returning({ id: sessions.id });
    if (ended.length > 0) await tellChange(tx, readerId, 'session');
    return ended.length > 0;
  });
}
