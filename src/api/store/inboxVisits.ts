import { eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { lockReader } from './readers.ts';
import { inboxVisits } from './tables.ts';

/** Notes that a reader looks at the inbox at `now`, and says when they did before. */
export function visitInbox(db: Db, readerId: string, now: Date): Promise<Date | null> {
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const [former] = await tx.select().from(inboxVisits).where(eq(inboxVisits.readerId, readerId));
    await tx
      .insert(inboxVisits)
      .values({ readerId, at: now })
      .onConflictDoUpdate({ target: inboxVisits.readerId, set: { at: now } });
    return former?.at ?? null;
  });
}
