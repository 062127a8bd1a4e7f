import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { textSettingsTexts } from '../../src/i18n/textSettingsTexts.ts';
import { pages } from '../../src/paths.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { newAccount, PATIENCE } from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';

let site: Site;
beforeAll(async () => {
  site = await openSite({ DEMO_NEWS_EVERY: '0' });
});
afterAll(() => site.close());

/** As far as the ring around a bell is from the words in it, in CSS pixels. */
const AROUND = 20;

/** What a place and a little around it look like, wherever it stands on the page. */
async function lookOf(page: Page, place: Locator): Promise<string> {
  const { x = 0, y = 0, width = 1, height = 1 } = (await place.boundingBox()) ?? {};
  const [left, top] = [Math.max(0, x - AROUND), Math.max(0, y - AROUND)];
  const clip = { x: left, y: top, width: width + 2 * AROUND, height: height + 2 * AROUND };
  return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
}

/** Goes through a page by the Tab key; answers with what the focus can’t be told at, and how much it came to. */
async function unseenFocus(page: Page, stops: number): Promise<{ seen: number; unseen: string[] }> {
  const unseen: string[] = [];
  let seen = 0;
  for (let at = 0; at < stops; at += 1) {
    await page.keyboard.press('Tab');
    const handle = await page.evaluateHandle(() => document.activeElement);
    const element = handle.asElement();
    if (!element || (await element.evaluate(({ tagName }) => tagName === 'BODY'))) break;
    const words = await element.evaluate((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 30)}`);
    const place = page.locator(':focus');
    const focused = await lookOf(page, place);
    await element.evaluate((one) => one.setAttribute('data-looked-at', ''));
    await element.evaluate((one) => (one as HTMLElement).blur());
    const plain = await lookOf(page, page.locator('[data-looked-at]'));
    if (focused === plain) unseen.push(words);
    seen += 1;
    await element.evaluate((one) => {
      one.removeAttribute('data-looked-at');
      (one as HTMLElement).focus({ preventScroll: true });
    });
  }
  return { seen, unseen };
}

test('in a system’s own colours one sees where the focus is, what is followed, saved, chosen and read', async () => {
  const page = await site.newReader({ scheme: 'dark' });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(STORY);
  await ready(page);
  const focus = await unseenFocus(page, 30);
  expect(focus.unseen).toEqual([]);
  expect(focus.seen).toBe(30);

  const bell = page.getByRole('button', { name: en.follow('Harbour') });
  const pill = page.locator('span, div', { has: bell }).last();
  const save = page.getByRole('button', { name: en.save, exact: true }).first();
  for (const [toggle, whole] of [
    [bell, pill],
    [save, save],
  ] as const) {
    await toggle.scrollIntoViewIfNeeded();
    const before = await lookOf(page, whole);
    await toggle.click();
    await expect.poll(() => toggle.getAttribute('aria-pressed'), PATIENCE).toBe('true');
    await page.mouse.move(0, 0);
    expect(await lookOf(page, whole)).not.toBe(before);
  }

  await page.getByRole('button', { name: en.text, exact: true }).click();
  const panel = page.getByRole('dialog', { name: textSettingsTexts('en').title });
  const sans = page.getByRole('radio', { name: 'Sans serif' });
  const label = panel.locator('label', { has: sans });
  const before = await lookOf(page, label);
  await label.click();
  await page.mouse.move(0, 0);
  expect(await lookOf(page, label)).not.toBe(before);
  await page.keyboard.press('Escape');

  const line = () => page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 6 } });
  const atTop = (await line()).toString('base64');
  await page.locator('main > article').evaluate((story) => story.scrollIntoView({ block: 'end' }));
  await expect.poll(async () => (await line()).toString('base64'), PATIENCE).not.toBe(atTop);
});

test('where less motion is asked for, nothing moves by itself and no way is made slowly', async () => {
  const page = await site.newReader({ width: 390 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await newAccount(site, page, 'registered', 'Ada Reader');
  await page.goto(STORY);
  await ready(page);
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after', '::backdrop'].flatMap((part) => {
          const { animationName, animationTimeline, transitionDuration, scrollBehavior } = getComputedStyle(
            element,
            part,
          ) as CSSStyleDeclaration & { animationTimeline: string };
          // What follows the reader’s own scrolling is no motion of its own.
          const plays = animationName !== 'none' && animationTimeline === 'auto';
          const isSlow = transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0);
          return plays || isSlow || scrollBehavior === 'smooth'
            ? [`${element.outerHTML.slice(0, 80)} ${part}`]
            : [];
        }),
      ),
    );
  const follow = page.getByRole('button', { name: en.follow('Harbour') });
  await follow.click();
  await page.getByRole('button', { name: en.alertOptions('Harbour') }).click();
  await page.getByRole('radio').first().waitFor();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.text, exact: true }).click();
  await page.getByRole('dialog', { name: textSettingsTexts('en').title }).waitFor();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ada Reader' }).click();
  await page.getByRole('link', { name: en.account }).waitFor();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('#picture-1').click();
  await page.locator('dialog[open]').waitFor();
  expect(await moving()).toEqual([]);
});

test('where the system asks for more contrast, pages have what a reader has who asks for it here', async () => {
  const page = await site.newReader();
  const colours = () =>
    page.evaluate(() =>
      ['body', 'main h1', 'header time', 'header nav a', 'footer'].map((place) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(
          document.querySelector(place) ?? document.body,
        );
        return { color, backgroundColor, borderTopColor };
      }),
    );
  const lookAs = async (contrast: 'more' | 'no-preference', words: string) => {
    await page.context().clearCookies();
    if (words) await page.context().addCookies([{ name: 'lede.appearance', value: words, url: site.url }]);
    await page.emulateMedia({ contrast });
    await page.goto(pages.topics);
    await ready(page);
    return colours();
  };
  const papers = await lookAs('no-preference', '');
  for (const words of ['', 'dark', 'sepia']) {
    const asked = await lookAs('more', words);
    expect(asked, words).toEqual(await lookAs('no-preference', words ? `${words}.more` : 'more'));
    expect(asked, words).not.toEqual(papers);
  }
});
