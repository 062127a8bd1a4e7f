import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BlockInput } from '../../src/contract/blocks.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { returnTexts } from '../../src/i18n/returnTexts.ts';
import { pages } from '../../src/paths.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { keptVisit, movesOf, watchMoves, whatMoved } from '../support/visits.ts';
import {
  buyPlan,
  correct,
  focused,
  newAccount,
  NEWSROOM_TOKEN,
  PATIENCE,
  publish,
} from '../support/walks.ts';

const LONG = ' It goes on for a while, as paragraphs of stories do.'.repeat(5);
const texts = Array.from({ length: 12 }, (_, at) => `This is paragraph number ${at}.${LONG}`);
const paragraphs = (words: string[]): BlockInput[] =>
  words.map((text) => ({ type: 'paragraph', content: [{ text }] }));
const correction: BlockInput = { type: 'correction', content: [{ text: 'The keeper is 68.' }] };

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

/** How many blocks of a story this device has noted as read. */
const readOf = async (page: Page, slug: string) => (await keptVisit(page, slug))?.read?.digests.length ?? 0;
const story = (page: Page) => page.getByRole('article').first();
const marked = (page: Page) => story(page).locator('[data-news]');

test.each(['en', 'he'] as const)(
  'in %s, what has changed in a story since it was read is counted, corrections first, marked, and stepped through',
  async (locale) => {
    const t = returnTexts(locale);
    const slug = `developing-${locale}`;
    const path = inLocale(locale, await publish(site, { slug, blocks: paragraphs(texts) }));
    const page = await site.newReader({ width: locale === 'he' ? 390 : 1440, locale });
    await newAccount(site, page, 'registered');
    await watchMoves(page);
    // The first page after a log-in.
    await page.goto(path);
    await expect.poll(() => readOf(page, slug), PATIENCE).toBe(12);
    expect(await movesOf(page), await whatMoved(page)).toBeLessThan(0.001);
    expect(await marked(page).count()).toBe(0);

    await page.goto(inLocale(locale, pages.privacy));
    const [first = '', ...others] = texts;
    const changed = others.with(7, `${others[7]} And more of it.`);
    await correct(site, { slug, blocks: [...paragraphs([first, 'Something new.', ...changed]), correction] });
    await page.goto(path);
    await ready(page);
    const news = story(page).getByRole('button', { name: t.news(1, 2) });
    await news.waitFor();
    expect(await marked(page).allInnerTexts()).toEqual([
      expect.stringContaining('The keeper is 68.'),
      'Something new.',
      expect.stringContaining('And more of it.'),
    ]);
    expect(await movesOf(page), await whatMoved(page)).toBeLessThan(0.001);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await hindrances(page, [390, 1440])).toEqual([]);
    await page.setViewportSize({ width: locale === 'he' ? 390 : 1440, height: 900 });

    await news.click();
    await focused(marked(page).first());
    const stepper = page.getByRole('group', { name: t.stepper });
    expect(await stepper.innerText()).toContain(t.step(1, 3));
    expect(await hindrances(page, [390])).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    await stepper.getByRole('button', { name: t.former }).click();
    await focused(marked(page).last());
    expect(await stepper.innerText()).toContain(t.step(3, 3));
    await page.keyboard.press('n');
    await focused(marked(page).first());
    await page.keyboard.press('n');
    await focused(marked(page).nth(1));
    await stepper.getByRole('button', { name: t.closeNews }).click();
    await stepper.waitFor({ state: 'detached' });
    await expect.poll(() => readOf(page, slug), PATIENCE).toBe(14);

    await page.reload();
    await ready(page);
    await expect.poll(() => readOf(page, slug), PATIENCE).toBe(14);
    expect(await marked(page).count()).toBe(0);
  },
);

test('what stood behind the gate is no news to who can read it now', async () => {
  const path = await publish(site, {
    slug: 'gated',
    access: 'subscriber',
    opening: 2,
    blocks: paragraphs(texts),
  });
  const page = await site.newReader();
  await newAccount(site, page, 'registered');
  await page.goto(path);
  await expect.poll(() => readOf(page, 'gated'), PATIENCE).toBe(2);
  // Nothing of the story is shown, and so read, while it changes.
  await page.goto(pages.privacy);
  await buyPlan(site, page);
  const [first = '', ...others] = texts;
  await correct(site, {
    slug: 'gated',
    access: 'subscriber',
    opening: 2,
    blocks: paragraphs([first, 'An opening that was changed.', ...others.slice(1)]),
  });
  await page.goto(path);
  await story(page)
    .getByRole('button', { name: returnTexts('en').news(0, 1) })
    .waitFor();
  expect(await marked(page).allInnerTexts()).toEqual(['An opening that was changed.']);
});
