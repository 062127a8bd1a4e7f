import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../src/api/store/database.ts';
import './embeddedSetup.ts';
import { startPostgres } from './postgresServer.mjs';

const TEMPLATE = 'migrated';

/** Starts a real PostgreSQL for the run, with a migrated database to copy, and stops it after. */
export default async function setup(project: TestProject) {
  const { url, stop } = await startPostgres(['fsync=off', 'max_connections=200']);
  const admin = postgres(url, { max: 1 });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await admin.end();
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  const migrations = new URL('../../src/api/store/migrations', import.meta.url).pathname;
  const made = await openPostgres(template.href, migrations);
  await made.close();
  project.provide('postgresUrl', url);
  project.provide('postgresTemplate', TEMPLATE);
  project.provide('embeddedImage', '');
  return stop;
}
