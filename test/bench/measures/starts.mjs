import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startHost } from '../hosts/host.mjs';
import { median } from '../statistics.mjs';

const LATER_STARTS = 3;

/**
 * From the start of the process to the first page: with nothing built and nothing kept, then with both.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureStarts({ workspace }) {
  await rm(path.join(workspace, 'dist'), { recursive: true, force: true });
  const settings = { DATA_DIR: path.join(workspace, '.starts') };
  /** @type {number[]} */
  const seconds = [];
  for (let start = 0; start <= LATER_STARTS; start += 1) {
    const host = await startHost(workspace, settings);
    seconds.push(host.startedIn / 1_000);
    await host.stop();
  }
  const [first = NaN, ...later] = seconds;
  return {
    firstStart: { value: first, note: 'build, database and seed' },
    laterStart: { value: median(later), note: later.map((value) => value.toFixed(2)).join(', ') },
  };
}
