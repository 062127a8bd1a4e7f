import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { savedTexts } from '../../src/i18n/savedTexts.ts';
import { api, pages } from '../../src/paths.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import { movesOf, watchMoves } from '../support/visits.ts';
import {
  fillLogIn,
  holdBack,
  newAccount,
  NEWSROOM_TOKEN,
  PATIENCE,
  publish,
  tabTo,
} from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';
const GATED = '/article/opera-on-the-ferry';
const SAVES = '**/api/me/saved/**';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const toggle = (page: Page, name: string = en.save) =>
  page.getByRole('article').first().getByRole('button', { name, exact: true }).first();

/** Opens a page, and waits until its buttons answer. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

/** Presses the toggle of the story that is shown, and waits until the paper has taken it. */
async function save(page: Page, name?: string): Promise<void> {
  const taken = page.waitForResponse((answer) => answer.url().includes('/me/saved/') && answer.ok());
  await toggle(page, name).click();
  await taken;
}

test.each([
  ['en', en],
  ['he', he],
] as const)(
  'in %s, on a telephone, a guest saves a story, finds it in their list, takes it off and puts it back',
  async (locale, t) => {
    const texts = savedTexts(locale);
    const page = await site.newReader({ width: 390, locale });
    await open(page, inLocale(locale, pages.saved));
    await page.getByText(texts.nothing).waitFor();
    expect(await page.title()).toBe(`${t.saved} – The Meridian`);
    expect(await hindrances(page, [390, 1440])).toEqual([]);

    await page.setViewportSize({ width: 390, height: 900 });
    await open(page, inLocale(locale, GATED));
    await save(page, t.save);
    await open(page, inLocale(locale, STORY));
    await save(page, t.save);
    await page.getByRole('contentinfo').getByRole('link', { name: t.saved }).click();
    const cards = page.getByRole('main').getByRole('article');
    await expect.poll(() => cards.count(), PATIENCE).toBe(2);
    expect(await cards.first().getByRole('link').getAttribute('href')).toBe(inLocale(locale, STORY));

    const remove = cards.first().getByRole('button');
    await tabTo(page, remove);
    await page.keyboard.press('Enter');
    await cards.first().getByRole('button', { name: t.undo }).waitFor();
    expect(await hindrances(page, [390, 1440])).toEqual([]);
    expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.keyboard.press('Enter');
    await kept;
    await page.getByRole('combobox', { name: texts.order }).selectOption('published');
    await page.waitForURL('**/saved?order=published');
    await page.reload();
    await expect.poll(() => cards.count(), PATIENCE).toBe(2);
    expect(await page.getByRole('combobox', { name: texts.order }).inputValue()).toBe('published');
  },
);

test('whether a story is saved is told after it is there, and moves nothing', async () => {
  const page = await site.newReader();
  await open(page, STORY);
  await save(page);
  await watchMoves(page);
  await page.reload();
  await awake(page);
  await expect.poll(() => toggle(page).getAttribute('aria-pressed'), PATIENCE).toBe('true');
  expect(await movesOf(page)).toBeLessThan(0.001);
});

test('a press before the page’s script has come is kept, and sent once', async () => {
  const page = await site.newReader();
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && sent.push(new URL(request.url()).pathname));
  const release = await holdBack(page, '**/assets/*.js');
  await page.goto(STORY, { waitUntil: 'commit' });
  await toggle(page).click();
  await toggle(page).click();
  expect(sent).toEqual([]);

  // The stream is asked for once the paper knows of the press.
  const isKnown = page.waitForRequest((request) => request.url().includes(api.live));
  release();
  await page.getByRole('button', { name: en.save, pressed: true }).first().waitFor();
  await isKnown;
  expect(sent.filter((path) => path.includes('saved'))).toEqual(['/api/me/saved/harbour-night-shift']);
});

test('a press that the paper refuses goes back and says so', async () => {
  const page = await site.newReader({ expected: /status of 503/ });
  await open(page, STORY);
  await page.route(SAVES, (route) => route.fulfill({ status: 503, body: '' }));
  await toggle(page).click();
  const alert = page.getByRole('alert').filter({ hasText: en.saveFailed });
  await alert.waitFor();
  expect(await toggle(page).getAttribute('aria-pressed')).toBe('false');
  await page.unroute(SAVES);
  const taken = page.waitForResponse((answer) => answer.url().includes('/me/saved/') && answer.ok());
  await alert.getByRole('button', { name: en.tryAgain }).click();
  await taken;
  expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
});

test('what a guest saved is their account’s once they log in, and no longer on the page once they log out', async () => {
  const elsewhere = await site.newReader();
  const { email } = await newAccount(site, elsewhere, 'registered', 'Sol Saver');
  const page = await site.newReader();
  await open(page, STORY);
  await save(page);
  await page.getByRole('contentinfo').getByRole('link', { name: en.saved }).click();
  await page.getByText('kept for this browser').getByRole('link', { name: en.logIn }).click();
  await fillLogIn(page, email);
  await page.waitForURL('**/saved');
  await page.getByRole('main').getByRole('article').waitFor();

  await open(elsewhere, pages.front);
  await elsewhere.getByRole('button', { name: 'Sol Saver' }).click();
  await elsewhere
    .getByRole('navigation', { name: en.readerMenu })
    .locator('[tabindex="-1"]')
    .getByRole('link', { name: en.saved })
    .click();
  await elsewhere.getByRole('main').getByRole('article').waitFor();
  await elsewhere.getByRole('button', { name: 'Sol Saver' }).click();
  await elsewhere.getByRole('button', { name: en.logOut }).click();
  await elsewhere.getByText(savedTexts('en').nothing).waitFor();
});

test('a story that was withdrawn stays as a line that says so and can be removed', async () => {
  const path = await publish(site, { slug: 'soon-gone' });
  const page = await site.newReader({ expected: /status of 410/ });
  await open(page, path);
  await save(page);
  const withdrawn = await fetch(`${site.url}${api.newsroomArticles}/soon-gone`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ why: 'It was never true.' }),
  });
  expect(withdrawn.ok).toBe(true);
  await open(page, pages.saved);
  await page.getByText(savedTexts('en').withdrawn).waitFor();
  expect(await hindrances(page, [390, 1440])).toEqual([]);
  const taken = page.waitForResponse((answer) => answer.request().method() === 'DELETE' && answer.ok());
  await page.getByRole('button', { name: 'Remove a withdrawn story' }).click();
  await taken;
  await page.reload();
  await page.getByText(savedTexts('en').nothing).waitFor();
});

test('without scripts the list says that it needs them, and a story has no button that does nothing', async () => {
  const page = await site.newReader({ javaScriptEnabled: false });
  await page.goto(pages.saved);
  expect(await page.getByRole('main').innerText()).toContain(en.needsScript);
  await page.goto(STORY);
  expect(await toggle(page).isVisible()).toBe(false);
});
