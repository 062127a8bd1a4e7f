import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { returnTexts } from '../../src/i18n/returnTexts.ts';
import { api, pages } from '../../src/paths.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { keptVisit, movesOf, watchMoves } from '../support/visits.ts';
import {
  correct,
  focused,
  newAccount,
  NEWSROOM_TOKEN,
  PASSWORD,
  PATIENCE,
  publish,
  send,
} from '../support/walks.ts';

const t = returnTexts('en');
const LONG = ' It goes on for a while, as paragraphs of long stories do.'.repeat(6);
const texts = Array.from({ length: 30 }, (_, at) => `This is paragraph number ${at}.${LONG}`);
const blocksOf = (words: string[]) =>
  words.map((text) => ({ type: 'paragraph' as const, content: [{ text }] }));

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const tell = (page: Page, method: string) =>
  page.waitForResponse(
    (answer) => answer.url().includes('/me/places/') && answer.request().method() === method,
  );
const part = (page: Page) => page.waitForResponse(/assets\/Return-.*\.js/);
const offer = (page: Page, words = t) =>
  page.getByRole('article').first().getByRole('button', { name: words.goOn });

/** Brings a paragraph to where eyes are. */
const readTo = (page: Page, number: number) =>
  page
    .getByText(`paragraph number ${number}.`)
    .evaluate((place) =>
      scrollBy({ top: place.getBoundingClientRect().top - innerHeight * 0.25, behavior: 'instant' }),
    );

test('a guest who stayed is offered where they were, goes on there, and is asked no more once they have read all', async () => {
  const story = await publish(site, { slug: 'long-read', blocks: blocksOf(texts) });
  const page = await site.newReader();
  await watchMoves(page);
  const come = part(page);
  await page.goto(story);
  await ready(page);
  await come;
  await expect
    .poll(() => readTo(page, 12).then(() => keptVisit(page, 'long-read')), {
      timeout: 15_000,
      interval: 1_500,
    })
    .toMatchObject({ reached: { place: { block: 12 } } });

  await page.goto(pages.front);
  await page.goto(story);
  await offer(page).waitFor();
  expect(await offer(page).innerText()).toBe('Go on where you were: “This is paragraph…”');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await movesOf(page)).toBeLessThan(0.001);
  expect(await hindrances(page, [390, 1440])).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await offer(page).focus();
  await page.keyboard.press('Enter');
  const paragraph = page.getByText('paragraph number 12.');
  await focused(paragraph);
  expect(await paragraph.evaluate((place) => place.getBoundingClientRect().top / innerHeight)).toBeCloseTo(
    0.15,
    1,
  );
  expect(await offer(page).count()).toBe(0);

  await page.getByText('paragraph number 29.').scrollIntoViewIfNeeded();
  await expect.poll(() => keptVisit(page, 'long-read'), PATIENCE).toMatchObject({ reached: { place: null } });
  await page.goto(pages.front);
  const again = part(page);
  await page.goto(story);
  await ready(page);
  await again;
  expect(await offer(page).count()).toBe(0);
});

test('an account goes on with another device, in Hebrew, where the story has grown, and has it forgotten on both', async () => {
  const story = await publish(site, { slug: 'grown', blocks: blocksOf(texts) });
  const desk = await site.newReader();
  const { email } = await newAccount(site, desk, 'registered', 'Rae Returner');
  const asked = tell(desk, 'GET');
  await desk.goto(story);
  await asked;
  await expect
    .poll(() => readTo(desk, 20).then(() => keptVisit(desk, 'grown')), { timeout: 15_000, interval: 1_500 })
    .toMatchObject({ reached: { place: { block: 20 } } });
  const told = tell(desk, 'PUT');
  await desk.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  expect((await told).ok()).toBe(true);

  await correct(site, { slug: 'grown', blocks: blocksOf(['Something new.', ...texts]) });
  const words = returnTexts('he');
  const phone = await site.newReader({ width: 390, locale: 'he' });
  await send(site, phone, api.signIn, { email, password: PASSWORD });
  await phone.goto(inLocale('he', story));
  await offer(phone, words).waitFor();
  expect(await offer(phone, words).innerText()).toContain('This is paragraph…');
  expect(await hindrances(phone, [390])).toEqual([]);
  await phone.setViewportSize({ width: 390, height: 900 });
  await offer(phone, words).click();
  await focused(phone.getByText('paragraph number 20.'));
  await expect
    .poll(() => keptVisit(phone, 'grown'), PATIENCE)
    .toMatchObject({ reached: { place: { block: 21 } } });
  const toldByPhone = tell(phone, 'PUT');
  await phone.getByRole('contentinfo').getByRole('link', { name: he.footer.privacy }).click();
  expect((await toldByPhone).ok()).toBe(true);

  const deskAgain = tell(desk, 'GET');
  await desk.goto(story);
  await deskAgain;
  const forgotten = tell(desk, 'DELETE');
  await desk.getByRole('button', { name: t.forget }).click();
  await offer(desk).waitFor({ state: 'detached' });
  await desk.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  expect((await forgotten).ok()).toBe(true);
  const known = tell(phone, 'GET');
  await phone.goto(inLocale('he', story));
  expect(await (await known).json()).toMatchObject({ place: null });
  await ready(phone);
  expect(await offer(phone, words).count()).toBe(0);
});
