import { slowNetwork, slowProcessor } from './conditions.mjs';
import { inBrowser, untilReady } from './visit.mjs';

/**
 * @typedef {object} Recorded
 * @property {string} url
 * @property {string} type As the browser names it: Document, Script, Font, …
 * @property {number} at When it was asked for, in seconds of the browser's clock.
 */

/** How long after the page is ready, and again at its end, more may be asked for, in milliseconds. */
const AFTERWARDS = 3_000;

/**
 * Reads a story to its end on a slow phone, and notes what is asked for meanwhile.
 * @param {string} url
 * @returns {Promise<{ requests: Recorded[], heroAt: number, html: string }>} `heroAt` is when the hero had arrived.
 */
export function recordVisit(url) {
  return inBrowser({}, async ({ page, devtools }) => {
    /** @type {Map<string, Recorded & { endedAt?: number }>} */
    const recorded = new Map();
    devtools.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other', timestamp }) => {
      if (request.url.startsWith('http')) recorded.set(requestId, { url: request.url, type, at: timestamp });
    });
    devtools.on('Network.loadingFinished', ({ requestId, timestamp }) => {
      const request = recorded.get(requestId);
      if (request) request.endedAt = timestamp;
    });
    await slowNetwork(devtools);
    await slowProcessor(devtools);
    const answer = await page.goto(url);
    await untilReady(page);
    await page.waitForTimeout(AFTERWARDS);
    const hero = await page
      .locator('main article figure img')
      .first()
      .evaluate((img) => (img instanceof HTMLImageElement ? img.currentSrc : ''));
    await page.keyboard.press('End');
    await page.waitForTimeout(AFTERWARDS);
    const requests = [...recorded.values()];
    const heroAt = requests.find((request) => request.url === hero)?.endedAt;
    if (heroAt === undefined) throw new Error('The hero did not arrive.');
    return { requests, heroAt, html: (await answer?.text()) ?? '' };
  });
}
