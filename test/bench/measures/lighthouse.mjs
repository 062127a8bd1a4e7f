import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { BROWSER_ARGS, ensureBrowser } from '../../support/browser.mjs';
import { ONLY_LOCAL, SLOW_4G, SLOWDOWN } from '../browser/conditions.mjs';
import { median, ratioOf } from '../statistics.mjs';

/** @typedef {Awaited<ReturnType<typeof audit>>} Audited */

/**
 * Paints, shifts, blocking, the main thread and scores, by Lighthouse for mobile with applied throttling.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureLighthouse({ site, story, runs }) {
  /** @type {Audited[]} */
  const floor = [];
  /** @type {Audited[]} */
  const lede = [];
  for (let run = 0; run < runs; run += 1) {
    floor.push(await audit(site.floor + story));
    lede.push(await audit(site.lede + story));
  }
  /** @param {(audited: Audited) => number} pick */
  const toFloor = (pick) => ratioOf(lede.map(pick), floor.map(pick), 'ms');
  /** @param {(audited: Audited) => number} pick */
  const ours = (pick) => ({ value: median(lede.map(pick)) });
  /** @param {string} category */
  const score = (category) => ({
    ...ours(({ scores }) => scores[category] ?? 0),
    note: failuresOf(lede, category),
  });
  return {
    fcp: toFloor(({ fcp }) => fcp),
    lcp: toFloor(({ lcp }) => lcp),
    speedIndex: toFloor(({ speedIndex }) => speedIndex),
    cls: ours(({ cls }) => Math.round(cls * 1_000) / 1_000),
    tbt: ours(({ tbt }) => tbt),
    mainThread: {
      ...toFloor(({ mainThread }) => mainThread),
      note: `${workOf(lede)}; floor: ${workOf(floor)}`,
    },
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
  };
}

/** @param {string} url */
async function audit(url) {
  const chrome = await launch({
    chromePath: ensureBrowser(),
    chromeFlags: ['--headless', ...BROWSER_ARGS, ONLY_LOCAL],
    logLevel: 'error',
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      formFactor: 'mobile',
      throttlingMethod: 'devtools',
      throttling: {
        requestLatencyMs: SLOW_4G.latency,
        downloadThroughputKbps: SLOW_4G.down,
        uploadThroughputKbps: SLOW_4G.up,
        cpuSlowdownMultiplier: SLOWDOWN,
      },
    });
    if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message}`);
    const { audits, categories } = result.lhr;
    /** @param {string} id */
    const number = (id) => audits[id]?.numericValue ?? NaN;
    const entries = Object.entries(categories);
    return {
      fcp: number('first-contentful-paint'),
      lcp: number('largest-contentful-paint'),
      speedIndex: number('speed-index'),
      cls: number('cumulative-layout-shift'),
      tbt: number('total-blocking-time'),
      mainThread: number('mainthread-work-breakdown'),
      work: /** @type {{ groupLabel: string, duration: number }[]} */ (
        tableOf(audits['mainthread-work-breakdown'])
      ),
      scores: Object.fromEntries(entries.map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])),
      failures: Object.fromEntries(
        entries.map(([id, { auditRefs }]) => [
          id,
          auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1).map((ref) => ref.id),
        ]),
      ),
    };
  } finally {
    chrome.kill();
  }
}

/** @param {import('lighthouse').Result['audits'][string] | undefined} audited @returns {unknown[]} */
const tableOf = (audited) => (audited?.details?.type === 'table' ? audited.details.items : []);

/** What a visit's main thread did longest, by the median visit. @param {Audited[]} visits */
function workOf(visits) {
  const sorted = [...visits].sort((one, other) => one.mainThread - other.mainThread);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const parts = middle?.work
    .slice(0, 4)
    .map((part) => `${part.groupLabel.toLowerCase()} ${part.duration.toFixed(0)}`);
  return `${middle?.mainThread.toFixed(0)} ms (${parts?.join(', ')})`;
}

/** @param {Audited[]} visits @param {string} category */
const failuresOf = (visits, category) =>
  [...new Set(visits.flatMap(({ failures }) => failures[category] ?? []))].join(', ');
