import { sql } from 'drizzle-orm';
import connect from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres, type Database, type Db } from '../../src/api/store/database.ts';
import { MIGRATIONS } from '../support/engines.ts';
import { startPostgres } from '../support/postgresServer.mjs';

/** As many as there are connections, and more. */
const TRANSACTIONS = 24;
/** A slow machine takes its time to open connections. */
const PATIENCE = { timeout: 10_000 };

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let database: Database;
let admin: ReturnType<typeof connect>;
beforeAll(async () => {
  postgres = await startPostgres(['fsync=off']);
  database = await openPostgres(postgres.url, MIGRATIONS);
  admin = connect(postgres.url, { max: 1 });
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await postgres.stop();
});

const others = () => admin`
  from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`;
/** How many transactions are under way. */
const underWay = async () => {
  const [row] = await admin<
    { open: number }[]
  >`select count(*)::int as open ${others()} and xact_start is not null`;
  return row?.open;
};

/** What transactions do as they are cut off: wait for the database, for something else, or within a savepoint. */
const kinds = (meanwhile: Promise<void>) => [
  async (tx: Db) => void (await tx.execute(sql`select pg_sleep(30)`)),
  async (tx: Db) => {
    await tx.execute(sql`select 1`);
    await meanwhile;
    await tx.execute(sql`select 2`);
  },
  async (tx: Db) => {
    await tx.execute(sql`select 1`);
    await meanwhile;
  },
  (tx: Db) => tx.transaction(async (inner) => void (await inner.execute(sql`select pg_sleep(30)`))),
];

test('transactions whose connections are cut fail, and the host goes on with new ones', async () => {
  let goOn = () => {};
  const meanwhile = new Promise<void>((resolve) => void (goOn = resolve));
  const running = kinds(meanwhile).flatMap((kind) =>
    Array.from({ length: 2 }, () => database.db.transaction(kind)),
  );
  const outcomes = Promise.allSettled(running);
  // One that began only after the cut would not be cut.
  await expect.poll(underWay, PATIENCE).toBe(running.length);
  await admin`select pg_terminate_backend(pid) ${others()}`;
  await expect.poll(underWay, PATIENCE).toBe(0);
  goOn();
  for (const { status } of await outcomes) expect(status).toBe('rejected');
  // Of those that were idle the host may learn only when it asks.
  const later = () =>
    Promise.all(
      Array.from({ length: TRANSACTIONS }, () => database.db.transaction((tx) => tx.execute(sql`select 1`))),
    );
  await expect
    .poll(
      () =>
        later().then(
          () => 'well',
          () => 'cut',
        ),
      PATIENCE,
    )
    .toBe('well');
});
