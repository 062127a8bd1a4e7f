import { randomUUID } from 'node:crypto';
import path from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openEmbedded, openPostgres, type Database } from '../../src/api/store/database.ts';

export const MIGRATIONS = path.resolve(import.meta.dirname, '../../src/api/store/migrations');

/** A migrated database of the test file's own, on the engine of its project; gone when it is closed. */
export async function openTestDatabase(): Promise<Database> {
  const server = inject('postgresUrl');
  if (!server)
    return openEmbedded(undefined, MIGRATIONS, new Blob([Buffer.from(inject('embeddedImage'), 'base64')]));

  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${inject('postgresTemplate')}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href, MIGRATIONS);
  return {
    ...database,
    close: async () => {
      await database.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
