import path from 'node:path';
import { writeFeed } from '../hosts/feedFile.mjs';
import { startHost } from '../hosts/host.mjs';
import { runNewsroom } from '../hosts/newsroom.mjs';

const ITEMS = 1_000;
const LARGE = 50 * 1024 * 1024;

/**
 * How long a thousand stories take on the embedded database, from the start of the command and from nothing kept, and
 * what a feed of 50 MB, which is more than is taken, takes of memory.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureImport({ workspace }) {
  const [feed, large] = [path.join(workspace, 'thousand.rss'), path.join(workspace, 'large.rss')];
  await writeFeed(feed, { items: ITEMS });
  await writeFeed(large, { bytes: LARGE });
  // It builds, where nothing else has.
  const host = await startHost(workspace, { DATA_DIR: path.join(workspace, '.import-host'), DEMO: 'off' });
  const byHost = await importWhole(workspace, { DATA_DIR: path.join(workspace, '.import-host') }, feed);
  await host.stop();
  const alone = await importWhole(workspace, { DATA_DIR: path.join(workspace, '.import') }, feed);
  const refused = await runNewsroom(
    workspace,
    { DATA_DIR: path.join(workspace, '.import') },
    'import',
    large,
  );
  if (refused.code !== 1) throw new Error(`A feed of 50 MB ended with ${refused.code}: ${refused.said}`);
  return {
    importTime: {
      value: alone.took / 1_000,
      note: `by a running host ${(byHost.took / 1_000).toFixed(1)} s; peak ${(alone.peak / 1e6).toFixed(0)} MB`,
    },
    importMemory: { value: refused.peak / 1e6, note: refused.said.replace(/^.*? is /, 'it is ').trim() },
  };
}

/** @param {string} workspace @param {Record<string, string>} settings @param {string} feed */
async function importWhole(workspace, settings, feed) {
  const imported = await runNewsroom(workspace, settings, 'import', feed);
  if (!imported.said.includes(`${ITEMS} new`)) throw new Error(`The import said: ${imported.said}`);
  return imported;
}
