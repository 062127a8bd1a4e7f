import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { passageTexts } from '../../src/i18n/passageTexts.ts';
import { textSettingsTexts } from '../../src/i18n/textSettingsTexts.ts';
import { violations } from '../support/axe.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { focused, PATIENCE, tabTo } from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What a reader sees of the settings: the ground, and of the story's text its size, family, lines and measure. */
const look = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector('main article > header ~ div > div > p');
    const { fontSize, fontFamily, lineHeight } = getComputedStyle(text ?? document.body);
    const ground = getComputedStyle(document.body).backgroundColor;
    return { ground, fontSize, fontFamily, lineHeight, measure: text?.getBoundingClientRect().width };
  });

test.each([
  ['en', en],
  ['he', he],
] as const)(
  'in %s, by the keyboard, text is set as one likes it, at once, and so it is before the first paint from then on',
  async (locale, t) => {
    const texts = textSettingsTexts(locale);
    const page = await site.newReader({ locale, expected: /Failed to (load resource|fetch dynamically)/ });
    await page.goto(inLocale(locale, STORY));
    await ready(page);
    const papers = await look(page);
    const opener = page.getByRole('button', { name: t.text, exact: true });
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: texts.title });
    await panel.waitFor();
    const choose = async (setting: keyof typeof texts.settings, name: string) => {
      const group = panel.getByRole('group', { name: texts.settings[setting].name, exact: true });
      await group.getByRole('radio', { name, exact: true }).press('Space');
    };
    const { appearance, size, typeface, lineHeight, measure } = texts.settings;
    await choose('appearance', appearance.choices.sepia);
    await choose('size', size.choices['size-125']);
    await choose('typeface', typeface.choices.legible);
    await choose('lineHeight', lineHeight.choices.loose);
    await choose('measure', measure.choices.narrow);
    const chosen = await look(page);
    expect(Number.parseFloat(chosen.fontSize)).toBeCloseTo(1.25 * Number.parseFloat(papers.fontSize), 1);
    for (const [what, value] of Object.entries(papers))
      expect(chosen[what as keyof typeof papers], what).not.toBe(value);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await focused(opener);

    await page.route(/\.js$/, (route) => route.abort());
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('contentinfo').waitFor();
    expect(await look(page)).toEqual(chosen);
    await page.unroute(/\.js$/);

    await page.reload();
    await ready(page);
    await opener.click();
    await panel.getByRole('button', { name: texts.toPapers }).click();
    expect(await look(page)).toEqual(papers);
    await panel.getByRole('button', { name: texts.close }).click();
    await panel.waitFor({ state: 'detached' });
    await page.reload();
    expect(await look(page)).toEqual(papers);
  },
);

test('on a telephone the settings leave the text in view, can be read, and close by a press on it', async () => {
  const page = await site.newReader({ width: 390 });
  await page.goto(STORY);
  await ready(page);
  const opener = page.getByRole('button', { name: en.text, exact: true });
  await opener.click();
  const panel = page.getByRole('dialog', { name: textSettingsTexts('en').title });
  await panel.waitFor();
  const { y = 0 } = (await panel.boundingBox()) ?? {};
  expect(y).toBeGreaterThan(350);
  expect(await hindrances(page, [390, 1440])).toEqual([]);
  await page.setViewportSize({ width: 390, height: 900 });
  await page.mouse.click(190, 60);
  await panel.waitFor({ state: 'detached' });
  await opener.click();
  await panel.waitFor();
  await opener.click();
  await panel.waitFor({ state: 'detached' });
});

test('whatever is chosen, a story can be read', async () => {
  const page = await site.newReader({ width: 390 });
  for (const words of ['dark.more.size-200.legible.loose', 'sepia.sans.wide', 'sepia.more.narrow.size-200']) {
    await page.context().addCookies([{ name: 'lede.appearance', value: words, url: site.url }]);
    await page.goto(STORY);
    await ready(page);
    expect(await violations(page), words).toEqual([]);
    const aside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(aside, words).toBeLessThanOrEqual(0);
  }
});

test('where the browser keeps nothing, the page looks as is chosen, and says that it won’t last', async () => {
  const page = await site.newReader();
  await page.addInitScript(() =>
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} }),
  );
  await page.goto(STORY);
  await ready(page);
  const papers = await look(page);
  await page.getByRole('button', { name: en.text, exact: true }).click();
  await page.getByRole('radio', { name: 'Dark' }).press('Space');
  const { notKept } = textSettingsTexts('en');
  await page.getByRole('dialog').getByText(notKept).waitFor();
  await page.getByRole('status').filter({ hasText: notKept }).waitFor({ state: 'attached' });
  expect((await look(page)).ground).not.toBe(papers.ground);
});

test.each([
  ['en', '/article/the-wednesday-wave'],
  ['he', '/article/hamadaf-hatachton'],
] as const)(
  'in %s, on paper stands the story and nothing else, black on white, its pictures in it, its links’ addresses below',
  async (locale, story) => {
    const page = await site.newReader({ scheme: 'dark', locale });
    await page.context().addCookies([{ name: 'lede.appearance', value: 'dark.more', url: site.url }]);
    await page.goto(inLocale(locale, story));
    await ready(page);
    // Chromium's own way to paper fetches what is still to come.
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    const article = page.getByRole('article').first();
    expect(
      await article
        .locator('img')
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0)),
    ).not.toContain(false);
    for (const role of ['navigation', 'button', 'region', 'contentinfo', 'textbox'] as const)
      expect(await page.getByRole(role).count(), role).toBe(0);
    expect(await article.getByRole('heading', { level: 1 }).isVisible()).toBe(true);

    const colours = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('body, main *')].filter((one) => one.checkVisibility());
      return [...new Set(shown.map((one) => getComputedStyle(one).color))];
    });
    expect(colours.toSorted()).toEqual(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']);
    const broken = await article
      .locator('figure')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
    expect(new Set(broken)).toEqual(new Set(['avoid']));
    const links = await article
      .locator('header ~ div :is(p, li) a[href]')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLAnchorElement).href),
      );
    expect(await article.locator('ol').last().getByRole('listitem').allInnerTexts()).toEqual(links);
    expect(links.length).toBeGreaterThan(0);
  },
);

test('a line at the top says how far a story is read, from nothing to all', async () => {
  const page = await site.newReader();
  await page.goto('/article/the-wednesday-wave');
  await ready(page);
  const article = page.getByRole('article').first();
  const shown = (): Promise<number> =>
    article.evaluate((story) => new DOMMatrix(getComputedStyle(story, '::before').transform).a);
  expect(await shown()).toBe(0);
  await article.evaluate((story) => {
    const { top, height } = story.getBoundingClientRect();
    scrollTo(0, scrollY + top + (height - innerHeight) / 2);
  });
  await expect.poll(shown, PATIENCE).toBeCloseTo(0.5, 1);
  await article.evaluate((story) => story.scrollIntoView({ block: 'end' }));
  await expect.poll(shown, PATIENCE).toBeCloseTo(1, 1);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  expect(await shown()).toBeCloseTo(1, 1);
});

const PASSAGE = 'the nearest it comes is the quarter of the moon';

/** Selects a passage of the story, as a reader draws it with a mouse. */
const select = (page: Page, words: string) =>
  page.evaluate((passage) => {
    const story = document.querySelector('main > article');
    const walker = document.createTreeWalker(story ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(passage) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + passage.length);
    }
    getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'center' });
  }, words);

test.each([
  ['en', '/article/the-wednesday-wave', PASSAGE, '#'],
  ['he', '/article/maafiyat-hatzafon', 'הלחם יורד אל הרחוב בסל קשור בחבל', '#'],
  // Of this one the text comes after the page.
  ['en', '/article/sea-wall-vote', 'keeps the floods on her door frame', '#rest'],
] as const)(
  'in %s, at %s, the link to a passage is copied, said once, and leads to it',
  async (locale, story, passage, part) => {
    const texts = passageTexts(locale);
    const page = await site.newReader({ width: 390, locale });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(inLocale(locale, story));
    await ready(page);
    await page.locator('main > article p', { hasText: passage }).waitFor();
    await select(page, passage);
    const button = page.getByRole('button', { name: texts.copy });
    await button.first().waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, button.first());
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: texts.copied }).waitFor({ state: 'attached' });
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${story}${part}:~:text=`);

    const other = await site.newReader({ width: 390, locale });
    await other.goto(link);
    await ready(other);
    await expect.poll(() => other.evaluate(() => scrollY), PATIENCE).toBeGreaterThan(300);
    const place = other.locator('main > article p', { hasText: passage }).first();
    await expect.poll(() => place.evaluate(isInView), PATIENCE).toBe(true);
  },
);

const isInView = (place: Element) => {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

test('where the clipboard is refused, the link to a passage is shown to be copied by hand', async () => {
  const page = await site.newReader();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'));
  });
  await page.goto('/article/the-wednesday-wave');
  await ready(page);
  await select(page, PASSAGE);
  const texts = passageTexts('en');
  await page.getByRole('button', { name: texts.copy }).first().click();
  const link = page.getByRole('textbox', { name: texts.refused });
  await focused(link);
  expect(await link.inputValue()).toBe(
    `${site.url}/article/the-wednesday-wave#:~:text=${encodeURIComponent(PASSAGE)}`,
  );
  await page.getByRole('heading', { level: 1 }).click();
  await link.waitFor({ state: 'detached' });
});
