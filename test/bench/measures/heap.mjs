import { inBrowser } from '../browser/visit.mjs';
import { articleOf, articlePath, LEAD, relatedTo } from '../hosts/stories.mjs';

const NAVIGATIONS = 1_000;
const QUICK_NAVIGATIONS = 100;

/** Without it the engine's own machine code, made of what runs often, would pass for what the page holds. */
const NO_MACHINE_CODE = '--js-flags=--jitless';

/**
 * What the page's script holds after a story, and after going round: another story, the front page, all topics, one of
 * them, and the story again.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureHeap({ site, story, isQuick }) {
  const url = site.lede + story;
  const paths = [await freeRelated(site.lede), '/', '/topics', await topicPath(site.lede), story];
  const navigations = isQuick ? QUICK_NAVIGATIONS : NAVIGATIONS;
  const plain = await heapOverVisit(url, paths, navigations, []);
  const data = await heapOverVisit(url, paths, navigations, [NO_MACHINE_CODE]);
  return {
    heap: { value: plain.atRest / 1e6 },
    heapGrowth: {
      value: data.after / data.before,
      note: `${navigations} navigations, without machine code ${inMegabytes(data)}, with it ${inMegabytes(plain)}`,
    },
    detached: { value: Math.max(plain.detached, data.detached) },
  };
}

/** @param {{ before: number, after: number }} heap */
const inMegabytes = ({ before, after }) => `${(before / 1e6).toFixed(2)} MB to ${(after / 1e6).toFixed(2)}`;

/**
 * @param {string} url Of the first page.
 * @param {string[]} paths Of the pages in turn, each linked to from the one before, the last being the first.
 * @param {number} navigations
 * @param {string[]} browserArgs
 * @returns {Promise<{ atRest: number, before: number, after: number, detached: number }>} After the story; once each page
 * was shown twice; after all navigations; in bytes. And the trees of elements that are held then and in no page.
 */
function heapOverVisit(url, paths, navigations, browserArgs) {
  return inBrowser({ browserArgs }, async ({ page, devtools }) => {
    // Through DevTools alone: Playwright's own ways leave their script in the page's heap.
    /** @param {string} expression */
    const evaluate = async (expression) => {
      const { exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    };
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    };
    await devtools.send('Performance.enable');
    await page.goto(url);
    await evaluate(`(${untilAtRest})()`);
    const atRest = await heap();
    /** @param {number} times */
    const go = (times) => evaluate(`(${goRound})(${JSON.stringify(paths)}, ${times})`);
    await go(2 * paths.length);
    const before = await heap();
    await go(navigations);
    const after = await heap();
    await devtools.send('DOM.enable');
    const { detachedNodes } = await devtools.send('DOM.getDetachedDomNodes');
    return { atRest, before, after, detached: detachedNodes.length };
  });
}

/** A free story that the lead's page links to. @param {string} url The host's. */
async function freeRelated(url) {
  const related = (await relatedTo(url, LEAD)).find(({ access }) => access === 'free');
  if (!related) throw new Error('No free story is related to the lead.');
  return articlePath(related.slug);
}

/** A topic whose page links to the lead. @param {string} url The host's. */
async function topicPath(url) {
  const [topic] = (await articleOf(url, LEAD)).topics;
  if (!topic) throw new Error('The lead has no topic.');
  return `/topics/${topic.slug}`;
}

/** Runs in the page: resolves a while after it is ready. */
async function untilAtRest() {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  dispatchEvent(new Event('pointermove'));
  while (document.documentElement.dataset.app !== 'ready') await pause();
  for (let waited = 0; waited < 20; waited += 1) await pause();
}

/** Runs in the page: presses the links to pages in turn, each as soon as the headline of the one before is painted. */
async function goRound(/** @type {string[]} */ paths, /** @type {number} */ times) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const headline = () => document.querySelector('h1')?.textContent;
  for (let count = 0; count < times; count += 1) {
    const former = headline();
    const selector = `a[href="${paths[count % paths.length]}"]`;
    for (let frames = 0; !document.querySelector(selector); frames += 1) {
      if (frames > 600)
        throw new Error(`Navigation ${count} found no link to ${paths[count % paths.length]}.`);
      await frame();
    }
    document
      .querySelector(selector)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
    for (let frames = 0; headline() === former || !headline(); frames += 1) {
      if (frames > 600) throw new Error(`Navigation ${count} did not arrive.`);
      await frame();
    }
    await frame();
  }
  // What is fetched after arrival, and timers of the pages left, have ended by then.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}
