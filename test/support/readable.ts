import type { Page } from 'playwright-core';
import { failures } from './ace.ts';
import { violations } from './axe.ts';

/** What keeps people from reading the page that is shown, at these widths, in the light and in the dark: a line each. */
export async function hindrances(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await sideways(page, `at ${width} pixels`)));
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await violations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(page, ['color-contrast']);
    found.push(...light.map((line) => `at ${width} pixels: ${line}`));
    found.push(...dark.map((line) => `in the dark at ${width} pixels: ${line}`));
  }
  found.push(...(await failures(page)).map((line) => `by the second engine: ${line}`));
  for (const [how, css] of Object.entries(SETTINGS)) {
    await page.setViewportSize({ width: 390, height: 900 });
    found.push(...(await withStyles(page, css, () => unreadable(page, how))));
  }
  // As at four times the size of a window of 1,280 pixels (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 700 });
  return [...found, ...(await sideways(page, 'at 320 pixels'))];
}

/** What people set for all pages: text of twice the size (WCAG 1.4.4), and wider spacing (WCAG 1.4.12). */
const SETTINGS = {
  'with text of twice the size': ':root { font-size: 200% }',
  'with wider spacing':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
};

/** Does something while a style sheet of the reader's own holds. */
async function withStyles<Result>(page: Page, css: string, act: () => Promise<Result>): Promise<Result> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const result = await act();
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return result;
}

async function unreadable(page: Page, how: string): Promise<string[]> {
  const cut = await page.evaluate(findCutText);
  return [...(await sideways(page, how)), ...cut.map((text) => `${how} “${text}” is cut off`)];
}

/** Words that stand outside of what clips them, in the page; those for screen readers alone are clipped on purpose. */
function findCutText(): string[] {
  const clips = (element: Element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const isForReaders = clipPath !== 'none' || element.clientWidth <= 1;
    return !isForReaders && [overflowX, overflowY].some((overflow) => ['hidden', 'clip'].includes(overflow));
  };
  const clipperOf = (element: Element | null): Element | null =>
    element === null || element === document.documentElement || clips(element)
      ? element
      : clipperOf(element.parentElement);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const clipper = clipperOf(node.parentElement);
    if (!clipper || clipper === document.documentElement || !node.textContent?.trim()) continue;
    if (!node.parentElement?.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [words, box] = [range.getBoundingClientRect(), clipper.getBoundingClientRect()];
    const isOut =
      words.left < box.left - 2 ||
      words.right > box.right + 2 ||
      words.top < box.top - 2 ||
      words.bottom > box.bottom + 2;
    if (words.width > 0 && isOut) cut.push(node.textContent.trim().slice(0, 60));
  }
  return cut;
}

async function sideways(page: Page, how: string): Promise<string[]> {
  const by = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return by > 0 ? [`${how} it scrolls sideways, by ${by}`] : [];
}
