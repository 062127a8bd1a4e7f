import { eq, getTableColumns, inArray, is, sql, Table } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { readers, verifications } from './accountTables.ts';
import { mutes } from './commentTables.ts';
import type { Db } from './database.ts';
import { everyTable } from './everyTable.ts';
import { triesOf } from './logInTries.ts';
import { idempotencyKeys, stories, topics } from './tables.ts';

/** What proves somebody to us, or us to their browser: a copy of it would let in whoever finds it. */
const SECRETS = new Set([
  'password',
  'token',
  'formerToken',
  'accessToken',
  'refreshToken',
  'idToken',
  'p256dh',
  'auth',
  'method',
]);
/** Whose it is goes without saying. */
const OWNERS = ['readerId', 'userId', 'owner', 'moderatorId'];

type Row = Record<string, unknown>;

/** Every table with something of a reader's in it, and the column that says whose: one that is added later is found too. */
const owned: { name: string; table: PgTable; owner: PgColumn }[] = Object.entries(everyTable).flatMap(
  ([name, table]) => {
    if (!is(table, Table)) return [];
    const columns: Record<string, PgColumn> = getTableColumns(table as PgTable);
    const owner = OWNERS.map((column) => columns[column]).find((column) => column !== undefined);
    return owner ? [{ name, table: table as PgTable, owner }] : [];
  },
);

/** The tables with something of a reader's in them, by their names in code. */
export const ownedTables: readonly string[] = owned.map(({ name }) => name);

/** All that is kept of a reader, by table; stories and topics by their names in addresses, others by their name, and no secrets. */
export async function gatherData(
  db: Db,
  { id, email }: { id: string; email: string | null },
): Promise<Record<string, Row[]>> {
  const kept: Record<string, Row[]> = {
    account: await db.select().from(readers).where(eq(readers.id, id)),
    ...(email === null ? {} : { logInTries: await triesOf(db, email) }),
  };
  for (const { name, table, owner } of owned) kept[name] = await db.select().from(table).where(eq(owner, id));
  const rows = Object.values(kept).flat();
  const [slugs, names, others] = [await slugsOf(db, rows), await topicsOf(db, rows), await namesOf(db, rows)];
  const told = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, value]) => {
        if (SECRETS.has(column) || OWNERS.includes(column)) return [];
        if (column === 'mutedId') return [['muted', others.get(String(value))]];
        if (column === 'storyId') return [['story', slugs.get(String(value))]];
        return column === 'topicId' ? [['topic', names.get(Number(value))]] : [[column, value]];
      }),
    );
  return Object.fromEntries(Object.entries(kept).map(([name, found]) => [name, found.map(told)]));
}

const valuesOf = (rows: Row[], column: string) => [
  ...new Set(rows.map((row) => row[column]).filter((value) => value !== undefined)),
];

async function slugsOf(db: Db, rows: Row[]): Promise<Map<string, string>> {
  const ids = valuesOf(rows, 'storyId').map(String);
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: stories.id, slug: stories.slug })
    .from(stories)
    .where(inArray(stories.id, ids));
  return new Map(found.map(({ id, slug }) => [id, slug]));
}

async function topicsOf(db: Db, rows: Row[]): Promise<Map<number, string>> {
  const ids = valuesOf(rows, 'topicId').map(Number);
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: topics.id, slug: topics.slug })
    .from(topics)
    .where(inArray(topics.id, ids));
  return new Map(found.map(({ id, slug }) => [id, slug]));
}

async function namesOf(db: Db, rows: Row[]): Promise<Map<string, string>> {
  const ids = valuesOf(rows, 'mutedId').map(String);
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: readers.id, name: readers.name })
    .from(readers)
    .where(inArray(readers.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Deletes what is kept of a reader in tables of its own, and takes their name off what stays. */
export async function deleteOwned(tx: Db, id: string): Promise<void> {
  for (const { table, owner } of owned)
    await (owner.notNull
      ? tx.delete(table).where(eq(owner, id))
      : tx.execute(sql`update ${table} set ${sql.identifier(owner.name)} = null where ${owner} = ${id}`));
  await tx.delete(mutes).where(eq(mutes.mutedId, id));
}

/** What is kept of a reader where no column says whose it is, or none that the reader's row takes with it. */
export async function deleteLoose(db: Db, { id, email }: { id: string; email: string }): Promise<void> {
  await db.delete(idempotencyKeys).where(eq(idempotencyKeys.owner, id));
  const named = [id, email].flatMap((word) =>
    [verifications.identifier, verifications.value].map((column) => sql`strpos(${column}, ${word}) > 0`),
  );
  await db.delete(verifications).where(sql.join(named, sql` or `));
}
