import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { listTexts } from '../../src/i18n/listTexts.ts';
import { searchTexts } from '../../src/i18n/searchTexts.ts';
import { pages } from '../../src/paths.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { addressOf, focused, listenTo, NEWSROOM_TOKEN, PATIENCE, publish } from '../support/walks.ts';

const TOPIC = '/topics/lighthouses';
const SEARCH = '/search?q=catoptric';
/** Three pages of the topic's list. */
const MADE = 45;

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN, DEMO_NEWS_EVERY: '0' });
  const now = Date.now();
  for (let made = 1; made <= MADE; made += 1) {
    await publish(site, {
      slug: `catoptric-${made}`,
      headline: `Catoptric ${made}`,
      topics: ['Lighthouses'],
      publishedAt: new Date(now - made * 3_600_000).toISOString(),
    });
  }
});
afterAll(() => site.close());

const stories = (page: Page) => page.getByRole('main').getByRole('article');
const linksOf = (page: Page) =>
  stories(page).evaluateAll((all) => all.map((story) => story.querySelector('a')?.getAttribute('href')));

test.each([
  ['en', 390, pages.front, en],
  ['he', 1440, TOPIC, he],
  ['en', 1440, SEARCH, en],
] as const)(
  'in %s, at %d pixels, %s loads on where it stands, and whoever comes back is where they were',
  async (locale, width, path, t) => {
    const page = await site.newReader({ width, locale });
    await page.goto(inLocale(locale, path));
    await ready(page);
    const said = await listenTo(page);
    const more = page.getByRole('main').getByRole('link', { name: t.moreStories });
    const before = await stories(page).count();
    await more.click();
    await expect.poll(() => stories(page).count(), PATIENCE).toBeGreaterThan(before);
    await focused(stories(page).nth(before).getByRole('link').first());
    const all = await linksOf(page);
    expect(new Set(all).size).toBe(all.length);
    await expect.poll(() => said, PATIENCE).toContain(listTexts(locale).came(all.length - before));
    expect((await addressOf(page)).search).toBe(new URL(path, site.url).search);

    const chosen = stories(page)
      .nth(before + 7)
      .getByRole('link')
      .first();
    await chosen.click({ trial: true });
    const place = async () => (await chosen.boundingBox())?.y ?? Number.NaN;
    const stood = await place();
    const isBack = async () => {
      await expect.poll(() => linksOf(page), PATIENCE).toEqual(all);
      await expect.poll(async () => Math.abs((await place()) - stood), PATIENCE).toBeLessThan(2);
    };
    await chosen.click();
    await page.waitForURL('**/article/**');
    await page.locator('main article h1').waitFor();
    await page.goBack();
    await isBack();
    await focused(chosen);

    // Into the story once more, which is loaded anew there: nothing of the list is left but its place in the history.
    await chosen.click();
    await page.locator('main article h1').waitFor();
    await page.reload();
    await ready(page);
    await page.goBack();
    await isBack();
    await focused(chosen);

    await page.reload();
    await isBack();
    await ready(page);
    await page.goto(`${site.url}/feed.json`);
    await page.goBack();
    await isBack();
  },
);

test('without scripts a list goes on by its link, page after page, and a search by its button', async () => {
  const page = await site.newReader({ javaScriptEnabled: false });
  const goOn = () => page.getByRole('main').getByRole('link', { name: en.moreStories }).click();
  for (const path of [TOPIC, SEARCH]) {
    await page.goto(path);
    const found = [await linksOf(page)];
    for (const _ of [2, 3]) {
      await goOn();
      found.push(await linksOf(page));
    }
    expect(found.map((links) => links.length)).toEqual([20, 20, 5]);
    expect(new Set(found.flat()).size).toBe(MADE);
    expect(await page.getByRole('main').getByRole('link', { name: en.moreStories }).count()).toBe(0);
  }
  await page.getByRole('link', { name: searchTexts('en').fromFirst }).click();
  await page.getByRole('searchbox').fill('catoptric 4');
  await page.getByRole('main').getByRole('button', { name: en.search }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Catoptric 4/ })
    .first()
    .waitFor();

  await page.goto(pages.front);
  await goOn();
  await page.waitForURL(`**${pages.latest}?cursor=*`);
  await page.getByRole('link', { name: en.toNewest }).click();
  await page.getByRole('heading', { level: 2, name: 'Catoptric 1', exact: true }).waitFor();
});

test('an address with a cursor that isn’t one says so, with the way to the list', async () => {
  for (const [locale, t] of [
    ['en', en],
    ['he', he],
  ] as const) {
    const page = await site.newReader({ width: 390, locale, expected: /status of 400/ });
    const answer = await page.goto(inLocale(locale, `${TOPIC}?cursor=nonsense`));
    expect(answer?.status()).toBe(400);
    await ready(page);
    await page.getByRole('heading', { level: 1, name: t.listLost }).waitFor();
    expect(await hindrances(page, [390, 1440])).toEqual([]);
    await page.getByRole('link', { name: t.toNewest }).click();
    await page.getByRole('heading', { level: 1, name: 'Lighthouses' }).waitFor();
  }
});

test('a name in a byline, in its own language, leads to what its author wrote', async () => {
  const by = 'سلمى الخطيب';
  const path = await publish(site, { slug: 'signed', bylines: [{ name: 'Ruth Calloway' }, { name: by }] });
  const page = await site.newReader({ width: 390, scheme: 'dark', expected: /status of 404/ });
  await page.goto(path);
  await ready(page);
  const name = page.getByRole('main').getByRole('link', { name: by });
  expect([await name.getAttribute('lang'), await name.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  await name.click();
  await page.getByRole('heading', { level: 1, name: by }).waitFor();
  expect(await stories(page).count()).toBe(1);
  await page.reload();
  await ready(page);
  expect(await page.title()).toBe(`${by} – The Meridian`);
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe((await addressOf(page)).href);
  expect(await hindrances(page, [390, 1440])).toEqual([]);
  expect((await page.goto('/authors/nobody-at-all'))?.status()).toBe(404);
  await page.getByRole('link', { name: en.toFrontPage }).waitFor();
});
