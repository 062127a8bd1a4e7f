import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { keyTexts } from '../../src/i18n/keyTexts.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { searchTexts } from '../../src/i18n/searchTexts.ts';
import { pages } from '../../src/paths.ts';
import { hindrances } from '../support/readable.ts';
import { atRest, openSite, ready, type Site } from '../support/site.ts';
import { addressOf, focused, PATIENCE } from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const help = (page: Page) => page.getByRole('dialog', { name: en.keys });
const stories = (page: Page) => page.locator('main article > a');

/** Opens a page, and waits until its keys answer. */
async function open(page: Page, path: string): Promise<void> {
  const keys = page.waitForResponse((answer) => /\/assets\/Keys-.*\.js$/.test(answer.url()));
  await page.goto(path);
  await ready(page);
  await keys;
  const isOpen = async () => {
    await page.keyboard.press('?');
    return help(page).count();
  };
  await expect.poll(isOpen, PATIENCE).toBe(1);
  await page.keyboard.press('Escape');
  await help(page).waitFor({ state: 'detached' });
}

test('j and k go from story to story, no further than to either end, and Enter opens one', async () => {
  const page = await site.newReader();
  await open(page, pages.front);
  await page.keyboard.press('k');
  await focused(stories(page).first());
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await focused(stories(page).nth(2));
  await page.keyboard.press('k');
  await focused(stories(page).nth(1));
  const href = await stories(page).nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
});

test('a key pressed while the page waits for its reader is answered', async () => {
  const page = await site.newReader();
  await page.goto(STORY);
  await atRest(page);
  await page.keyboard.press('j');
  await focused(page.getByRole('region', { name: en.relatedStories }).locator('article > a').first());
});

test('below a story j goes on to the related ones, and from the middle of a page to what is in view', async () => {
  const page = await site.newReader();
  await open(page, STORY);
  await page.keyboard.press('j');
  const related = page.getByRole('region', { name: en.relatedStories }).locator('article > a');
  await focused(related.first());

  await open(page, pages.front);
  const middle = stories(page).nth(8);
  await middle.evaluate((link) => link.scrollIntoView({ block: 'start' }));
  await page.keyboard.press('j');
  const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? -1);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(900);
});

test('s saves the story, f follows its first topic, and again undoes it', async () => {
  const page = await site.newReader();
  await open(page, STORY);
  const story = page.getByRole('article').first();
  const toggles = [
    ['s', story.getByRole('button', { name: en.save, exact: true }).first()],
    ['f', story.getByRole('button', { name: /^Follow/ }).first()],
  ] as const;
  for (const [key, toggle] of toggles)
    for (const isOn of ['true', 'false']) {
      const taken = page.waitForResponse((answer) => ['PUT', 'DELETE'].includes(answer.request().method()));
      await page.keyboard.press(key);
      await expect.poll(() => toggle.getAttribute('aria-pressed'), PATIENCE).toBe(isOn);
      await taken;
    }
});

test('a slash leads to the search, or into the box of a page that has one', async () => {
  const page = await site.newReader();
  await open(page, STORY);
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox', { name: searchTexts('en').searchStories });
  await focused(box);
  await page.keyboard.type('sky/sea s');
  expect(await box.inputValue()).toBe('sky/sea s');

  await open(page, pages.topics);
  await page.keyboard.press('/');
  await focused(page.getByRole('searchbox', { name: en.searchTopics }));
});

test('a slash without a network leads to what says so', async () => {
  const page = await site.newReader({ expected: /Failed to load resource|Failed to fetch/ });
  await open(page, STORY);
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  await focused(page.getByRole('heading', { level: 1, name: en.noConnection }));
});

test('keys do nothing with modifiers or while a dialog is open', async () => {
  const page = await site.newReader();
  await open(page, pages.front);
  for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Shift+J']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.matches('article > a'))).toBe(false);
  await page.keyboard.press('?');
  await help(page).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('j');
  expect(await help(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  expect((await addressOf(page)).pathname).toBe('/');
});

test.each([
  ['en', en],
  ['he', he],
] as const)(
  'in %s, on a telephone, the help is found without keys, turns them off for good, and gives the focus back',
  async (locale, t) => {
    const texts = keyTexts(locale);
    const page = await site.newReader({ width: 390, locale });
    await page.goto(inLocale(locale, pages.topics));
    await ready(page);
    const opener = page.getByRole('contentinfo').getByRole('button', { name: t.keys });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: t.keys });
    await dialog.getByText(texts.acts.save).waitFor();
    expect(await hindrances(page, [390, 1440])).toEqual([]);

    await dialog.getByRole('checkbox', { name: texts.use }).uncheck();
    await dialog.getByRole('button', { name: texts.close }).click();
    await dialog.waitFor({ state: 'detached' });
    await focused(opener);
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await focused(opener);

    await page.reload();
    await ready(page);
    await opener.click();
    expect(await dialog.getByRole('checkbox', { name: texts.use }).isChecked()).toBe(false);
    await dialog.getByRole('checkbox', { name: texts.use }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await focused(page.getByRole('searchbox', { name: t.searchTopics }));
  },
);
