import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { idempotencyKeys } from './tables.ts';

/** A request's key: whose, and what was sent under it. */
export interface Key {
  owner: string;
  key: string;
  digest: string;
}

/** What was sent under a key before, and what that was answered with: null where it isn't known. */
export interface Former {
  digest: string;
  status: number | null;
  answer: unknown;
}

/**
 * Writes each key that isn't there, and answers with what was sent under the others, by owner: each has one of the keys.
 * Who comes with the same one meanwhile waits for the end of the transaction.
 */
export async function claimKeys(tx: Db, keys: readonly Key[], now: Date): Promise<Map<string, Former>> {
  if (keys.length === 0) return new Map();
  // In one order, so that of two who claim several, none waits for the other in a circle.
  const inOrder = keys.toSorted((one, other) => (one.owner < other.owner ? -1 : 1));
  const claimed = await tx
    .insert(idempotencyKeys)
    .values(inOrder.map((one) => ({ ...one, createdAt: now })))
    .onConflictDoNothing()
    .returning({ owner: idempotencyKeys.owner });
  const own = new Set(claimed.map(({ owner }) => owner));
  const others = keys.filter(({ owner }) => !own.has(owner));
  if (others.length === 0) return new Map();
  const rows = await tx.select().from(idempotencyKeys).where(isAmong(others));
  return new Map(rows.map(({ owner, ...former }) => [owner, former]));
}

/** Keeps what some requests were answered with. */
export async function keepAnswers(
  tx: Db,
  answered: readonly (Key & { status: number; answer: unknown })[],
  now: Date,
): Promise<void> {
  if (answered.length === 0) return;
  await tx
    .insert(idempotencyKeys)
    .values(answered.map((one) => ({ ...one, answer: one.answer ?? null, createdAt: now })))
    .onConflictDoUpdate({
      target: [idempotencyKeys.owner, idempotencyKeys.key],
      set: { status: sql`excluded.status`, answer: sql`excluded.answer` },
    });
}

/** Forgets keys that nothing was done under. */
export async function releaseKeys(tx: Db, keys: readonly Key[]): Promise<void> {
  if (keys.length > 0) await tx.delete(idempotencyKeys).where(isAmong(keys));
}

const isAmong = (keys: readonly Key[]) =>
  and(
    // By the index, which the pairs alone aren't looked up by.
    inArray(
      idempotencyKeys.owner,
      keys.map(({ owner }) => owner),
    ),
    or(...keys.map(({ owner, key }) => and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key)))),
  );

/** Forgets the answers from before a moment. */
export const forgetKeysBefore = (db: Db, moment: Date) =>
  db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, moment));
