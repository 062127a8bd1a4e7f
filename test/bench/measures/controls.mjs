import { slowProcessor } from '../browser/conditions.mjs';
import { inBrowser, untilReady } from '../browser/visit.mjs';
import { logIn } from '../hosts/reader.mjs';
import { median } from '../statistics.mjs';

/** How long after an interaction the browser may take to report it, in milliseconds. */
const REPORTED_WITHIN = 1_000;
/** Event Timing reports nothing shorter, in milliseconds; what it does not report counts as this. */
const SHORTEST = 16;

/** @typedef {import('playwright-core').Page} Page */

/** Every kind of control on the article page, in the order of use. @type {Record<string, (page: Page) => Promise<void>>} */
const CONTROLS = {
  menu: (page) => page.getByRole('banner').getByRole('button').first().click(),
  'copy link': (page) => page.getByRole('button', { name: 'Copy link' }).first().click(),
  bell: (page) =>
    page
      .getByRole('button', { name: /^Follow / })
      .first()
      .click(),
  typing: async (page) => {
    await page.getByRole('textbox', { name: 'Your comment' }).pressSequentially('It said so.', { delay: 60 });
  },
  post: (page) => page.getByRole('button', { name: 'Post comment' }).click(),
  order: async (page) => {
    await page.getByRole('combobox', { name: 'Order' }).focus();
    await page.keyboard.press('ArrowDown');
  },
  reply: (page) => page.getByRole('button', { name: 'Reply' }).first().click(),
  topic: (page) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link').nth(1).click(),
};

/**
 * Interaction to next paint of each control for a subscriber, by Event Timing.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureControls({ site, story, runs }) {
  const cookies = (await logIn(site.lede)).map((cookie) => ({ ...cookie, url: site.lede }));
  /** @type {Map<string, number[]>} */
  const took = new Map(Object.keys(CONTROLS).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    await inBrowser({}, async ({ context, page, devtools }) => {
      await context.addCookies(cookies);
      await page.goto(site.lede + story);
      await untilReady(page);
      await page.evaluate(observeInteractions);
      await slowProcessor(devtools);
      for (const [name, use] of Object.entries(CONTROLS)) {
        await page.evaluate(() => (window.benchInteractions = []));
        await use(page);
        await page.waitForTimeout(REPORTED_WITHIN);
        took.get(name)?.push(Math.max(SHORTEST, ...(await page.evaluate(() => window.benchInteractions))));
      }
    });
  }
  const slowestFirst = [...took]
    .map(([name, values]) => ({ name, value: median(values) }))
    .sort((one, other) => other.value - one.value);
  const note = slowestFirst.map(({ name, value }) => `${name} ${value.toFixed(0)}`).join(', ');
  return { controls: { value: slowestFirst[0]?.value ?? NaN, note } };
}

/** Runs in the page. */
function observeInteractions() {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && Number(entry.interactionId) > 0)
        window.benchInteractions.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}
