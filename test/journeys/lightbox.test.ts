import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Picture } from '../../src/contract/pictures.ts';
import { en } from '../../src/i18n/en.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { pictureTexts } from '../../src/i18n/pictureTexts.ts';
import { scenePicture } from '../../src/demo/pictures.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { focused, holdBack, listenTo, NEWSROOM_TOKEN, PATIENCE, publish, tabTo } from '../support/walks.ts';

const PICTURES = [
  scenePicture('scene:harbour', 'A crane at night', 'en', 'The third shift.', 'Print: The Meridian'),
  scenePicture('scene:road', 'A road by the sea', 'en', 'The coast road.', null),
  scenePicture('scene:lighthouse', 'מגדלור', 'he', 'האור הישן', null),
] as const satisfies Picture[];

let site: Site;
let story: string;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
  const filler = Array.from({ length: 12 }, (_, at) => ({
    type: 'paragraph' as const,
    content: [{ text: `Paragraph ${at}. ${'A sentence that goes on for a while. '.repeat(12)}` }],
  }));
  const [hero, ...figures] = PICTURES;
  story = await publish(site, {
    slug: 'many-pictures',
    picture: hero,
    blocks: [...filler, ...figures.map((picture) => ({ type: 'figure' as const, picture })), ...filler],
  });
});
afterAll(() => site.close());

const t = pictureTexts('en');
const link = (page: Page, number: number) => page.locator(`#picture-${number}`);
const shown = (page: Page, place: string) => page.getByRole('dialog', { name: place, exact: true });
/** Waits for what the address ends with: a dialog is closed a moment before it. */
const endsWith = (page: Page, hash: string) =>
  page.waitForFunction((sought) => location.hash === sought, hash);
const scale = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('img')
    .evaluate((img) => Math.round((img.getBoundingClientRect().width / innerWidth) * 10) / 10);

test('a picture opens by keyboard, the arrows lead through the others, and going back closes it', async () => {
  const page = await site.newReader();
  await page.goto(story);
  await ready(page);
  await link(page, 2).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await link(page, 2).focus();
  const said = await listenTo(page);
  await page.keyboard.press('Enter');
  await shown(page, t.place(2, 3)).waitFor();
  await endsWith(page, '#picture-2');
  expect(await hindrances(page, [390, 1440])).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.keyboard.press('ArrowRight');
  const third = shown(page, t.place(3, 3));
  await third.getByRole('img', { name: 'מגדלור' }).waitFor();
  await endsWith(page, '#picture-3');
  const status = third.getByRole('status');
  expect(await status.innerText()).toContain('מגדלור');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await shown(page, t.place(2, 3)).waitFor();

  const zoom = page.getByRole('dialog').getByRole('button', { name: t.zoom });
  await zoom.click();
  await expect.poll(() => scale(page), PATIENCE).toBe(2.5);
  await page.keyboard.press('ArrowRight');
  await endsWith(page, '#picture-2');
  await zoom.click();
  await expect.poll(() => scale(page), PATIENCE).toBe(1);

  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused(link(page, 2));
  await endsWith(page, '');
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);

  await page.goForward();
  await shown(page, t.place(2, 3)).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused(link(page, 2));
  await endsWith(page, '');
  expect(said).toEqual([]);
});

/** Moves fingers over the page, each from one point to another, in one go. */
async function drag(devtools: CDPSession, ...ways: [from: [number, number], to: [number, number]][]) {
  const points = (at: 0 | 1) => ways.map((way, id) => ({ x: way[at][0], y: way[at][1], id }));
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(1) });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('on a telephone, in Hebrew, a link opens a picture; swipes turn it the other way, pinch and taps enlarge it', async () => {
  const page = await site.newReader({ width: 390, locale: 'he' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const words = pictureTexts('he');
  await page.goto(`${inLocale('he', story)}#picture-1`);
  await shown(page, words.place(1, 3)).waitFor();
  // The next lies to the left of what is read from the right.
  await drag(devtools, [
    [80, 400],
    [300, 410],
  ]);
  await shown(page, words.place(2, 3)).waitFor();
  await drag(devtools, [
    [300, 400],
    [80, 410],
  ]);
  await shown(page, words.place(1, 3)).waitFor();

  await drag(
    devtools,
    [
      [150, 400],
      [100, 400],
    ],
    [
      [240, 400],
      [290, 400],
    ],
  );
  await expect.poll(() => scale(page), PATIENCE).toBeGreaterThan(1.9);
  const left = () =>
    page
      .getByRole('dialog')
      .getByRole('img')
      .evaluate((img) => img.getBoundingClientRect().left);
  const before = await left();
  await drag(devtools, [
    [200, 400],
    [230, 400],
  ]);
  await expect.poll(left, PATIENCE).toBeGreaterThan(before + 20);
  await endsWith(page, '#picture-1');
  const tap = () =>
    drag(devtools, [
      [200, 400],
      [200, 400],
    ]);
  await tap();
  await tap();
  await expect.poll(() => scale(page), PATIENCE).toBe(1);

  await drag(devtools, [
    [200, 300],
    [205, 500],
  ]);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused(link(page, 1));
  await endsWith(page, '');
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test('a press before the page’s script has come opens the picture once; where its part doesn’t come, that is said', async () => {
  const page = await site.newReader({ expected: /Failed to (load|fetch)/ });
  const release = await holdBack(page, '**/assets/*.js');
  await page.goto(story, { waitUntil: 'commit' });
  await link(page, 1).click();
  await page.route('**/assets/Lightbox-*.js', (route) => route.abort());
  release();
  const alert = page.getByRole('alert').filter({ hasText: en.problems.unreachable });
  await alert.waitFor();
  await endsWith(page, '#picture-1');
  await page.unroute('**/assets/Lightbox-*.js');
  await tabTo(page, alert.getByRole('button', { name: en.tryAgain }));
  await page.keyboard.press('Enter');
  await shown(page, t.place(1, 3)).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: t.close }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await endsWith(page, '');
});

test('without scripts a picture leads to its largest file', async () => {
  // The browser's own page around a picture has styles of its own, which the policy leaves out.
  const page = await site.newReader({ javaScriptEnabled: false, expected: /inline style/ });
  await page.goto(story);
  await link(page, 1).click();
  await page.waitForURL('**/prints/harbour-1600.webp');
});
