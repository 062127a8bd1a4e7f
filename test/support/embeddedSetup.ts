import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/api/store/database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated embedded database as base64 of its data directory, gzipped: opening it is quicker than making one. */
    embeddedImage: string;
    /** Where the real PostgreSQL listens; empty in projects that use the embedded one. */
    postgresUrl: string;
    /** The name of a migrated database there: copying it is quicker than making one. */
    postgresTemplate: string;
  }
}

/** Makes the embedded database once; each test file opens a copy. */
export default async function setup(project: TestProject) {
  const migrations = new URL('../../src/api/store/migrations', import.meta.url).pathname;
  const made = await openEmbedded(undefined, migrations);
  const image = await made.pglite.dumpDataDir('none');
  await made.close();
  project.provide('embeddedImage', Buffer.from(await image.arrayBuffer()).toString('base64'));
  project.provide('postgresUrl', '');
}
