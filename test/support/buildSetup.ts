import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Sees to it that what the journeys run is built of the sources as they are. */
export default function setup() {
  const launch = fileURLToPath(new URL('../../src/entry/launch.mjs', import.meta.url));
  execFileSync(process.execPath, [launch, 'build'], { stdio: ['ignore', 2, 2] });
}
