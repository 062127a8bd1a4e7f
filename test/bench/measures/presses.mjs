import { slowNetwork, slowProcessor } from '../browser/conditions.mjs';
import { inBrowser, untilReady } from '../browser/visit.mjs';

/** How long after the page is ready a second carrying-out would still be seen, in milliseconds. */
const AFTERWARDS = 3_000;

/**
 * A guest presses a bell as soon as it is there, long before the script is: what was pressed is carried out once.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measurePresses({ site, story }) {
  return inBrowser({}, async ({ page, devtools }) => {
    /** @type {string[]} */
    const follows = [];
    /** @type {string[]} */
    const scripts = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().includes('/api/me/follows/'))
        follows.push(request.url());
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await slowNetwork(devtools);
    await slowProcessor(devtools);
    await page.goto(site.lede + story, { waitUntil: 'commit' });
    const bell = page.getByRole('button', { name: /^Follow / }).first();
    await bell.waitFor({ state: 'visible' });
    const wasEarly = scripts.length === 0;
    await bell.click();
    await untilReady(page);
    await page.waitForTimeout(AFTERWARDS);
    if (!wasEarly) throw new Error('The script was asked for before the bell could be pressed.');
    const pressed = await bell.getAttribute('aria-pressed');
    return { presses: { value: follows.length, note: `the bell then says pressed: ${pressed}` } };
  });
}
