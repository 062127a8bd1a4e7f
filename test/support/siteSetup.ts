import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { spawnHost, temporaryFolder } from './host.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data of a host that was started once and stopped: opening a copy is quicker than making one. */
    demoData: string;
  }
}

/** Sees to it that what the journeys run is built of the sources as they are, and makes the demo newspaper once. */
export default async function setup(project: TestProject) {
  const launch = fileURLToPath(new URL('../../src/entry/launch.mjs', import.meta.url));
  execFileSync(process.execPath, [launch, 'build'], { stdio: ['ignore', 2, 2] });
  const { folder, remove } = await temporaryFolder();
  const host = spawnHost({ DATA_DIR: folder });
  await host.url;
  host.kill();
  await host.ended;
  project.provide('demoData', folder);
  return remove;
}
