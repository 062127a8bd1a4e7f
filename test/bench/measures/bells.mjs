import { inBrowser, untilReady } from '../browser/visit.mjs';
import { logIn } from '../hosts/reader.mjs';
import { median } from '../statistics.mjs';

const PRESSES = 20;
/** By then all of a page is awake, in milliseconds. */
const AWAKE = 4_000;
/** Between one press and the next, so that nothing of the first is left, in milliseconds. */
const PAUSE = 500;

/**
 * A reader presses a bell again and again, with the same topic's open in another tab: in which frame after the press it
 * has changed, when the other has, and when the server has confirmed it.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureBells({ site, story }) {
  const cookies = (await logIn(site.lede)).map((cookie) => ({ ...cookie, url: site.lede }));
  return inBrowser({}, async ({ context, page }) => {
    await context.addCookies(cookies);
    const other = await context.newPage();
    for (const tab of [other, page]) {
      await tab.goto(site.lede + story);
      await untilReady(tab);
      // What stands below waits for a press, or to come near.
      await tab.keyboard.press('Shift');
      await tab.waitForTimeout(AWAKE);
    }
    await page.bringToFront();
    const bell = page.getByRole('button', { name: /^Follow / }).first();
    const name = (await bell.getAttribute('aria-label')) ?? '';
    await page.evaluate(watchPresses, name);
    await other.evaluate(watchChanges, name);
    for (let press = 1; press <= PRESSES; press += 1) {
      await bell.click();
      await page.waitForFunction((count) => window.benchPresses.length >= count, press);
      await other.waitForFunction((count) => window.benchChanges.length >= count, press);
      await page.waitForTimeout(PAUSE);
    }
    const presses = await page.evaluate(() => window.benchPresses);
    const changes = await other.evaluate(() => window.benchChanges);
    const frames = presses.map((press) => press.frames);
    const confirmed = presses.map((press) => press.confirmed - press.at);
    const elsewhere = presses.map(({ at }) => (changes.find((change) => change >= at) ?? NaN) - at);
    const slowest = (/** @type {number[]} */ took) =>
      `slowest of ${PRESSES} ${Math.max(...took).toFixed(0)} ms`;
    return {
      bellFrames: { value: Math.max(...frames), note: `most of ${PRESSES} presses` },
      bellConfirmed: { value: median(confirmed), note: slowest(confirmed) },
      bellElsewhere: { value: median(elsewhere), note: slowest(elsewhere) },
    };
  });
}

/** Runs in the page. @param {string} name The bell's. */
function watchPresses(name) {
  window.benchPresses = [];
  const bell = document.querySelector(`button[aria-label=${JSON.stringify(name)}]`);
  const pressed = () => bell?.getAttribute('aria-pressed');
  bell?.addEventListener(
    'click',
    ({ timeStamp }) => {
      const before = pressed();
      /** @type {Promise<number>} */
      const changed = new Promise((resolve) => {
        // What has changed when a frame begins is in what it shows.
        const look = (/** @type {number} */ frame) =>
          pressed() === before ? requestAnimationFrame(() => look(frame + 1)) : resolve(frame);
        requestAnimationFrame(() => look(1));
      });
      /** @type {Promise<number>} */
      const answered = new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (!entry.name.includes('/api/me/follows/') || entry.startTime < timeStamp) continue;
            observer.disconnect();
            resolve(entry.startTime + entry.duration);
          }
        });
        observer.observe({ type: 'resource' });
      });
      void Promise.all([changed, answered]).then(([frames, confirmed]) => {
        const { timeOrigin } = performance;
        window.benchPresses.push({ at: timeOrigin + timeStamp, frames, confirmed: timeOrigin + confirmed });
      });
    },
    { capture: true },
  );
}

/** Runs in the other tab. @param {string} name The bell's. */
function watchChanges(name) {
  window.benchChanges = [];
  const bell = document.querySelector(`button[aria-label=${JSON.stringify(name)}]`);
  if (bell)
    new MutationObserver(() => window.benchChanges.push(performance.timeOrigin + performance.now())).observe(
      bell,
      {
        attributeFilter: ['aria-pressed'],
      },
    );
}
