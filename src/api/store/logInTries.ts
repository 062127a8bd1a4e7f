import { eq, gt, and, lte, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { logInWait, WINDOW } from '../rules/logInLimit.ts';
import type { Db } from './database.ts';
import { logInTries } from './tables.ts';

/**
 * Begins a log-in for an e-mail address, whether or not it has an account: the try's id, or how many seconds to wait.
 * Those under way count as failed until `forgetTry` says that they weren't, so that no more can be tried at once than
 * one after the other, on however many hosts.
 */
export function beginTry(db: Db, email: string, now: Date): Promise<{ id: string } | { wait: number }> {
  const address = digestOf(email);
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${address}, 0))`);
    const former = await tx
      .select({ at: logInTries.at })
      .from(logInTries)
      .where(and(eq(logInTries.address, address), gt(logInTries.at, new Date(now.getTime() - WINDOW))));
    const wait = logInWait(
      former.map(({ at }) => at),
      now,
    );
    if (wait !== null) return { wait };
    const [begun] = await tx.insert(logInTries).values({ address, at: now }).returning({ id: logInTries.id });
    if (!begun) throw new Error('A log-in was begun, and its row was not written.');
    return begun;
  });
}

/** Forgets a log-in that didn't fail. */
export async function forgetTry(db: Db, id: string): Promise<void> {
  await db.delete(logInTries).where(eq(logInTries.id, id));
}

/** Forgets the log-ins that failed by `until`. */
export async function forgetOldTries(db: Db, until: Date): Promise<void> {
  await db.delete(logInTries).where(lte(logInTries.at, until));
}

/** Stands for an address in any spelling; of who has no account, nothing that can be read is kept. */
const digestOf = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
