import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';

/** Fails where the page that is shown scrolls sideways, or can't be read by everyone, at a width or in the dark. */
export async function requireReadable(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page), `sideways at ${width} pixels`).toBe(0);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page), `at ${width} pixels`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast']), `in the dark at ${width} pixels`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page), 'sideways at 320 pixels').toBe(0);
}

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
