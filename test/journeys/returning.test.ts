import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { frontTexts } from '../../src/i18n/frontTexts.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { relatedTexts } from '../../src/i18n/relatedTexts.ts';
import { api, fill, pages } from '../../src/paths.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { keptReads, movesOf, watchMoves, whatMoved } from '../support/visits.ts';
import { NEWSROOM_TOKEN, PATIENCE, publish } from '../support/walks.ts';

const DAY = 86_400_000;

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN, DEMO_NEWS_EVERY: '0' });
  // So many came after those on lightships that there is no place for them on the front page.
  for (let days = 270; days <= 300; days += 1) {
    const publishedAt = new Date(Date.now() - days * DAY).toISOString();
    const topics = [days < 298 ? 'Buoys' : 'Lightships'];
    await publish(site, { slug: `${days}-days-ago`, topics, publishedAt });
  }
});
afterAll(() => site.close());

test.each([
  ['en', 1440, 'light', en],
  ['he', 390, 'dark', he],
] as const)(
  'in %s, at %d pixels, whoever comes back is told what is new and what they follow brought, and nothing moves',
  async (locale, width, scheme, t) => {
    const texts = frontTexts(locale);
    const page = await site.newReader({ width, locale, scheme });
    await page.goto(inLocale(locale, pages.front));
    await ready(page);
    expect(await page.getByRole('link', { name: texts.toLatest }).isVisible()).toBe(false);
    const follow = await page.request.put(fill(api.follow, { topic: 'lightships' }), {
      data: {},
      headers: { origin: site.url },
    });
    expect(follow.ok()).toBe(true);
    // From then on the browser has the hint that there is a session.
    await page.reload();
    await ready(page);
    const region = page.getByRole('region', { name: texts.followed });
    await page.evaluate((at) => localStorage.setItem('lede-visit', String(at)), Date.now() - 2 * DAY);
    await watchMoves(page);
    await page.reload();
    await ready(page);
    await page.getByRole('link', { name: texts.toLatest }).waitFor();
    await expect.poll(() => region.getByRole('article').count(), PATIENCE).toBe(3);
    expect(await movesOf(page), await whatMoved(page)).toBeLessThan(0.001);
    expect(await hindrances(page, [390, 1440])).toEqual([]);
    await page.reload();
    await page.getByRole('link', { name: texts.toLatest }).click();
    await page.getByRole('heading', { level: 1, name: t.latest }).waitFor();
    // As well where they come from another page of the paper.
    await page.reload();
    await ready(page);
    await page
      .getByRole('banner')
      .locator(`a[href="${inLocale(locale, pages.front)}"]`)
      .click();
    await page.getByRole('link', { name: texts.toLatest }).waitFor();
  },
);

test('a story that has been looked at for a while is counted once, and the most read stand on the front page', async () => {
  const slugs = ['first', 'second', 'third'];
  for (const slug of slugs) await publish(site, { slug, topics: ['Quays', 'Cranes'] });
  const reader = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const page = await site.newReader();
  await page.setExtraHTTPHeaders({ 'user-agent': reader });
  const counted: string[] = [];
  page.on('request', (request) => request.url().includes('/reads/today') && counted.push(request.url()));
  await page.clock.install();
  for (const times of [1, 2]) {
    const isCounted = page.waitForResponse((answer) => answer.url().includes('/reads/today'));
    await page.goto(`/article/first`);
    await ready(page);
    await page.locator('main article h1').waitFor();
    const passTime = async () => {
      await page.clock.runFor(2_000);
      return counted.length;
    };
    if (times === 1) {
      await expect.poll(passTime, PATIENCE).toBe(1);
      expect((await isCounted).status()).toBe(204);
    } else {
      isCounted.catch(() => undefined);
      for (let seconds = 0; seconds < 14; seconds += 2) await passTime();
      expect(counted).toHaveLength(1);
    }
  }

  for (const [slug, more] of [
    ['first', 11],
    ['second', 14],
    ['third', 10],
  ] as const) {
    for (let done = 0; done < more; done += 1) {
      const headers = { origin: site.url, 'user-agent': reader };
      await fetch(site.url + fill(api.readToday, { slug }), { method: 'PUT', headers });
    }
  }
  // What is published anew has the page rendered anew.
  await publish(site, { slug: 'anything' });
  const texts = frontTexts('en');
  const other = await site.newReader({ javaScriptEnabled: false });
  await expect
    .poll(async () => {
      await other.goto(pages.front);
      return other.getByRole('region', { name: texts.mostRead }).getByRole('link').allInnerTexts();
    }, PATIENCE)
    .toHaveLength(3);
  const region = other.getByRole('region', { name: texts.mostRead });
  expect(await region.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
    ['second', 'first', 'third'].map((slug) => `The story of ${slug}`),
  );
  expect(await hindrances(page, [390, 1440])).toEqual([]);
});

test('what is related to a story stands in groups, and says what was read on this device', async () => {
  for (const [at, slug] of ['began', 'went-on', 'ended'].entries()) {
    await publish(site, {
      slug,
      topics: ['Ferries', 'Fares'],
      publishedAt: new Date(Date.now() - (3 - at) * DAY).toISOString(),
    });
  }
  const page = await site.newReader({ width: 390, scheme: 'dark' });
  await page.goto('/article/began');
  await ready(page);
  const region = page.getByRole('region', { name: en.relatedStories });
  await region.getByRole('article').first().waitFor();
  await expect.poll(async () => (await keptReads(page)).map(({ slug }) => slug), PATIENCE).toEqual(['began']);

  // Under a story, too, and without anything moving.
  await watchMoves(page);
  await page.goto('/article/ended');
  await ready(page);
  await region.scrollIntoViewIfNeeded();
  const readOf = (slug: string) =>
    region
      .getByRole('article', { name: `The story of ${slug}` })
      .getByText(new RegExp(`${en.read}$`))
      .isVisible();
  await expect
    .poll(async () => [await readOf('went-on'), await readOf('began')], PATIENCE)
    .toEqual([false, true]);
  expect(await movesOf(page), await whatMoved(page)).toBeLessThan(0.001);

  await page.goto('/article/ended/related');
  await ready(page);
  const earlier = page.getByRole('region', { name: relatedTexts('en').earlier });
  expect(await earlier.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'The story of went-on',
    'The story of began',
  ]);
  const marks = earlier.getByText(new RegExp(`${en.read}$`));
  await expect
    .poll(async () => [await marks.nth(0).isVisible(), await marks.nth(1).isVisible()], PATIENCE)
    .toEqual([false, true]);
  expect(await hindrances(page, [390, 1440])).toEqual([]);

  // Moved while its page is open, it is found where it went.
  const moved = await fetch(site.url + fill(api.newsroomArticleAddress, { slug: 'ended' }), {
    method: 'PUT',
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ slug: 'ended-well' }),
  });
  expect(moved.ok).toBe(true);
  await page.goto(pages.accessibility);
  await ready(page);
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('main')?.append(link);
    link.click();
  }, '/article/ended/related');
  await page.waitForURL('**/article/ended-well/related');
  await earlier.waitFor();
});
