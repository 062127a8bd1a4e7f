// What `npm run bench` runs: every budget of speed, measured on a copy of the sources. Options: --runs N (5),
// --only lighthouse,load,…, --quick, --content (100,000 stories, some minutes more).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeAll, onClose } from './closing.mjs';
import { startFloor } from './floor/floorSite.mjs';
import { startHost } from './hosts/host.mjs';
import { NEWSROOM_TOKEN } from './hosts/longStory.mjs';
import { articlePath, LEAD } from './hosts/stories.mjs';
import { layOut } from './hosts/workspace.mjs';
import { describeMachine, loadNow } from './machine.mjs';
import { measureAlerts } from './measures/alerts.mjs';
import { measureBells } from './measures/bells.mjs';
import { measureBytes } from './measures/bytes.mjs';
import { measureComments } from './measures/comments.mjs';
import { measureContent } from './measures/content.mjs';
import { measureControls } from './measures/controls.mjs';
import { measureFinding } from './measures/finding.mjs';
import { measureHeap } from './measures/heap.mjs';
import { measureImport } from './measures/import.mjs';
import { measureLighthouse } from './measures/lighthouse.mjs';
import { measureLive } from './measures/live.mjs';
import { measureLoad } from './measures/load.mjs';
import { measureNextStory } from './measures/nextStory.mjs';
import { measurePresses } from './measures/presses.mjs';
import { measureStarts } from './measures/starts.mjs';
import { readOptions } from './options.mjs';
import { toRows, writeReport } from './report.mjs';

/**
 * What a measure that starts its own hosts is given.
 * @typedef {object} Bench
 * @property {string} workspace The sources' copy.
 * @property {number} runs
 * @property {boolean} isQuick
 */

/**
 * What a measure of the article page is given as well.
 * @typedef {Bench & { site: { lede: string, floor: string }, story: string }} PageBench
 */

/** @typedef {import('./budgets.mjs').Figures} Figures */

/** In the order of measuring: a start from nothing comes first, what heats the machine last. */
const PAGE_MEASURES = {
  lighthouse: measureLighthouse,
  bytes: measureBytes,
  next: measureNextStory,
  controls: measureControls,
  presses: measurePresses,
  bells: measureBells,
  heap: measureHeap,
};
const HOST_MEASURES = {
  import: measureImport,
  live: measureLive,
  alerts: measureAlerts,
  comments: measureComments,
  finding: measureFinding,
  load: measureLoad,
  content: measureContent,
};

const loadBefore = loadNow();
const { runs, only, isQuick } = readOptions([
  'starts',
  ...Object.keys(PAGE_MEASURES),
  ...Object.keys(HOST_MEASURES),
]);
const workspace = await mkdtemp(path.join(tmpdir(), 'lede-bench-'));
onClose(() => rm(workspace, { recursive: true, force: true }));
/** @type {Figures} */
const figures = {};
/** @type {string[]} */
const failures = [];

/** @param {string} name @param {() => Promise<Figures>} measure */
async function run(name, measure) {
  if (!only.includes(name)) return;
  process.stderr.write(`${name}…\n`);
  try {
    Object.assign(figures, await measure());
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  }
}

try {
  const bench = { workspace, runs, isQuick };
  await layOut(workspace);
  await run('starts', () => measureStarts(bench));
  if (Object.keys(PAGE_MEASURES).some((name) => only.includes(name))) {
    const host = await startHost(workspace, { DATA_DIR: path.join(workspace, '.page'), NEWSROOM_TOKEN });
    const story = articlePath(LEAD);
    const site = { lede: host.url, floor: await startFloor(host.url, story) };
    for (const [name, measure] of Object.entries(PAGE_MEASURES))
      await run(name, () => measure({ ...bench, site, story }));
    await host.stop();
  }
  for (const [name, measure] of Object.entries(HOST_MEASURES)) await run(name, () => measure(bench));
} finally {
  await closeAll();
}
const folder = fileURLToPath(new URL('../../.bench', import.meta.url));
console.log(await writeReport(folder, toRows(figures), describeMachine(loadBefore), failures));
process.exit(failures.length === 0 ? 0 : 1);
