import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Teaser } from '../../src/contract/articles.ts';
import { fill, pages } from '../../src/paths.ts';
import { newest, readStories, readWhole, textsOf } from '../support/demoStories.ts';
import { openSite, type Site } from '../support/site.ts';

let site: Site;
let stories: Teaser[];

beforeAll(async () => {
  site = await openSite();
  stories = await readStories(site.url);
});
afterAll(() => site.close());

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const shown = async (page: Page) => squeeze(await page.locator('main article').first().innerText());

test.each(['en', 'he'])('without scripts a free story in %s stands there whole', async (lang) => {
  const { slug, headline } = newest(stories, 'free', lang);
  const page = await site.newReader({ javaScriptEnabled: false });
  await page.goto(fill(pages.article, { slug }));
  const text = await shown(page);
  expect(text).toContain(squeeze(headline));
  const { blocks } = await readWhole(site.url, slug);
  expect(
    textsOf(blocks.filter(({ type }) => type !== 'figure')).filter((part) => !text.includes(squeeze(part))),
  ).toEqual([]);
});

test.each(['metered', 'subscriber'] as const)(
  'without scripts a %s story stands there as far as its opening, and says what to do',
  async (access) => {
    const { slug } = newest(stories, access);
    const page = await site.newReader({ javaScriptEnabled: false });
    await page.goto(fill(pages.article, { slug }));
    const text = await shown(page);
    const { blocks, opening } = await readWhole(site.url, slug);
    const [first = ''] = textsOf(blocks.slice(0, opening));
    expect(text).toContain(squeeze(first));
    await page.getByRole('link', { name: 'Start subscription' }).first().waitFor();
    const told = await page.locator('script[type="application/ld+json"]').textContent();
    const { hasPart } = JSON.parse(told ?? '') as { hasPart: { cssSelector: string } };
    const paid = page.locator('main article').first().locator(hasPart.cssSelector);
    expect(await paid.first().innerText()).toContain('Start subscription');
  },
);

test('without scripts every story on the front page can be reached', async () => {
  const page = await site.newReader({ javaScriptEnabled: false });
  await page.goto('/');
  await page.locator('main article a').first().click();
  await page.waitForURL('**/article/**');
  expect(await page.locator('h1').count()).toBe(1);
});
