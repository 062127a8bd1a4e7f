import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/api/store/database.ts';
import { commentMaker } from '../support/comments.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import { newAccount } from '../support/walks.ts';

/** A story of the demo that nobody has commented on. */
const SLUG = 'a-tug-called-mum';
const THREADS = 2_500;
/** With each comment of the first level: 10,000 in all. */
const REPLIES_EACH = 3;
const SLOWER = 4;
/** The longest from a press to the next paint, in milliseconds. */
const MOST_WAIT = 200;
/** By how much the page's memory may grow between the tenth page and the last. */
const MOST_GROWTH = 1.5;

let site: Site;
beforeAll(async () => {
  site = await openSite({}, seed);
}, 300_000);
afterAll(() => site.close());

async function seed({ db }: Database): Promise<void> {
  const make = await commentMaker(db, SLUG, 'subscriber@example.com', new Date('2026-01-01T00:00:00Z'));
  for (let thread = 1; thread <= THREADS; thread += 1) {
    const parent = await make({ text: `Thread ${thread}. ${'Words about the harbour. '.repeat(12)}` });
    for (let reply = 1; reply <= REPLIES_EACH; reply += 1)
      await make({ parent, text: `Reply ${reply} to ${thread}. ${'More words. '.repeat(8)}` });
  }
}

/** Notes how long each press takes until the next paint; to be called before any. */
const watchPresses = (page: Page) =>
  page.evaluate(() => {
    const slowest = { duration: 0, words: '' };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { duration, name, target, startTime, processingStart, processingEnd } = entry;
        const [waited, ended] = [processingStart - startTime, processingEnd - startTime].map(Math.round);
        const words = `${name} on “${target?.textContent?.slice(0, 40)}”, handled from ${waited} to ${ended},`;
        if (duration > slowest.duration) Object.assign(slowest, { duration, words });
      }
    }).observe({ type: 'event', durationThreshold: 16 });
    window.slowest = slowest;
  });

declare global {
  interface Window {
    slowest: { duration: number; words: string };
  }
}

/** What a page holds once it has let go of what it can: its heap in bytes, and its nodes. */
async function heldBy(devtools: CDPSession): Promise<{ heap: number; nodes: number }> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { heap: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes') };
}

/**
 * Resolves once the page has been painted anew and has nothing to do: what came into view is drawn frames after it was
 * scrolled to.
 */
const atRest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
      ),
  );

/**
 * Presses Enter on what has the focus and is in view, as readers do: one press that also jumped there would be timed with
 * the drawing of another part of the page.
 */
async function press(page: Page, button: Locator): Promise<void> {
  await button.focus();
  await atRest(page);
  await page.keyboard.press('Enter');
  await atRest(page);
}

test('10,000 comments are read to the end with presses answered in time, in as much memory as ten pages of them', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'registered');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`/article/${SLUG}`);
  await awake(page);
  await watchPresses(page);
  // By what they are in the document: looking for roles among 800 comments would itself keep the page busy.
  const region = page.locator('#comments');
  const more = region.locator('button', { hasText: 'More comments' });
  await more.waitFor();
  let presses = 0;
  let atTen = { heap: 0, nodes: 0 };
  while ((await more.count()) > 0) {
    await press(page, more);
    await region.locator('article:focus').waitFor();
    presses += 1;
    if (presses === 10 || presses % 25 === 0)
      await press(page, region.locator('button[aria-pressed]').last());
    if (presses === 10) atTen = await heldBy(devtools);
  }
  await region.getByText('Thread 1.').waitFor();
  const atEnd = await heldBy(devtools);
  await press(page, region.locator('button', { hasText: 'Back to the first comments' }));
  await region.getByText(`Thread ${THREADS}.`).waitFor();
  const slowest = await page.evaluate(() => window.slowest);
  process.stdout.write(
    `${presses} presses; slowest ${slowest.words} painted after ${slowest.duration} ms at ${SLOWER} times slower; ` +
      `heap ${(atTen.heap / 1e6).toFixed(1)} MB and ${atTen.nodes} nodes at ten pages, ` +
      `${(atEnd.heap / 1e6).toFixed(1)} MB and ${atEnd.nodes} nodes at the end\n`,
  );
  expect(presses).toBe(THREADS / 20 - 1);
  expect(atEnd.heap).toBeLessThan(atTen.heap * MOST_GROWTH);
  expect(atEnd.nodes).toBeLessThan(atTen.nodes * MOST_GROWTH);
  expect(slowest.duration).toBeLessThan(MOST_WAIT);
}, 3_600_000);
