import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { mayTry, WINDOW } from '../rules/logInLimit.ts';
import type { Db } from './database.ts';
import { logInTries } from './tables.ts';

/** What it is tried to log in by; each is counted by itself, so that guesses at the one never shut the other. */
const WAYS = ['password', 'code'] as const;
export interface LogIn {
  by: (typeof WAYS)[number];
  /** The e-mail address. */
  address: string;
}

/**
 * Begins a log-in for an e-mail address, whether or not it has an account: the try's id, or why it can't begin. Those
 * under way are counted, so that no more wrong ones are looked at at once than one after the other, on however many
 * hosts.
 */
export function beginTry(
  db: Db,
  logIn: LogIn,
  now: Date,
): Promise<{ id: string } | 'busy' | { inSeconds: number }> {
  const address = digestOf(logIn);
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${address}, 0))`);
    const former = await tx
      .select({ at: logInTries.at, hasFailed: logInTries.hasFailed })
      .from(logInTries)
      .where(and(eq(logInTries.address, address), gt(logInTries.at, new Date(now.getTime() - WINDOW))));
    const verdict = mayTry(former, now);
    if (verdict !== 'now') return verdict;
    const [begun] = await tx.insert(logInTries).values({ address, at: now }).returning({ id: logInTries.id });
    if (!begun) throw new Error('A log-in was begun, and its row was not written.');
    return begun;
  });
}

/** Notes what became of a log-in: only those that failed are kept. */
export async function endTry(db: Db, id: string, hasFailed: boolean): Promise<void> {
  if (hasFailed) await db.update(logInTries).set({ hasFailed }).where(eq(logInTries.id, id));
  else await db.delete(logInTries).where(eq(logInTries.id, id));
}

/** Forgets the log-ins that failed for an address. */
export async function forgetTriesOf(db: Db, address: string): Promise<void> {
  await db.delete(logInTries).where(isOf(address));
}

/** The log-ins that failed for an address. */
export const triesOf = (db: Db, address: string) =>
  db.select({ at: logInTries.at, hasFailed: logInTries.hasFailed }).from(logInTries).where(isOf(address));

const isOf = (address: string) =>
  inArray(
    logInTries.address,
    WAYS.map((by) => digestOf({ by, address })),
  );

/** Forgets the log-ins of before `until`. */
export async function forgetOldTries(db: Db, until: Date): Promise<void> {
  await db.delete(logInTries).where(lte(logInTries.at, until));
}

/** Stands for an address in any spelling and a way; of who has no account, nothing that can be read is kept. */
const digestOf = ({ by, address }: LogIn) =>
  createHash('sha256').update(`${by}:${address.trim().toLowerCase()}`).digest('base64url');
