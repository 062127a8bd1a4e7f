import { and, asc, desc, eq, gt, inArray, lt, lte, ne, notExists, or, sql, type SQL } from 'drizzle-orm';
import type {
  AccountMailKind,
  Channel,
  Delivery,
  DeliveryKind,
  DeliveryState,
} from '../../contract/deliveries.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { readers } from './accountTables.ts';
import { notify, type Db } from './database.ts';
import { deliveries } from './tables.ts';

export type DeliveryRow = typeof deliveries.$inferSelect;

/** The channel that tells hosts that something is due which no story was published for. */
export const DELIVERY_CHANNEL = 'deliveries';

/**
 * Takes what has been due longest of a channel, at most `most`, so that no other host sends it until `until`. What a
 * host dies with is due again then.
 */
export async function claimDue(
  db: Db,
  channel: Channel,
  most: number,
  now: Date,
  until: Date,
): Promise<DeliveryRow[]> {
  const due = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.state, 'waiting'), eq(deliveries.channel, channel), lte(deliveries.dueAt, now)))
    .orderBy(asc(deliveries.dueAt))
    .limit(most)
    .for('update', { skipLocked: true });
  return db.update(deliveries).set({ dueAt: until }).where(inArray(deliveries.id, due)).returning();
}

/** Keeps what came of a delivery. */
export async function settle(
  db: Db,
  id: string,
  outcome: Partial<Pick<DeliveryRow, 'state' | 'dueAt' | 'attempts' | 'lastError' | 'endedAt'>>,
): Promise<void> {
  await db.update(deliveries).set(outcome).where(eq(deliveries.id, id));
}

/** Gives claimed deliveries back, to be sent by whoever comes first from `at` on. */
export async function putBack(db: Db, ids: string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(deliveries)
    .set({ dueAt: at })
    .where(and(inArray(deliveries.id, ids), eq(deliveries.state, 'waiting')));
}

/** Forgets what nobody wants any more: unfollowed, read, withdrawn or unsubscribed since it was queued. */
export async function dropDeliveries(db: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.delete(deliveries).where(inArray(deliveries.id, ids));
}

/** Forgets what waits to go out to a reader. */
export async function deleteDeliveriesTo(db: Db, readerId: string): Promise<void> {
  await db.delete(deliveries).where(and(eq(deliveries.readerId, readerId), eq(deliveries.state, 'waiting')));
}

/** How long an address that was just written to isn't written to again, in milliseconds. */
const SOON = 60_000;

/**
 * Has a mail sent that a reader's account asked for, in a language, to the account's address or another: once, and again
 * where it is asked for later. That is another mail, with an id of its own: mail programs hide what they have had.
 */
export function queueAccountMail(
  db: Db,
  kind: AccountMailKind,
  { readerId, lang, to }: { readerId: string; lang: string; to?: string },
  now: Date,
): Promise<void> {
  const ofReader = eq(readers.id, readerId);
  if (to === undefined) return queueMail(db, kind, ofReader, lang, now);
  return queueMail(db, kind, ofReader, `${lang} ${to}`, now, eq(deliveries.subject, `${lang} ${to}`));
}

/**
 * Has a mail sent, as `queueAccountMail` does, to the account of an address in lower case. The same is done where there is
 * none, so that whoever asks can't tell.
 */
export function queueMailTo(
  db: Db,
  kind: AccountMailKind,
  { email, lang }: { email: string; lang: string },
  now: Date,
): Promise<void> {
  const ofAddress = and(eq(readers.email, email), eq(readers.isAnonymous, false));
  return queueMail(db, kind, ofAddress, lang, now);
}

/** Queues a mail to the reader for whom `whose` holds, unless one of its kind, of `alike` if given, waits or just went out. */
async function queueMail(
  db: Db,
  kind: AccountMailKind,
  whose: SQL | undefined,
  subject: string,
  now: Date,
  alike?: SQL,
): Promise<void> {
  const soon = new Date(now.getTime() - SOON);
  const lately = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.readerId, readers.id),
        eq(deliveries.channel, 'mail'),
        eq(deliveries.kind, kind),
        alike,
        or(eq(deliveries.state, 'waiting'), gt(deliveries.endedAt, soon)),
      ),
    );
  const at = sql<Date>`${now.toISOString()}::timestamptz`;
  const anew = {
    id: sql<string>`gen_random_uuid()`.as('id'),
    readerId: readers.id,
    channel: sql<Channel>`'mail'`.as('channel'),
    kind: sql<DeliveryKind>`${kind}`.as('kind'),
    subject: sql<string>`${subject}`.as('subject'),
    state: sql<DeliveryState>`'waiting'`.as('state'),
    dueAt: at.as('due_at'),
    attempts: sql<number>`0`.as('attempts'),
    lastError: sql<null>`null`.as('last_error'),
    createdAt: at.as('created_at'),
    endedAt: sql<null>`null::timestamptz`.as('ended_at'),
  };
  await db
    .insert(deliveries)
    .select(
      db
        .select(anew)
        .from(readers)
        .where(and(whose, notExists(lately))),
    )
    .onConflictDoUpdate({
      target: [deliveries.readerId, deliveries.channel, deliveries.kind, deliveries.subject],
      set: {
        id: sql`excluded.id`,
        state: 'waiting',
        dueAt: now,
        attempts: 0,
        lastError: null,
        createdAt: now,
        endedAt: null,
      },
      setWhere: ne(deliveries.state, 'waiting'),
    });
  await notify(db, DELIVERY_CHANNEL, '');
}

/** The language of a mail that an account asked for, and its address where that isn't the account's. */
export function accountMailOf({ subject }: DeliveryRow): { lang: string; to: string | undefined } {
  const [lang = '', to] = subject.split(' ');
  return { lang, to };
}

/** A page of what was given up, the newest first. */
export async function listGivenUp(
  db: Db,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Delivery[]; nextCursor: string | null }> {
  const after = decodeCursor('deliveries', cursor, ['time', 'uuid']);
  const rows = await db
    .select({ delivery: deliveries, reader: readers.email })
    .from(deliveries)
    .innerJoin(readers, eq(readers.id, deliveries.readerId))
    .where(
      and(
        eq(deliveries.state, 'givenUp'),
        after && sql`(${deliveries.endedAt}, ${deliveries.id}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(deliveries.endedAt), desc(deliveries.id))
    .limit(limit + 1);
  const { items, nextCursor } = page(rows, limit, 'deliveries', ({ delivery }) => [
    (delivery.endedAt ?? delivery.dueAt).toISOString(),
    delivery.id,
  ]);
  return { items: items.map(toDelivery), nextCursor };
}

const toDelivery = ({ delivery, reader }: { delivery: DeliveryRow; reader: string }): Delivery => ({
  id: delivery.id,
  channel: delivery.channel,
  kind: delivery.kind,
  reader,
  state: delivery.state,
  failures: delivery.attempts,
  lastError: delivery.lastError,
  dueAt: delivery.dueAt.toISOString(),
  endedAt: delivery.endedAt?.toISOString() ?? null,
});

/** Has all that was given up tried again from the beginning; how much that is. */
export async function retryGivenUp(db: Db, now: Date): Promise<number> {
  const rows = await db
    .update(deliveries)
    .set({ state: 'waiting', dueAt: now, attempts: 0, endedAt: null })
    .where(eq(deliveries.state, 'givenUp'))
    .returning({ id: deliveries.id });
  if (rows.length > 0) await notify(db, DELIVERY_CHANNEL, '');
  return rows.length;
}

/** Forgets what was sent, or given up, before a moment: that it went out once is of no use any more. */
export const forgetEnded = (db: Db, before: Date) =>
  db
    .delete(deliveries)
    .where(
      and(or(eq(deliveries.state, 'sent'), eq(deliveries.state, 'givenUp')), lt(deliveries.endedAt, before)),
    );
