import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Teaser } from '../../src/contract/articles.ts';
import { fill, pages } from '../../src/paths.ts';
import { newest, readStories } from '../support/demoStories.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { movesOf, watchMoves, whatMoved } from '../support/visits.ts';
import { focused, newAccount, PATIENCE } from '../support/walks.ts';

let site: Site;
let stories: Teaser[];

beforeAll(async () => {
  site = await openSite();
  stories = await readStories(site.url);
});
afterAll(() => site.close());

test('a story opened from the front page has its title, the focus and a word for those who listen', async () => {
  const page = await site.newReader();
  await page.goto('/');
  await ready(page);
  const [lead] = stories;
  const headline = lead?.headline ?? '';
  await page.getByRole('link', { name: headline }).first().click();

  const heading = page.getByRole('heading', { level: 1, name: headline });
  await heading.waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: `${headline} – The Meridian, page loaded` })
    .waitFor({ state: 'attached' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toBe(`${headline} – The Meridian`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('whoever comes to the front page by the keyboard begins at its top, and nothing makes way for its heading', async () => {
  const page = await site.newReader({ width: 390 });
  await page.goto(pages.accessibility);
  await ready(page);
  await page.getByRole('link', { name: 'The Meridian', exact: true }).press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Front page' });
  await focused(heading);
  expect((await heading.boundingBox())?.height).toBeLessThanOrEqual(1);
});

test.each([
  ['he', 412, 'Frank Ruhl Libre'],
  ['he', 1440, 'Frank Ruhl Libre'],
  ['ar', 412, 'Noto Naskh Arabic'],
  ['ar', 1440, 'Noto Naskh Arabic'],
])(
  'in a story in %s, at %d pixels, nothing moves as the paper’s own letters come, which the next page has',
  async (lang, width, family) => {
    const page = await site.newReader({ width });
    await watchMoves(page);
    await page.goto(fill(pages.article, newest(stories, 'free', lang)));
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(await movesOf(page), await whatMoved(page)).toBeLessThan(0.001);

    await page.getByRole('navigation').getByRole('link', { name: 'Culture' }).click();
    await page.getByRole('heading', { level: 1, name: 'Culture' }).waitFor();
    const isThere = () =>
      page.evaluate((name) => [...document.fonts].some((face) => face.family.includes(name)), family);
    await expect.poll(isThere, PATIENCE).toBe(true);
  },
);

test('going back returns to where the reader was', async () => {
  const page = await site.newReader({ width: 390 });
  await page.goto('/');
  await ready(page);
  const card = page.locator('main article a').nth(6);
  // All that clicking does but the click: it scrolls there first.
  await card.click({ trial: true });
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await card.click();
  await page.waitForURL('**/article/**');
  await page.locator('main article h1').waitFor();
  await page.waitForFunction(() => scrollY === 0);

  await page.goBack();
  await page.waitForFunction((place) => Math.abs(scrollY - place) < 2, before);
});

test('what came with the document is not asked for again, however long the host has had it', async () => {
  const page = await site.newReader();
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  const { slug } = newest(stories, 'free');
  const story = fill(pages.article, { slug });
  let asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname + search);
  });
  const visit = async (path: string) => {
    asked = [];
    await page.goto(path);
    await ready(page);
    await page.waitForLoadState('networkidle');
    return asked;
  };
  for (const path of ['/', story, pages.topics]) {
    const asked = await visit(path);
    const cameAlready =
      path === story ? new RegExp(`^/api/articles/${slug}(/related.*)?$`) : /^\/api\/(articles(\?|$)|topics)/;
    expect(asked).toContain('/api/me');
    expect(asked.filter((address) => cameAlready.test(address) || address === '/api/publication')).toEqual(
      [],
    );
  }
});

test('a story is shared by e-mail with its headline and its own address', async () => {
  const page = await site.newReader();
  const { slug, headline } = newest(stories, 'free');
  await page.goto(fill(pages.article, { slug }));
  const href = (await page.getByRole('link', { name: 'Share by e-mail' }).first().getAttribute('href')) ?? '';
  const { protocol, searchParams } = new URL(href);
  expect(protocol).toBe('mailto:');
  expect(searchParams.get('subject')).toBe(headline);
  expect(searchParams.get('body')).toBe(`${headline}\r\n${site.url}${fill(pages.article, { slug })}\r\n`);
  // In a mailto link a plus is a plus, not a space.
  expect(href).not.toContain('+');
});

test('the keyboard gets past the masthead at once', async () => {
  const page = await site.newReader();
  await page.goto('/');
  await ready(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('the interface in Hebrew leads to stories in their own language and direction', async () => {
  const page = await site.newReader({ locale: 'he' });
  await page.goto('/he');
  await ready(page);
  const { headline, slug } = newest(stories, 'free');
  await page.getByRole('link', { name: headline }).first().click();
  await page.waitForURL(`**/he${fill(pages.article, { slug })}`);
  const heading = page.getByRole('heading', { level: 1, name: headline });
  await heading.waitFor();
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect([await direction('html'), await direction('main h1')]).toEqual(['rtl', 'ltr']);
});

test('an address that ends in a stray percent sign shows its page', async () => {
  const page = await site.newReader();
  await page.goto('/article/harbour-night-shift#50%');
  await ready(page);
  await page.getByRole('heading', { level: 1, name: /Harbour crews/ }).waitFor();
});

test('an address that leads to what comes late brings it into view, and focus to it', async () => {
  const page = await site.newReader();
  await page.goto('/article/harbour-night-shift#your-comment');
  const box = page.getByRole('textbox', { name: 'Your comment' });
  await focused(box);
  const { y = -1 } = (await box.boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
});

test('a subscriber who reloads a long story is where they were in it', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'subscriber');
  await page.goto('/article/the-tide-tables');
  await ready(page);
  await page.locator('#rest').waitFor();
  await page.evaluate(() => scrollTo(0, 4_000));
  await page.reload();
  await ready(page);
  await expect.poll(() => page.evaluate(() => scrollY), PATIENCE).toBe(4_000);
});
