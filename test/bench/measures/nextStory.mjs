import { slowNetwork, slowProcessor } from '../browser/conditions.mjs';
import { inBrowser } from '../browser/visit.mjs';
import { articlePath, LEAD, relatedTo } from '../hosts/stories.mjs';
import { median, ratioOf } from '../statistics.mjs';

/** How long a reader looks at the related stories before choosing one, in milliseconds. */
const DWELL = 2_000;

/**
 * From the press of a link to the first frame with the next story's headline.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureNextStory({ site, story, runs }) {
  const free = (await relatedTo(site.lede, LEAD)).find(({ access }) => access === 'free');
  if (!free) throw new Error('No free story is related to the lead.');
  /** @type {number[]} */
  const floor = [];
  /** @type {number[]} */
  const lede = [];
  for (let run = 0; run < runs; run += 1) {
    floor.push(await timeNext(site.floor + story, articlePath(free.slug)));
    lede.push(await timeNext(site.lede + story, articlePath(free.slug)));
  }
  const spread = `${Math.min(...lede).toFixed(0)} to ${Math.max(...lede).toFixed(0)} ms`;
  return { nextStory: { value: median(lede), note: spread }, nextStoryRatio: ratioOf(lede, floor, 'ms') };
}

/** @param {string} from @param {string} to @returns {Promise<number>} Milliseconds. */
function timeNext(from, to) {
  return inBrowser({}, async ({ page, devtools }) => {
    await page.addInitScript(timeHeadline);
    await page.goto(from);
    // The page is whole, and its script fetched, but for the scrolling below nobody has given a sign of reading it.
    await page.waitForLoadState('networkidle');
    // Slow before the link comes into view: what is fetched ahead must pay for itself.
    await slowNetwork(devtools);
    await slowProcessor(devtools);
    const link = page.getByRole('region', { name: 'Related stories' }).locator(`a[href="${to}"]`);
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(DWELL);
    await link.click({ noWaitAfter: true });
    const timed = await page.waitForFunction(() => sessionStorage.getItem('bench-took'));
    return Number(await timed.jsonValue());
  });
}

/** Runs in every document: the press is noted across documents, the first frame with another headline ends it. */
function timeHeadline() {
  const headline = () => document.querySelector('h1')?.textContent ?? '';
  addEventListener(
    'click',
    ({ timeStamp }) => {
      sessionStorage.setItem('bench-press', JSON.stringify([performance.timeOrigin + timeStamp, headline()]));
    },
    { capture: true },
  );
  const look = () => {
    const press = sessionStorage.getItem('bench-press');
    const [at, former] = press === null ? [] : JSON.parse(press);
    if (at === undefined || ['', former].includes(headline())) return void requestAnimationFrame(look);
    // A message sent now is handled right after this frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      sessionStorage.setItem('bench-took', String(performance.timeOrigin + performance.now() - at));
    });
    port1.start();
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
