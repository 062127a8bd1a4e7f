import { and, desc, eq, notInArray } from 'drizzle-orm';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';
import { lockReader } from './readers.ts';
import { pushSubscriptions } from './tables.ts';

/** The most browsers that a reader is pushed to: the newest count. */
const MOST = 20;

export interface NewSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
  lang: string;
  /** The endpoint that it takes the place of. */
  replaces: string | undefined;
}

/** Keeps where a reader's browser takes pushed messages; one that was another reader's is theirs no longer. */
export function keepSubscription(
  db: Db,
  readerId: string,
  { replaces, ...subscription }: NewSubscription,
  now: Date,
): Promise<void> {
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const own = { ...subscription, readerId, createdAt: now };
    await tx
      .insert(pushSubscriptions)
      .values(own)
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: own });
    if (replaces !== undefined && replaces !== subscription.endpoint)
      await dropOwnSubscription(tx, readerId, replaces);
    const newest = tx
      .select({ endpoint: pushSubscriptions.endpoint })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.readerId, readerId))
      .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.endpoint))
      .limit(MOST);
    await tx
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.readerId, readerId), notInArray(pushSubscriptions.endpoint, newest)));
    await tellChange(tx, readerId, 'settings');
  });
}

/** Whether alerts are pushed to any browser of a reader's. */
export async function hasSubscription(db: Db, readerId: string): Promise<boolean> {
  const rows = await db
    .select({ endpoint: pushSubscriptions.endpoint })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.readerId, readerId))
    .limit(1);
  return rows.length > 0;
}

/** The language of a reader's subscription, if it is kept. */
export async function langOfSubscription(db: Db, endpoint: string): Promise<string | undefined> {
  const [row] = await db
    .select({ lang: pushSubscriptions.lang })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.endpoint, endpoint));
  return row?.lang;
}

/** Forgets a reader's own subscription, and tells their open pages; one that isn't theirs stays. */
export async function dropOwnSubscription(db: Db, readerId: string, endpoint: string): Promise<void> {
  const dropped = await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.endpoint, endpoint), eq(pushSubscriptions.readerId, readerId)))
    .returning({ readerId: pushSubscriptions.readerId });
  if (dropped.length > 0) await tellChange(db, readerId, 'settings');
}

/** Forgets every browser that a reader is pushed to. */
export async function forgetBrowsersOf(db: Db, readerId: string): Promise<void> {
  await db.delete(pushSubscriptions).where(eq(pushSubscriptions.readerId, readerId));
}
