import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BlockInput } from '../../src/contract/blocks.ts';
import { en } from '../../src/i18n/en.ts';
import { directionOf, inLocale, locales } from '../../src/i18n/locale.ts';
import { fill, pages } from '../../src/paths.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { focused, NEWSROOM_TOKEN, publish, tabTo } from '../support/walks.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const story = (slug: string) => fill(pages.article, { slug });
const words = (text: string) => [{ text }];
const paragraph = (text: string): BlockInput => ({ type: 'paragraph', content: words(text) });
const missing = (alt: string, lang: string) => ({
  sources: [],
  src: '/pictures/nowhere.png',
  width: 1_200,
  height: 800,
  alt: { text: alt, lang },
  caption: 'מתחת לתמונה',
  credit: null,
});

test('a headline of 300 characters, a word of 200 letters and a table of 40 columns stay within the page', async () => {
  await publish(site, {
    slug: 'extremes',
    headline: 'Everything that the harbour board has ever said about '.repeat(6).slice(0, 300).trim(),
    standfirst: 'w'.repeat(200),
    bylines: [{ name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3) }],
    topics: ['A topic whose name is as long as names of topics may be, and a little longer'],
    blocks: [
      paragraph(`${'Donaudampfschifffahrt'.repeat(10).slice(0, 200)} and ${'א'.repeat(200)}.`),
      {
        type: 'table',
        caption: 'Forty years',
        header: Array.from({ length: 40 }, (_, at) => words(`Year ${1980 + at}`)),
        rows: [Array.from({ length: 40 }, (_, at) => words(String(at)))],
      },
      { type: 'list', items: [words(`https://example.com/${'a'.repeat(200)}`)] },
      { type: 'quote', content: words('q'.repeat(200)), attribution: 'N'.repeat(200) },
    ],
  });
  const page = await site.newReader({ width: 390 });
  await page.goto(story('extremes'));
  await ready(page);
  expect(await hindrances(page, [390, 1440])).toEqual([]);

  const table = page.getByRole('group', { name: 'Forty years' });
  await tabTo(page, table);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollX)).toBe(0);
});

test('in a table ones stand below ones, and what the paper says in a story is in its own direction', async () => {
  await publish(site, {
    slug: 'figures',
    blocks: [
      { type: 'correction', content: words('The keeper is 68.'), at: '2026-11-20T00:00:00Z' },
      {
        type: 'table',
        header: [words('Berth'), words('Tonnes')],
        rows: [
          [words('Long Quay'), words('1,950 t')],
          [words('Net Lofts'), words('9 t')],
        ],
      },
    ],
  });
  const page = await site.newReader({ width: 390 });
  for (const locale of locales) {
    await page.goto(inLocale(locale, story('figures')));
    await ready(page);
    const ends = await page.getByRole('cell', { name: / t$/ }).evaluateAll((cells) =>
      cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
    expect(ends).toHaveLength(2);
    expect(new Set(ends).size).toBe(1);
    const correction = page.locator('main article p', { hasText: 'The keeper is 68.' });
    const directions = await correction.evaluate((said) => [
      getComputedStyle(said).direction,
      getComputedStyle(said.querySelector('strong') ?? said).direction,
    ]);
    expect(directions).toEqual(['ltr', directionOf(locale)]);
  }
});

test('twenty thousand words are all there, and can be read', async () => {
  const blocks = Array.from({ length: 200 }, (_, at) => paragraph(`${'word '.repeat(99)}end-${at}.`));
  await publish(site, { slug: 'long', blocks });
  const page = await site.newReader({ width: 390 });
  await page.goto(story('long'));
  await ready(page);
  const body = page.getByRole('article').first();
  expect(await body.getByText(/end-\d+\./).count()).toBe(200);
  await body.getByText('end-199.').scrollIntoViewIfNeeded();
  expect(await body.getByText('end-199.').isVisible()).toBe(true);
});

test('in place of a picture that doesn’t come stand its words, in their language', async () => {
  await publish(site, {
    slug: 'no-picture',
    picture: missing('ספינה בנמל', 'he'),
    blocks: [paragraph('Text.'), { type: 'figure', picture: missing('', 'en') }],
  });
  const page = await site.newReader({ expected: /status of 404/ });
  await page.goto(story('no-picture'));
  await ready(page);
  const article = page.getByRole('article').first();
  const alt = article.getByText('ספינה בנמל');
  expect(
    await alt.evaluate((shown) => [shown.getAttribute('lang'), getComputedStyle(shown).direction]),
  ).toEqual(['he', 'rtl']);
  const caption = article.getByText('מתחת לתמונה').first();
  expect(await caption.evaluate((shown) => shown.closest('[lang]')?.getAttribute('lang'))).toBe('he');
  expect(await hindrances(page, [390])).toEqual([]);
});

test('a note stands in place of what this version of the page can’t show', async () => {
  await publish(site, { slug: 'of-the-future', headline: 'Of the future', topics: ['Labour'] });
  await publish(site, {
    slug: 'before-it',
    headline: 'Before it',
    related: ['of-the-future'],
    topics: ['Labour'],
  });
  const page = await site.newReader();
  await page.route('**/api/articles/of-the-future', async (route) => {
    const answer = await route.fetch();
    const article = (await answer.json()) as { blocks: unknown[] };
    const blocks = [...article.blocks, { type: 'hologram', depth: 3 }];
    await route.fulfill({ response: answer, json: { ...article, blocks } });
  });
  await page.goto(story('before-it'));
  await ready(page);
  await page
    .getByRole('region', { name: en.relatedStories })
    .getByRole('link', { name: 'Of the future' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Of the future' }).waitFor();
  expect(await page.getByText(en.unknownBlock).isVisible()).toBe(true);
});

test('a story within another is a card that leads there', async () => {
  await publish(site, { slug: 'inner', headline: 'The inner story' });
  await publish(site, { slug: 'outer', blocks: [paragraph('Text.'), { type: 'related', slug: 'inner' }] });
  const page = await site.newReader({ width: 390, expected: /status of 404/ });
  await page.goto(story('outer'));
  await ready(page);
  const card = page.getByRole('complementary', { name: en.relatedStory }).getByRole('link');
  expect(await hindrances(page, [390])).toEqual([]);
  await card.click();
  const headline = page.getByRole('heading', { level: 1, name: 'The inner story' });
  await headline.waitFor();
  await focused(headline);
});
