import { chromium } from 'playwright-core';
import { BROWSER_ARGS, ensureBrowser } from '../../support/browser.mjs';
import { ONLY_LOCAL, PHONE } from './conditions.mjs';

/**
 * @typedef {object} Visit
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').CDPSession} devtools
 */

/**
 * Opens a browser on a phone's screen, with nothing kept from before, and closes it after.
 * @template T
 * @param {import('playwright-core').BrowserContextOptions & { browserArgs?: string[] }} options
 * @param {(visit: Visit) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function inBrowser({ browserArgs = [], ...options }, act) {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_ARGS, ONLY_LOCAL, ...browserArgs],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: PHONE.width, height: PHONE.height },
      deviceScaleFactor: PHONE.scale,
      isMobile: true,
      hasTouch: true,
      ...options,
    });
    const page = await context.newPage();
    return await act({ context, page, devtools: await context.newCDPSession(page) });
  } finally {
    await browser.close();
  }
}

/** Waits until a page of Lede can answer; on the floor there is nothing to wait for. @param {import('playwright-core').Page} page */
export async function untilReady(page) {
  await page.waitForLoadState('load');
  if ((await page.locator('#lede-scripts').count()) === 0) return;
  // A sign of its reader.
  await page.locator('html').dispatchEvent('pointermove');
  await page.locator('html[data-app=ready]').waitFor({ state: 'attached' });
}
