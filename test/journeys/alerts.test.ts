import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, fill, pages } from '../../src/paths.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import { keptReads } from '../support/visits.ts';
import {
  addressOf,
  focused,
  holdBack,
  NEWSROOM_TOKEN,
  newAccount,
  PATIENCE,
  publish,
} from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

const bell = (page: Page, topic: string, pressed?: boolean) =>
  page.getByRole('button', {
    name: `Follow ${topic}`,
    exact: true,
    ...(pressed === undefined ? {} : { pressed }),
  });
const opener = (page: Page, topic: string) =>
  page.getByRole('button', { name: `Alert options for ${topic}`, exact: true });
const panel = (page: Page, topic: string) =>
  page.getByRole('dialog', { name: `Alert options for ${topic}`, exact: true });

/** Follows past all bells, since a minute ago. */
async function follow(page: Page, topic: string, body: object = {}): Promise<void> {
  const since = new Date(Date.now() - 60_000).toISOString();
  const answer = await page.request.put(fill(api.follow, { topic }), {
    data: { since, ...body },
    headers: { origin: site.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function followsOf(page: Page): Promise<unknown> {
  return ((await (await page.request.get(api.follows)).json()) as { items: unknown }).items;
}

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (!box) throw new Error('What should stand on the page is not there.');
  return box;
};

test('options come to a bell that is pressed and move nothing, and its panel opens and closes by the keyboard', async () => {
  const page = await site.newReader();
  await open(page, STORY);
  await bell(page, 'Harbour').scrollIntoViewIfNeeded();
  const before = await boxOf(bell(page, 'Labour'));
  await bell(page, 'Harbour').press('Enter');
  await opener(page, 'Harbour').waitFor();
  expect(await boxOf(bell(page, 'Labour'))).toEqual(before);

  await page.keyboard.press('Tab');
  await focused(opener(page, 'Harbour'));
  await page.keyboard.press('Enter');
  await focused(panel(page, 'Harbour'));
  const latest = panel(page, 'Harbour').getByRole('list').getByRole('link');
  await expect.poll(() => latest.count(), PATIENCE).toBe(3);
  await panel(page, 'Harbour').getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => followsOf(page), PATIENCE)
    .toMatchObject([{ topic: { slug: 'harbour' }, level: 'weekly' }]);
  await page.keyboard.press('Escape');
  await panel(page, 'Harbour').waitFor({ state: 'detached' });
  await focused(opener(page, 'Harbour'));
});

test('the options come once a topic is followed, what they show when it is first wanted, and what fails is said and tried again', async () => {
  const page = await site.newReader({ expected: /Failed to load resource|dynamically imported module/ });
  await follow(page, 'harbour');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const part of ['BellFloats', 'AlertOptions'])
    await page.route(`**/assets/${part}-*.js`, (route) => route.abort());
  await open(page, STORY);
  await opener(page, 'Harbour').scrollIntoViewIfNeeded();
  expect(asked.filter((url) => url.includes('AlertOptions'))).toEqual([]);
  await opener(page, 'Harbour').click();
  await page.unroute('**/assets/BellFloats-*.js');
  await page.getByRole('main').getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  const problem = panel(page, 'Harbour').getByRole('alert');
  await problem.waitFor();
  await page.unroute('**/assets/AlertOptions-*.js');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await panel(page, 'Harbour').getByRole('radio', { checked: true }).waitFor();
});

test('on a telephone the options are a sheet at the bottom of the window, as wide as it', async () => {
  const page = await site.newReader({ width: 390 });
  await follow(page, 'harbour');
  await open(page, STORY);
  await opener(page, 'Harbour').click();
  await panel(page, 'Harbour').getByRole('radio').first().waitFor();
  const sheet = await boxOf(panel(page, 'Harbour'));
  expect(sheet).toMatchObject({ x: 0, width: 390 });
  expect(Math.round(sheet.y + sheet.height)).toBe(900);
});

/** By how many pixels a box stands out of the window, above or below. */
const overflowOf = ({ y, height }: { y: number; height: number }) => Math.max(-y, y + height - 900);

test('the options stand whole in the window and leave their bell in view, wherever it is in it', async () => {
  const page = await site.newReader();
  await follow(page, 'harbour');
  await open(page, STORY);
  await opener(page, 'Harbour').scrollIntoViewIfNeeded();
  for (const top of [850, 600, 420, 150]) {
    await opener(page, 'Harbour').evaluate((button, wanted) => {
      scrollBy({ top: button.getBoundingClientRect().top - wanted, behavior: 'instant' });
    }, top);
    await opener(page, 'Harbour').press('Enter');
    await panel(page, 'Harbour').getByRole('button', { name: 'Snooze for a week' }).waitFor();
    await panel(page, 'Harbour').getByRole('radio').first().waitFor();
    const place = () => boxOf(panel(page, 'Harbour'));
    // It grows with its headlines, and is placed anew.
    await expect
      .poll(async () => overflowOf(await place()), { ...PATIENCE, message: `bell at ${top}` })
      .toBeLessThanOrEqual(0);
    const [options, button] = [await place(), await boxOf(opener(page, 'Harbour'))];
    const isApart =
      options.y + options.height <= button.y ||
      options.y >= button.y + button.height ||
      options.x >= button.x + button.width;
    expect(isApart, `bell at ${top}`).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('names of any kind break no layout at 320 pixels, and an ordinary one is never broken', async () => {
  const names = [
    'Wirtschaftsprüferkammerangelegenheitenverordnungsausschussvorsitzenderin',
    '<b>Bold</b> <img src="x" onerror="alert(1)">',
    '\u202eeman lanretni \u202dתושבי העיר 🚢🎉',
  ];
  await publish(site, { slug: 'odd-names', topics: [...names, 'Harbour'] });
  const page = await site.newReader({ width: 320 });
  const { topics } = (await (await page.request.get('/api/articles/odd-names')).json()) as {
    topics: { slug: string; name: string }[];
  };
  for (const { slug } of topics) await follow(page, slug);
  const fits = async (what: string) => {
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main, main :is(ul, form, section, p, [role=dialog])')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 40)}`),
    );
    expect(beyond, what).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBe(320);
  };
  await open(page, '/article/odd-names');
  await fits('bells');
  const lines = await bell(page, 'Harbour')
    .locator('bdi')
    .evaluate((name) => {
      const letters = document.createRange();
      letters.selectNodeContents(name);
      return letters.getClientRects().length;
    });
  expect(lines).toBe(1);
  for (const { name } of topics) {
    await opener(page, name).click();
    await panel(page, name).getByRole('radio').first().waitFor();
    await fits(`options of ${name}`);
    await page.keyboard.press('Escape');
    await bell(page, name).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await fits(`undo of ${name}`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await bell(page, name, true).waitFor();
  }
  for (const path of [pages.alerts, pages.alertSettings, `${pages.topics}?q=wirt`]) {
    await open(page, path);
    await page.getByRole('main').getByRole('button').first().waitFor();
    await fits(path);
  }
});

test('an unfollowed topic’s way back is next by Tab, and restores start, level and snooze', async () => {
  const page = await site.newReader();
  await follow(page, 'harbour', { level: 'weekly', snoozedUntil: '2100-01-01T00:00:00.000Z' });
  const before = await followsOf(page);
  await open(page, STORY);
  await bell(page, 'Harbour', true).press('Enter');
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  expect(await followsOf(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await focused(undo);
  await page.keyboard.press('Enter');
  await bell(page, 'Harbour', true).waitFor();
  await expect.poll(() => followsOf(page), PATIENCE).toEqual(before);
  await focused(bell(page, 'Harbour'));
});

test('the inbox has today’s alerts with every reason, marks them read and unread, and all at once with an undo', async () => {
  const page = await site.newReader();
  await follow(page, 'music');
  await follow(page, 'pilots');
  await publish(site, { slug: 'inbox-one', topics: ['Music', 'Pilots'], headline: 'Pilots at the opera' });
  await publish(site, { slug: 'inbox-two', topics: ['Pilots'], headline: 'A pilot alone' });
  await open(page, pages.alerts);
  const main = page.getByRole('main');
  await main.getByRole('heading', { level: 1, name: 'Alerts, 2 unread' }).waitFor();
  await expect.poll(() => page.title(), PATIENCE).toMatch(/^\(2\) Alerts/);
  const today = main.getByRole('region', { name: 'Today' });
  const row = today.getByRole('listitem').filter({ hasText: 'Pilots at the opera' });
  await row.getByText(/Because you follow \W?Music\W? and \W?Pilots/).waitFor();

  await row.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByRole('link', { name: 'Alerts, 1 unread' }).waitFor();
  await row.getByRole('button', { name: 'Mark as unread' }).click();
  await page.getByRole('link', { name: 'Alerts, 2 unread' }).waitFor();
  await main.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByRole('link', { name: 'Alerts', exact: true }).waitFor();
  await focused(main.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Alerts, 2 unread' }).waitFor();

  await main.getByRole('combobox', { name: 'Alerts on' }).selectOption('Music');
  await row.waitFor();
  await today.getByText('A pilot alone').waitFor({ state: 'detached' });
  expect((await addressOf(page)).search).toBe('?topic=music');
  await page.reload();
  await row.waitFor();
  expect(await today.getByText('A pilot alone').count()).toBe(0);
});

test('without a network a mark is taken back and says so', async () => {
  const page = await site.newReader({ expected: /Failed to load resource/ });
  await follow(page, 'heritage');
  await publish(site, { slug: 'offline-mark', topics: ['Heritage'], headline: 'A play without a plot' });
  await open(page, pages.alerts);
  const row = page.getByRole('listitem').filter({ hasText: 'A play without a plot' });
  await row.waitFor();
  await page.context().setOffline(true);
  await row.getByRole('button', { name: 'Mark as read' }).press('Enter');
  await row.getByRole('alert').filter({ hasText: 'The mark is as it was.' }).waitFor();
  await row.getByRole('button', { name: 'Mark as read' }).waitFor();
  await page.getByRole('link', { name: 'Alerts, 1 unread' }).waitFor();
});

test('who follows nothing is shown what was read on this device, and forgets it when an account logs out', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'registered', 'Rhoda Reader');
  await open(page, '/article/moths-and-the-night-shift');
  await page.mouse.wheel(0, 400);
  await expect.poll(() => keptReads(page), PATIENCE).toHaveLength(1);
  await page.getByRole('link', { name: 'Alerts', exact: true }).click();
  const suggested = page.getByRole('region', { name: 'What you have been reading about' });
  await suggested.getByRole('button').first().waitFor();

  await page.getByRole('button', { name: 'Rhoda Reader' }).click();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor();
  await open(page, pages.alerts);
  await page.getByRole('region', { name: 'Busy topics to begin with' }).waitFor();
});

test('a newcomer’s first bell in the inbox says what will come, and this was their first visit', async () => {
  const page = await site.newReader();
  await open(page, pages.alerts);
  const release = await holdBack(page, '**/api/me/follows/**');
  await bell(page, 'Climate').click();
  await page.getByRole('region', { name: 'What your topics brought last' }).waitFor();
  const visited = page.waitForResponse((answer) => answer.url().endsWith(api.inboxVisit));
  release();
  expect(await (await visited).json()).toEqual({ before: null });
  await publish(site, { slug: 'second-visit', topics: ['Climate'], headline: 'A second visit' });
  await open(page, pages.alerts);
  await page.getByRole('button', { name: /^Mark as read/ }).waitFor();
});

test('settings are saved by the keyboard alone, and hold after a reload', async () => {
  const page = await site.newReader();
  await open(page, pages.alertSettings);
  const hour = page.getByRole('combobox', { name: 'At', exact: true });
  await hour.focus();
  await page.keyboard.type('19');
  const saved = page.waitForResponse((answer) => answer.url().endsWith(api.alertSettings) && answer.ok());
  await page.getByRole('button', { name: 'Save settings' }).press('Enter');
  await saved;
  await page
    .getByRole('status')
    .filter({ hasText: 'Your settings are saved.' })
    .waitFor({ state: 'attached' });
  await page.reload();
  await awake(page);
  await expect.poll(() => hour.inputValue(), PATIENCE).toBe('19');
});

test('topics are found as one types, and without a script by the form', async () => {
  const page = await site.newReader();
  await open(page, pages.topics);
  const box = page.getByRole('searchbox', { name: 'Search topics' });
  await box.pressSequentially('sea w');
  await page.getByRole('status').filter({ hasText: '1 topic' }).waitFor();
  await focused(box);
  expect((await addressOf(page)).search).toBe('?q=sea+w');
  expect(await page.locator('[aria-label^="Follow "]').count()).toBe(1);

  const plain = await site.newReader({ javaScriptEnabled: false });
  await plain.goto(pages.topics);
  await plain.getByRole('searchbox').fill('sea w');
  await plain.keyboard.press('Enter');
  await plain.waitForURL('**/topics?q=sea+w');
  expect(await plain.getByRole('main').getByRole('listitem').getByRole('link').count()).toBe(1);
});

test('a topic’s page leads to its feed', async () => {
  const page = await site.newReader();
  await open(page, fill(pages.topic, { topic: 'harbour' }));
  const feed = page.locator('link[rel=alternate][type="application/rss+xml"]');
  const link = page.getByRole('link', { name: 'RSS feed' });
  expect(await feed.getAttribute('href')).toBe(`${site.url}/topics/harbour/feed.xml`);
  expect(await link.getAttribute('href')).toBe('/topics/harbour/feed.xml');
  const answer = await page.request.get('/topics/harbour/feed.xml');
  expect(answer.headers()['content-type']).toMatch(/^application\/rss\+xml/);
  expect(await answer.text()).toContain('<rss version="2.0"');
});
