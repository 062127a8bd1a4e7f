import type { Page } from 'playwright-core';
import { violations } from './axe.ts';

/** What keeps people from reading the page that is shown, at these widths, in the light and in the dark: a line each. */
export async function hindrances(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await sideways(page, width)));
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await violations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(page, ['color-contrast']);
    found.push(...light.map((line) => `at ${width} pixels: ${line}`));
    found.push(...dark.map((line) => `in the dark at ${width} pixels: ${line}`));
  }
  await page.setViewportSize({ width: 320, height: 700 });
  return [...found, ...(await sideways(page, 320))];
}

async function sideways(page: Page, width: number): Promise<string[]> {
  const by = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return by > 0 ? [`at ${width} pixels it scrolls sideways, by ${by}`] : [];
}
