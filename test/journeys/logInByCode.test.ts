import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeTexts } from '../../src/i18n/codeTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { pages, withReturn } from '../../src/paths.ts';
import { violations } from '../support/axe.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { focused, PATIENCE, tabTo } from '../support/walks.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Looks into the demo's mail, on another device, until a code for an address is there; answers with it. */
async function mailedCode(email: string): Promise<string> {
  const page = await site.newReader();
  const mails = page.getByRole('article').filter({ hasText: email });
  const heading = mails.getByRole('heading', { name: /^\d{6} / });
  await expect
    .poll(async () => {
      await page.goto(pages.mail);
      await ready(page);
      return heading.count();
    }, PATIENCE)
    .toBeGreaterThan(0);
  return /^\d{6}/.exec(await heading.first().innerText())?.[0] ?? '';
}

test.each([
  ['en', en, 'reader@example.com', 'Rosa Reader'],
  ['he', he, 'subscriber@example.com', 'Sami Subscriber'],
] as const)(
  'a reader logs in by a mailed code by the keyboard alone, in %s',
  async (locale, t, email, name) => {
    const texts = codeTexts(locale);
    const page = await site.newReader({
      locale,
      width: 390,
      // What is refused here is meant to be.
      expected: /status of 422/,
    });
    await page.goto(inLocale(locale, withReturn(pages.login, pages.topics)));
    await ready(page);
    await tabTo(page, page.getByRole('link', { name: texts.byCode }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: texts.title }).waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, page.getByRole('textbox', { name: t.email }));
    await page.keyboard.type(email);
    await page.keyboard.press('Enter');
    const code = page.getByRole('textbox', { name: texts.code, exact: true });
    await focused(code);
    expect(await violations(page)).toEqual([]);
    expect(await hindrances(page, [390, 1440])).toEqual([]);

    const mailed = await mailedCode(email);
    const wrong = String((Number(mailed) + 1) % 1_000_000).padStart(6, '0');
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await page.getByText(texts.fields.wrongCode).waitFor();
    await focused(code);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(mailed);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name }).waitFor();
    await expect.poll(() => new URL(page.url()).pathname, PATIENCE).toBe(inLocale(locale, pages.topics));
  },
);
