import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { outliveCuts } from './cutConnections.ts';
import { everyTable } from './everyTable.ts';
import { prepareAll } from './prepareAll.ts';

/** A Drizzle database or a transaction in one: queries take either. */
export type Db = PgDatabase<PgQueryResultHKT, typeof everyTable>;

/** An open, migrated database, embedded or served, and its channels of notices. */
export interface Database {
  readonly db: Db;
  /**
   * Calls `hear` with each payload notified on the channel (LISTEN), until the returned function is called; and `missed`
   * after a lost connection to the database, once it listens again: what was notified meanwhile was heard by nobody.
   */
  listen(channel: string, hear: (payload: string) => void, missed?: () => void): Promise<() => Promise<void>>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Tells every host that shares the database (NOTIFY); inside a transaction, at its commit. */
export const notify = (db: Db, channel: string, payload: string) =>
  db.execute(sql`select pg_notify(${channel}, ${payload})`);

/**
 * The embedded database: Postgres as a library, its files in `folder`, or in memory without one.
 * `image` is a dump of a data directory to start from.
 */
export async function openEmbedded(
  folder: string | undefined,
  migrationsFolder: string,
  image?: Blob,
): Promise<Database & { pglite: PGlite }> {
  const pglite = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    ...(image ? { loadDataDir: image } : {}),
    extensions: { pg_trgm },
  });
  const db = drizzlePglite({ client: pglite, schema: everyTable });
  await migratePglite(db, { migrationsFolder });
  return {
    db,
    pglite,
    listen: (channel, hear) => pglite.listen(channel, hear),
    ping: async () => void (await pglite.query('select 1')),
    close: () => pglite.close(),
  };
}

/** Any one number: hosts that start at once on one database migrate one after the other. */
const MIGRATION_LOCK = 5_333;

/** PostgreSQL, or whatever speaks its protocol, at `url`. */
export async function openPostgres(url: string, migrationsFolder: string): Promise<Database> {
  const quiet = () => undefined;
  const migrating = postgres(url, { max: 1, onnotice: quiet });
  try {
    await migrating`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migratePostgres(drizzlePostgres({ client: migrating }), { migrationsFolder });
  } finally {
    await migrating.end({ timeout: 5 });
  }
  // No column is an array. Asking for their types would, where a connection is cut as it begins, end the process.
  const client = postgres(url, { max: 10, onnotice: quiet, fetch_types: false });
  return {
    db: drizzlePostgres({ client: outliveCuts(prepareAll(client)), schema: everyTable }),
    listen: async (channel, hear, missed) => {
      let isFirst = true;
      const { unlisten } = await client.listen(channel, hear, () => {
        if (!isFirst) missed?.();
        isFirst = false;
      });
      return unlisten;
    },
    ping: async () => void (await client`select 1`),
    close: () => client.end({ timeout: 5 }),
  };
}
