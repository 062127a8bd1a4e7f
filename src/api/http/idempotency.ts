import { and, eq, lt } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Db } from '../store/database.ts';
import { idempotencyKeys } from '../store/tables.ts';
import { ApiError } from './apiError.ts';
import type { Context } from './context.ts';
import { Reply } from './reply.ts';

/** How long an answer is kept to be given again, in milliseconds. */
const KEPT_FOR = 48 * 3_600_000;

/**
 * Runs `act` once for each owner and key: the row is written first, so that twins wait on its lock, and in one
 * transaction with what it guards, so that a refusal or a crash leaves neither.
 * The same key with another body, or at another address, is 422.
 */
export function once(
  context: Context,
  key: string,
  body: unknown,
  act: (context: Context) => Promise<Reply>,
): Promise<Reply> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new ApiError('invalid', { fields: [{ pointer: '/Idempotency-Key', code: 'malformed' }] });
  const owner = context.reader.kind === 'guest' ? 'newsroom' : context.reader.id;
  const { method } = context.request;
  const { pathname, search } = new URL(context.request.url);
  const digest = createHash('sha256')
    .update(JSON.stringify([method, pathname + search, body]))
    .digest('hex');
  return context.db.transaction(async (db) => {
    const [own] = await db
      .insert(idempotencyKeys)
      .values({ owner, key, digest, createdAt: context.now })
      .onConflictDoNothing()
      .returning();
    const row = and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key));
    if (!own) {
      const [former] = await db.select().from(idempotencyKeys).where(row);
      if (former?.digest !== digest || former.status === null) throw new ApiError('idempotencyKeyReused');
      return new Reply(former.status, former.answer);
    }
    const reply = await act({ ...context, db });
    await db
      .update(idempotencyKeys)
      .set({ status: reply.status, answer: reply.body ?? null })
      .where(row);
    return reply;
  });
}

/** Forgets the answers that are too old to be asked for again. */
export const forgetOldKeys = (db: Db, now: Date) =>
  db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - KEPT_FOR)));
