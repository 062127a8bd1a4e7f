import type { TestProject } from 'vitest/node';
import './embeddedSetup.ts';
import { startPostgres } from './postgresServer.mjs';

/** Starts a real PostgreSQL for the run, and stops it after. */
export default async function setup(project: TestProject) {
  const { url, stop } = await startPostgres(['fsync=off', 'max_connections=200']);
  project.provide('postgresUrl', url);
  project.provide('embeddedImage', '');
  return stop;
}
