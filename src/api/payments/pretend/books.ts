import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '../../store/database.ts';
import { pretendEvents, pretendPayments } from '../../store/tables.ts';
import type { PaymentReport } from '../processor.ts';

export type BookedPayment = typeof pretendPayments.$inferSelect;

/** Events come again, and older ones after newer, as they do from real processors: so much later, in milliseconds. */
const OLDER_AFTER = 2_000;
const AGAIN_AFTER = 6_000;
/** How long a host has an event to itself, and how often one that isn't taken is told; in milliseconds, and times. */
const CLAIM = 30_000;
const MOST_TRIES = 20;

/** Books a payment, unless it is booked. */
export const book = (db: Db, payment: typeof pretendPayments.$inferInsert) =>
  db.insert(pretendPayments).values(payment).onConflictDoNothing();

/** A payment by its customer's name for it, held to the end of the transaction; null where there is none. */
export async function hold(tx: Db, reference: string): Promise<BookedPayment | null> {
  const [row] = await tx
    .select()
    .from(pretendPayments)
    .where(eq(pretendPayments.reference, reference))
    .for('update');
  return row ?? null;
}

export async function referenceOf(db: Db, token: string): Promise<string | null> {
  const [row] = await db
    .select({ reference: pretendPayments.reference })
    .from(pretendPayments)
    .where(eq(pretendPayments.token, token));
  return row?.reference ?? null;
}

/** The payments whose bank has answered by now. */
export async function findAnswered(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .select({ reference: pretendPayments.reference })
    .from(pretendPayments)
    .where(lte(pretendPayments.answersAt, now))
    .limit(100);
  return rows.map(({ reference }) => reference);
}

/** Changes a payment that is held, and has its customer told of it: late, twice and out of order. */
export async function change(
  tx: Db,
  row: BookedPayment,
  changed: Partial<Pick<BookedPayment, 'state' | 'reason' | 'method' | 'answersAt' | 'answer'>>,
  now: Date,
): Promise<BookedPayment> {
  const [newer] = await tx
    .update(pretendPayments)
    .set({ answersAt: null, answer: null, ...changed, version: row.version + 1, changedAt: now })
    .where(eq(pretendPayments.reference, row.reference))
    .returning();
  if (!newer) throw new Error(`The payment ${row.reference} was gone as it was changed.`);
  const after = (pause: number) => new Date(now.getTime() + pause);
  await tx.insert(pretendEvents).values([
    { body: toReport(newer), dueAt: now },
    { body: toReport(row), dueAt: after(OLDER_AFTER) },
    { body: toReport(newer), dueAt: after(AGAIN_AFTER) },
  ]);
  return newer;
}

/** What is said of a payment. */
export const toReport = (row: BookedPayment): PaymentReport => ({
  reference: row.reference,
  version: row.version,
  state: row.state,
  reason: row.reason,
  charge:
    row.state === 'paid' && row.method !== null
      ? { id: row.chargeId, method: row.method, at: row.changedAt }
      : null,
});

/** Takes the event that has been due longest, so that no other host tells it meanwhile; null where none is. */
export async function claimEvent(db: Db, now: Date): Promise<{ id: string; body: unknown } | null> {
  const due = db
    .select({ id: pretendEvents.id })
    .from(pretendEvents)
    .where(lte(pretendEvents.dueAt, now))
    .orderBy(asc(pretendEvents.dueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [event] = await db
    .update(pretendEvents)
    .set({ dueAt: new Date(now.getTime() + CLAIM), failures: sql`${pretendEvents.failures} + 1` })
    .where(inArray(pretendEvents.id, due))
    .returning();
  return event ?? null;
}

/** Forgets an event that was taken; one that wasn't, once it has been told often enough. */
export const endEvent = (db: Db, id: string, wasTaken: boolean) =>
  db
    .delete(pretendEvents)
    .where(
      and(eq(pretendEvents.id, id), wasTaken ? undefined : sql`${pretendEvents.failures} >= ${MOST_TRIES}`),
    );
