import { and, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { PaidPlan } from '../rules/billing.ts';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';
import { readers, sessions } from './accountTables.ts';
import { saved } from './savedTables.ts';
import {
  alertSettings,
  deliveries,
  follows,
  inboxVisits,
  meterSpends,
  pushSubscriptions,
  readings,
  subscriptions,
} from './tables.ts';
import { isOneOf } from './oneOf.ts';
import { given, prepared } from './prepared.ts';
import { isOf } from './sessions.ts';
import { withTokens } from './tokenDigest.ts';

/**
 * Holds readers' rows to the end of the transaction, in one order: what is decided by counting or looking first (a meter,
 * a limit, a subscription) is decided one request after the other. Rows that only refer to a reader don't wait for it.
 * Answers with since when each of them has been one.
 */
export async function lockReaders(tx: Db, readerIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ id: readers.id, since: readers.createdAt })
    .from(readers)
    .where(isOneOf(readers.id, readerIds))
    .orderBy(readers.id)
    .for('no key update');
  return new Map(rows.map(({ id, since }) => [id, since]));
}

/** The same of one reader. */
export async function lockReader(tx: Db, readerId: string): Promise<void> {
  await lockReaders(tx, [readerId]);
}

/**
 * Gives one reader all that another has: follows (the earlier start wins), settings where the reader has none, browsers
 * that take pushed messages and what waits to go out to them, what was read, what the meter counted, what was saved
 * (the later time wins).
 * The other's rows stay until their account goes.
 */
export function mergeReaders(db: Db, from: string, to: string): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into ${follows} (reader_id, topic_id, level, since, snoozed_until)
      select ${to}, topic_id, level, since, snoozed_until from ${follows} where reader_id = ${from}
      on conflict (reader_id, topic_id) do update set since = least(${follows}.since, excluded.since)`);
    await tx.execute(sql`
      insert into ${alertSettings} (reader_id, default_level, zone, digest_hour, digest_day, quiet_hours, mail)
      select ${to}, default_level, zone, digest_hour, digest_day, quiet_hours, mail
      from ${alertSettings} where reader_id = ${from}
      on conflict do nothing`);
    await tx.execute(sql`
      insert into ${inboxVisits} (reader_id, at) select ${to}, at from ${inboxVisits} where reader_id = ${from}
      on conflict (reader_id) do update set at = greatest(${inboxVisits}.at, excluded.at)`);
    await tx.execute(sql`
      update ${pushSubscriptions} set reader_id = ${to} where reader_id = ${from}`);
    await tx.execute(sql`
      update ${deliveries} as one set reader_id = ${to} where reader_id = ${from} and not exists (
        select from ${deliveries} as other where other.reader_id = ${to}
          and other.channel = one.channel and other.kind = one.kind and other.subject = one.subject)`);
    await tx.execute(sql`
      insert into ${readings} (reader_id, story_id, opened_at, alert_read)
      select ${to}, story_id, opened_at, alert_read from ${readings} where reader_id = ${from}
      on conflict (reader_id, story_id) do update set
        opened_at = coalesce(${readings}.opened_at, excluded.opened_at),
        alert_read = ${readings}.alert_read or excluded.alert_read`);
    await tx.execute(sql`
      insert into ${meterSpends} (reader_id, month, story_id)
      select ${to}, month, story_id from ${meterSpends} where reader_id = ${from}
      on conflict do nothing`);
    await tx.execute(sql`
      insert into ${saved} (reader_id, story_id, saved_at)
      select ${to}, story_id, saved_at from ${saved} where reader_id = ${from}
      on conflict (reader_id, story_id) do update set saved_at = greatest(${saved}.saved_at, excluded.saved_at)`);
    for (const change of ['follows', 'alerts', 'settings'] as const) await tellChange(tx, to, change);
  });
}

/** A reader's address; that of an anonymous one is made up. */
export async function findEmail(db: Db, readerId: string): Promise<string> {
  const [row] = await db.select({ email: readers.email }).from(readers).where(eq(readers.id, readerId));
  if (!row) throw new Error(`There is no reader ${readerId}.`);
  return row.email;
}

/** What stands beside a comment of its writer. */
export interface Writer {
  name: string;
  role: 'reader' | 'moderator';
  plan: PaidPlan | null;
}

/** The writers of some comments, by their ids. */
export async function findWriters(db: Db, ids: string[]): Promise<Map<string, Writer>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: readers.id,
      name: readers.name,
      role: readers.role,
      plan: {
        state: subscriptions.state,
        paidUntil: subscriptions.paidUntil,
        graceUntil: subscriptions.graceUntil,
      },
    })
    .from(readers)
    .leftJoin(subscriptions, eq(subscriptions.readerId, readers.id))
    .where(isOneOf(readers.id, ids));
  return new Map(rows.map(({ id, ...writer }) => [id, writer]));
}

const token = given('token', sessions.token);
const bySession = prepared((db) =>
  db
    .select({
      id: readers.id,
      name: readers.name,
      email: readers.email,
      isAnonymous: readers.isAnonymous,
      role: readers.role,
      isRotated: sql<boolean>`${sessions.formerToken} is not null and ${sessions.formerUntil} is null and ${eq(sessions.token, token)}`,
    })
    .from(sessions)
    .innerJoin(readers, eq(readers.id, sessions.userId))
    .where(and(isOf(token), gt(sessions.expiresAt, sql`now()`))),
);

/**
 * The reader of a session that hasn't ended, by the clock that the library ends them by; `isRotated` where it came with
 * a new token for the first time.
 */
export async function findReaderOfSession(db: Db, token: string) {
  const [row] = await bySession(db, { token });
  return row ?? null;
}

/** Of these sessions' tokens, former ones too, those whose session hasn't ended. */
export async function findLasting(db: Db, tokens: readonly string[]): Promise<Set<string>> {
  if (tokens.length === 0) return new Set();
  const rows = await withTokens(async () =>
    db
      .select({ token: sessions.token, formerToken: sessions.formerToken })
      .from(sessions)
      .where(
        and(
          or(inArray(sessions.token, [...tokens]), inArray(sessions.formerToken, [...tokens])),
          gt(sessions.expiresAt, sql`now()`),
        ),
      ),
  );
  return new Set(
    rows.flatMap(({ token, formerToken }) => [token, ...(formerToken === null ? [] : [formerToken])]),
  );
}
