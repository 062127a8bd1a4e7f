import { inBrowser } from '../browser/visit.mjs';
import { articlePath, LEAD, relatedTo } from '../hosts/stories.mjs';

const NAVIGATIONS = 1_000;
const QUICK_NAVIGATIONS = 100;

/** Without it the engine's own machine code, made of what runs often, would pass for what the page holds. */
const NO_MACHINE_CODE = '--js-flags=--jitless';

/**
 * What the page's script holds after a story, and after going to and fro between two.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureHeap({ site, story, isQuick }) {
  const url = site.lede + story;
  const paths = [articlePath(await mutuallyRelated(site.lede)), story];
  const navigations = isQuick ? QUICK_NAVIGATIONS : NAVIGATIONS;
  const plain = await heapOverVisit(url, paths, navigations, []);
  const data = await heapOverVisit(url, paths, navigations, [NO_MACHINE_CODE]);
  return {
    heap: { value: plain.atRest / 1e6 },
    heapGrowth: {
      value: data.after / data.atRest,
      note: `${navigations} navigations, without machine code ${inMegabytes(data)}, with it ${inMegabytes(plain)}`,
    },
  };
}

/** @param {{ atRest: number, after: number }} heap */
const inMegabytes = ({ atRest, after }) => `${(atRest / 1e6).toFixed(2)} MB to ${(after / 1e6).toFixed(2)}`;

/**
 * @param {string} url Of the first page.
 * @param {string[]} paths Of the two pages, the second being the first.
 * @param {number} navigations
 * @param {string[]} browserArgs
 * @returns {Promise<{ atRest: number, after: number }>} In bytes.
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
    await evaluate(`(${goToAndFro})(${JSON.stringify(paths)}, ${navigations})`);
    return { atRest, after: await heap() };
  });
}

/** A story that the lead's page links to, and whose page links back. @param {string} url The host's. */
async function mutuallyRelated(url) {
  for (const { slug, access } of await relatedTo(url, LEAD)) {
    const back = await relatedTo(url, slug);
    if (access === 'free' && back.some((teaser) => teaser.slug === LEAD)) return slug;
  }
  throw new Error('No free story is related to the lead both ways.');
}

/** Runs in the page: resolves a while after it is ready. */
async function untilAtRest() {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  while (document.documentElement.dataset.app !== 'ready') await pause();
  for (let waited = 0; waited < 20; waited += 1) await pause();
}

/** Runs in the page: presses the links to two pages in turn, each as soon as the other's headline is painted. */
async function goToAndFro(/** @type {string[]} */ paths, /** @type {number} */ times) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const headline = () => document.querySelector('h1')?.textContent;
  for (let count = 0; count < times; count += 1) {
    const former = headline();
    const selector = `a[href="${paths[count % 2]}"]`;
    for (let frames = 0; !document.querySelector(selector); frames += 1) {
      if (frames > 600) throw new Error(`Navigation ${count} found no link to ${paths[count % 2]}.`);
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
