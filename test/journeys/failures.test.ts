import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../../src/paths.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { newAccount, PATIENCE } from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const newReader = () => site.newReader({ expected: /Failed to load resource/ });

/**
 * Has the API break on these addresses until the function it answers with was called and a button is pressed after that:
 * whatever else on the page asks for the same meanwhile finds it broken too, and the button stays.
 */
async function breakDown(page: Page, url: string): Promise<() => Promise<void>> {
  await page.route(url, async (route) => {
    const isMended = await page
      .evaluate(() => 'mended' in document.documentElement.dataset)
      .catch(() => false);
    await (isMended ? route.fallback() : route.fulfill({ status: 500, body: 'broken' }));
  });
  return () =>
    page.evaluate(() =>
      // As the press begins: what it wakes on the page asks at once.
      document.addEventListener('pointerdown', () => (document.documentElement.dataset['mended'] = ''), {
        capture: true,
        once: true,
      }),
    );
}

/** Waits until a failure is said there, and presses the button that stands beside it, which mends what was broken. */
async function tryAgain(place: Page | Locator, mend: () => Promise<void>): Promise<void> {
  const failure = place.getByRole('alert');
  await failure.waitFor();
  await mend();
  await failure.getByRole('button', { name: 'Try again' }).click();
}

test('related stories and comments that can’t be reached say so in their places, and come when tried again', async () => {
  const page = await newReader();
  await page.clock.install();
  const lost = /\/(related|comments)\?/;
  await page.route(lost, (route) => route.abort());
  await page.goto(pages.front);
  await ready(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Harbour crews vote/ })
    .click();
  await page.getByRole('heading', { level: 1, name: /Harbour crews vote/ }).waitFor();

  const related = page.getByRole('region', { name: 'Related stories' });
  const comments = page.getByRole('region', { name: 'Comments' });
  const said = page.getByRole('region').getByText('We could not be reached.');
  // It is tried a few times first, with pauses that need not be waited out here.
  const passPause = async () => {
    await page.clock.fastForward(5_000);
    return said.count();
  };
  await expect.poll(passPause, PATIENCE).toBe(2);
  await tryAgain(related, () => page.unroute(lost));
  await related.getByRole('listitem').first().waitFor();
  await comments.getByRole('button', { name: 'Try again' }).click();
  await comments.getByRole('article').first().waitFor();
});

test('more stories that don’t come say so under those that have, and come when tried again', async () => {
  const page = await newReader();
  await page.goto(pages.front);
  await ready(page);
  const stories = page.getByRole('main').getByRole('article');
  const before = await stories.count();
  const mend = await breakDown(page, '**/api/articles?*');
  await page.getByRole('link', { name: 'More stories' }).click();
  await tryAgain(page, mend);
  await expect.poll(() => stories.count(), PATIENCE).toBeGreaterThan(before);
});

test('where it can’t be found out who reads, the page says so, and finds out when tried again', async () => {
  const page = await newReader();
  const mend = await breakDown(page, '**/api/me');
  await page.goto(STORY);
  await page.locator('html[data-app=readerUnknown]').waitFor({ state: 'attached' });
  await page.keyboard.press('Shift');
  await tryAgain(page, mend);
  await page.getByRole('textbox', { name: 'Your comment' }).waitFor();
  await ready(page);
});

test.each([pages.alerts, '/article/sea-wall-vote'])(
  'on %s, where it depends on who reads, that can’t be found out is said too',
  async (path) => {
    const page = await newReader();
    const mend = await breakDown(page, '**/api/me');
    await page.goto(path);
    await tryAgain(page.getByRole('main'), mend);
    await ready(page);
  },
);

test.each(['**/api/me/follows?*', '**/api/me/alerts'])(
  'alerts that don’t come for want of %s say so, and come when tried again',
  async (url) => {
    const page = await newReader();
    await newAccount(site, page, 'registered');
    await page.goto(STORY);
    await ready(page);
    const taken = page.waitForResponse((answer) => answer.url().includes('/follows/'));
    await page.getByRole('button', { name: 'Follow Harbour' }).click();
    await taken;
    const mend = await breakDown(page, url);
    await page.goto(pages.alerts);
    await tryAgain(page, mend);
    await page.getByText('Nothing new on your topics yet.').waitFor();
  },
);

test('the rest of a story that doesn’t come is said, never taken for a gate, and comes when tried again', async () => {
  const page = await newReader();
  await newAccount(site, page, 'subscriber');
  const mend = await breakDown(page, '**/api/me/reads/*');
  await page.goto('/article/opera-on-the-ferry');
  await page.getByText('The rest of this story did not arrive.').waitFor();
  expect(await page.getByRole('region', { name: /Keep reading/ }).count()).toBe(0);
  await tryAgain(page, mend);
  await page.getByText('when the traffic is heavy').waitFor();
});

test('a page whose data doesn’t come says so, and comes when tried again', async () => {
  const page = await newReader();
  const mend = await breakDown(page, '**/api/topics?*');
  await page.goto(STORY);
  await ready(page);
  await page.getByRole('link', { name: 'All topics' }).click();
  await page.getByRole('heading', { level: 1, name: 'Something went wrong' }).waitFor();
  await tryAgain(page, mend);
  await page.getByRole('heading', { level: 1, name: 'All topics' }).waitFor();
});

test('a page whose script doesn’t come says so, and comes when tried again', async () => {
  const page = await newReader();
  const script = '**/assets/TopicsPage-*.js';
  await page.route(script, (route) => route.abort());
  await page.goto(STORY);
  await ready(page);
  await page.getByRole('link', { name: 'All topics' }).click();
  await tryAgain(page, () => page.unroute(script));
  await page.getByRole('heading', { level: 1, name: 'All topics' }).waitFor();
});

test('without a network a page says that there is none, and comes by itself once there is', async () => {
  const page = await newReader();
  await page.goto(STORY);
  await ready(page);
  await page.evaluate(() => (document.documentElement.dataset['same'] = ''));
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Privacy' }).click();
  await page.getByRole('heading', { level: 1, name: 'No connection' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
  expect(await page.locator('html[data-same]').count()).toBe(1);
});

test.each([
  '/nothing/here',
  '/article/no-such-story',
  '/article/no-such-story/related',
  '/topics/no-such-topic',
])('%s is answered with 404 and a way on', async (path) => {
  const page = await newReader();
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(404);
  await ready(page);
  await page.getByRole('heading', { level: 1, name: 'This page does not exist' }).waitFor();
  expect(await page.title()).toBe('This page does not exist – The Meridian');
  await page.getByRole('link', { name: 'Go to the front page' }).click();
  await page.getByRole('heading', { level: 1, name: 'Front page' }).waitFor({ state: 'attached' });
});
