import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, pages } from '../../src/paths.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import {
  focused,
  holdBack,
  listenTo,
  newAccount,
  NEWSROOM_TOKEN,
  PASSWORD,
  PATIENCE,
  publish,
  send,
} from '../support/walks.ts';

declare global {
  interface Window {
    /** How far the page's parts were moved by what nobody pressed. */
    shifts: number[];
  }
}

const STORY = '/article/harbour-night-shift';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

/** Opens a page, and resolves once it hears what happens. */
async function openLive(page: Page, path = STORY): Promise<void> {
  const isHearing = page.waitForResponse((answer) => answer.url().includes(api.live));
  await page.goto(path);
  await isHearing;
  await awake(page);
}

/** A page whose reader follows a topic, and hears what happens. */
async function follower(topic: string, expected?: RegExp): Promise<Page> {
  const page = await site.newReader(expected ? { expected } : {});
  await newAccount(site, page, 'registered');
  await follow(page, topic);
  await openLive(page);
  return page;
}

async function follow(page: Page, topic: string): Promise<void> {
  const answer = await page.request.put(`/api/me/follows/${topic}`, {
    data: {},
    headers: { origin: site.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

const alerts = (page: Page, unread: number) =>
  page.getByRole('link', { name: unread === 0 ? 'Alerts' : `Alerts, ${unread} unread`, exact: true });
const bell = (page: Page, topic: string, pressed: boolean) =>
  page.getByRole('button', { name: `Follow ${topic}`, exact: true, pressed });

test('a story that is published shows in the navigation and the title without a reload, and is said once', async () => {
  const page = await follower('labour');
  const said = await listenTo(page);
  const before = await page.title();
  await publish(site, { slug: 'live-one', topics: ['Labour'], headline: 'Live one' });
  await alerts(page, 1).waitFor();
  await expect.poll(() => page.title(), PATIENCE).toBe(`(1) ${before}`);
  await expect
    .poll(() => said, PATIENCE)
    .toEqual([expect.stringMatching(/New story on \W?Labour\W?: \W?Live one/)]);

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'All topics' }).click();
  await page.getByRole('heading', { level: 1, name: 'All topics' }).waitFor();
  await expect.poll(() => page.title(), PATIENCE).toMatch(/^\(1\) All topics/);
  expect(said.at(-1)).toMatch(/^All topics.*page loaded/);
});

test('in an open inbox a story that comes moves nothing, is offered in view, and has the focus once shown', async () => {
  const page = await site.newReader({ width: 320 });
  await newAccount(site, page, 'registered');
  await follow(page, 'politics');
  for (const at of [1, 2, 3, 4])
    await publish(site, { slug: `inbox-${at}`, topics: ['Politics'], headline: `Alert ${at}` });
  await send(site, page, api.allAlertsRead, {});
  await openLive(page, pages.alerts);
  await page.getByRole('heading', { level: 1, name: 'Alerts', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Alert 4' }).waitFor();
  await page.evaluate(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
      window.shifts.push(...shifts.map(({ value }) => value));
    }).observe({ type: 'layout-shift' });
  });
  await publish(site, { slug: 'inbox-5', topics: ['Politics'], headline: 'Alert 5' });
  const waiting = page.getByRole('button', { name: 'Show 1 new story' });
  await waiting.waitFor();
  await page.getByRole('heading', { level: 1, name: 'Alerts, 1 unread' }).waitFor();
  await publish(site, { slug: 'inbox-6', topics: ['Politics'], headline: 'Alert 6' });
  await page.getByRole('heading', { level: 1, name: 'Alerts, 2 unread' }).waitFor();
  expect(await page.evaluate(() => window.shifts)).toEqual([]);

  await page.getByRole('heading', { name: 'Alert 1' }).scrollIntoViewIfNeeded();
  const shown = page.getByRole('button', { name: 'Show 2 new stories' });
  const box = await shown.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await shown.press('Enter');
  await focused(page.getByRole('link', { name: 'Alert 6' }));
});

test('reading the story anywhere takes the count back everywhere', async () => {
  const page = await follower('labour');
  const path = await publish(site, { slug: 'live-read', topics: ['Labour'] });
  await alerts(page, 1).waitFor();
  const answer = await page.request.put(`/api/me/reads/${path.split('/').at(-1)}`, {
    data: {},
    headers: { origin: site.url },
  });
  expect(answer.ok()).toBe(true);
  await alerts(page, 0).waitFor();
  await expect.poll(() => page.title(), PATIENCE).not.toMatch(/^\(/);
});

test('two tabs hear by one connection, and when one is closed the other goes on where it was', async () => {
  const first = await follower('pilots');
  const asked: Page[] = [];
  const second = await first.context().newPage();
  second.on('request', (request) => request.url().includes(api.live) && asked.push(second));
  const caughtUp = second.waitForResponse((answer) => answer.url().includes(api.arrivals));
  await second.goto(STORY);
  await awake(second);
  await caughtUp;
  await publish(site, { slug: 'both-tabs', topics: ['Pilots'] });
  for (const tab of [first, second]) await alerts(tab, 1).waitFor();
  expect(asked).toEqual([]);

  const said = await listenTo(second);
  const taken = second.waitForResponse((answer) => answer.url().includes(api.live));
  await first.close();
  await taken;
  await publish(site, { slug: 'one-tab', topics: ['Pilots'], headline: 'One tab' });
  await alerts(second, 2).waitFor();
  await expect.poll(() => said, PATIENCE).toEqual([expect.stringMatching(/New story on .*One tab/)]);
});

test('a page that was offline catches up when it is back: nothing missed, nothing twice', async () => {
  const page = await follower('climate', /Failed to load resource/);
  const said = await listenTo(page);
  await publish(site, { slug: 'before-offline', topics: ['Climate'], headline: 'Before' });
  await alerts(page, 1).waitFor();
  await page.context().setOffline(true);
  await publish(site, { slug: 'while-offline', topics: ['Climate'], headline: 'Meanwhile' });
  await page.context().setOffline(false);
  await alerts(page, 2).waitFor();
  await publish(site, { slug: 'after-offline', topics: ['Climate'], headline: 'After' });
  await alerts(page, 3).waitFor();
  await expect.poll(() => said.join(), PATIENCE).toMatch(/Before.*Meanwhile.*After/);
  expect(said).toHaveLength(3);
});

test('a bell that is pressed on one device is pressed on the reader’s others', async () => {
  const here = await site.newReader();
  const { email } = await newAccount(site, here, 'registered');
  const there = await site.newReader();
  await send(site, there, api.signIn, { email, password: PASSWORD });
  await openLive(here);
  await openLive(there);
  await bell(there, 'Harbour', false).waitFor();
  await bell(here, 'Harbour', false).click();
  await bell(there, 'Harbour', true).waitFor();
  await bell(there, 'Harbour', true).click();
  await bell(here, 'Harbour', false).waitFor();
});

test('a guest’s first press shows in their other tab before the paper has it, and both then have what it brings', async () => {
  const first = await site.newReader();
  const second = await first.context().newPage();
  for (const tab of [first, second]) {
    const isHere = tab.waitForResponse(/followLive/);
    await tab.goto(STORY);
    await awake(tab);
    await isHere;
  }
  const release = await holdBack(first, '**/api/me/follows/**');
  await bell(first, 'Harbour', false).click();
  await bell(second, 'Harbour', true).waitFor();
  const taken = first.waitForResponse((answer) => answer.url().includes('/follows/') && answer.ok());
  release();
  await taken;
  await publish(site, { slug: 'for-a-guest', topics: ['Harbour'] });
  for (const tab of [first, second]) await alerts(tab, 1).waitFor();
});

test('a press shows in a tab whose list is on its way, in one that is opened after it, and goes back in both if it fails', async () => {
  const first = await follower('climate', /Failed to load resource/);
  const second = await first.context().newPage();
  const third = await first.context().newPage();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await second.route('**/api/me/follows?**', async (route) => {
    const former = await route.fetch();
    await released;
    // The page may have let go of it by then.
    await route.fulfill({ response: former }).catch(() => undefined);
  });
  const isAsking = second.waitForRequest(/me\/follows\?/);
  await second.goto(STORY);
  await awake(second);
  await isAsking;
  let fail = () => {};
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await first.route('**/api/me/follows/**', async (route) => {
    await failing;
    await route.abort();
  });
  await bell(first, 'Harbour', false).click();
  await bell(first, 'Harbour', true).waitFor();
  release();
  await bell(second, 'Harbour', true).waitFor();
  await third.goto(STORY);
  await awake(third);
  await bell(third, 'Harbour', true).waitFor();
  fail();
  for (const tab of [second, third]) await bell(tab, 'Harbour', false).waitFor();
});

test('logging out in one browser leaves the same reader’s page in another as it is', async () => {
  const here = await site.newReader();
  const { email } = await newAccount(site, here, 'registered', 'Bo Reader');
  const there = await site.newReader();
  await send(site, there, api.signIn, { email, password: PASSWORD });
  await openLive(there, pages.alerts);
  await openLive(here);
  await send(site, here, api.signOut, {});
  await here.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor();
  await there.getByRole('button', { name: 'Bo Reader' }).waitFor();
});
