import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { openEmbedded, type Database } from '../../src/api/store/database.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { MIGRATIONS } from './engines.ts';
import { spawnHost, temporaryFolder } from './host.ts';

export interface ReaderOptions {
  /** Of the window, in CSS pixels. */
  width?: number;
  scheme?: 'light' | 'dark';
  /** What the browser asks for, not what the page is in: that is its address. */
  locale?: string;
  javaScriptEnabled?: boolean;
  /** Words of the console that the test is about, such as the 404 of a page that isn't there. */
  expected?: RegExp;
}

/** A running newspaper and a browser to read it with; for one file of journeys. */
export interface Site {
  url: string;
  /** A page in a browser profile of its own, closed with the test, which fails if the page complained of anything. */
  newReader(options?: ReaderOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a host on a demo newspaper of its own, and a browser. `prepare` changes its database before. */
export async function openSite(
  settings: Record<string, string> = {},
  prepare?: (database: Database) => Promise<void>,
): Promise<Site> {
  const { folder, remove } = await temporaryFolder(inject('demoData'));
  if (prepare) {
    const database = await openEmbedded(path.join(folder, 'database'), MIGRATIONS);
    await prepare(database);
    await database.close();
  }
  const host = spawnHost({ DATA_DIR: folder, ...settings });
  const [url, browser] = await Promise.all([
    host.url,
    chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS }),
  ]);
  return {
    url,
    newReader: (options) => newReader(browser, url, options),
    async close() {
      await browser.close();
      host.kill();
      await host.ended;
      await remove();
    },
  };
}

async function newReader(
  browser: Browser,
  url: string,
  {
    width = 1440,
    scheme = 'light',
    locale = 'en-GB',
    javaScriptEnabled = true,
    expected,
  }: ReaderOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale,
    javaScriptEnabled,
  });
  const complaints: string[] = [];
  const complain = (words: string) => expected?.test(words) || complaints.push(words);
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    const shown = task.result?.state === 'fail' ? await lookOf(page) : null;
    await context.close();
    expect(complaints).toEqual([]);
    // Beside the failure itself: most are understood only by what stood there instead.
    if (shown !== null) throw new Error(shown);
  });

  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`thrown: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) complain(`asked another host: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      // oxlint-disable-next-line no-console -- the page's console is where the journeys listen
      console.error(`against the policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return page;
}

/** The page as those see it who hear it. */
async function lookOf(page: Page): Promise<string> {
  const body = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => String(error));
  return `what ${page.url()} showed then:\n${body}`;
}

/** Resolves once the page is hydrated and its reader known. */
export async function ready(page: Page): Promise<void> {
  // Where nobody has been before, that begins with the first sign of a reader.
  await page.locator('html').dispatchEvent('pointermove');
  await page.locator('html[data-app=ready]').waitFor({ state: 'attached' });
}

/** Resolves once a page that waits for its reader has all that it brings by itself: its letters are the last. */
export const atRest = (page: Page) =>
  page.waitForFunction(() => [...document.fonts].some(({ family }) => family === 'Newsreader'));

/** Resolves once its reader has begun to do something, too: what stands far below is taken over then. */
export async function awake(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press('Shift');
}
