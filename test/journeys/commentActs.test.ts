import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentTexts } from '../../src/i18n/commentTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale, type Locale } from '../../src/i18n/locale.ts';
import { reportTexts } from '../../src/i18n/reportTexts.ts';
import { api, fill } from '../../src/paths.ts';
import { violations } from '../support/axe.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import { addressOf, focused, newAccount, NEWSROOM_TOKEN, publish, send, tabTo } from '../support/walks.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const catalogues = { en, he };
const looks: [Locale, number, 'light' | 'dark'][] = [
  ['en', 1440, 'light'],
  ['en', 390, 'dark'],
  ['he', 1440, 'dark'],
  ['he', 390, 'light'],
];

/** Writes a comment as the page's reader, past all forms; answers with its id. */
async function write(page: Page, slug: string, text: string, parentId?: string): Promise<string> {
  const posted = await send(site, page, fill(api.comments, { slug }), { text, parentId });
  return v.parse(v.object({ id: v.string() }), posted).id;
}

/** A story with a thread of three levels by another reader; answers with the ids of its comments. */
async function storyWithThread(slug: string) {
  const path = await publish(site, { slug });
  const writer = await site.newReader();
  await newAccount(site, writer, 'subscriber', 'Omar Haddad');
  const first = await write(writer, slug, 'Who owns the sea wall? See https://example.com/wall');
  const second = await write(writer, slug, 'The port does.', first);
  const third = await write(writer, slug, 'זה לא מדויק: העירייה.', second);
  return { path, writer, first, second, third };
}

test.each(looks)(
  'by keyboard alone, in %s at %i px, a reader recommends, reports, follows a thread and goes to a comment',
  async (locale, width, scheme) => {
    const [t, texts, report] = [catalogues[locale], commentTexts(locale), reportTexts(locale)];
    const { path, third } = await storyWithThread(`acts-${locale}-${width}`);
    const page = await site.newReader({ locale, width, scheme });
    await newAccount(site, page, 'registered', 'Grace');
    await page.goto(inLocale(locale, path));
    await awake(page);
    const region = page.getByRole('region', { name: t.comments });
    const first = region.getByRole('article').filter({ hasText: 'Who owns the sea wall?' });
    await first.waitFor();

    const toggle = first.getByRole('button', { name: texts.recommend });
    await region.focus();
    await tabTo(page, toggle);
    await page.keyboard.press('Enter');
    await first.getByText(texts.recommendations(1)).waitFor();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');

    const more = first.getByRole('button', { name: texts.more, exact: true });
    await tabTo(page, more);
    await page.keyboard.press('Enter');
    const follow = first.getByRole('button', { name: texts.followThread });
    await tabTo(page, follow);
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText(texts.threadFollowed).waitFor();
    expect(await violations(page)).toEqual([]);

    await tabTo(page, first.getByRole('button', { name: texts.report }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('button', { name: report.send }));
    await page.keyboard.press('Enter');
    await dialog.getByText(report.reasonMissing).waitFor();
    await focused(dialog.getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await tabTo(page, dialog.getByRole('textbox'));
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByText(report.thanks).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await focused(more);

    const last = page.locator(`#comment-${third}`);
    await tabTo(page, last.getByRole('link').first());
    await page.keyboard.press('Enter');
    await focused(last);
    expect((await addressOf(page)).hash).toBe(`#comment-${third}`);
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  },
);

test('a dialog that is left by Escape gives the focus back to where it was opened', async () => {
  const { path } = await storyWithThread('escape');
  const page = await site.newReader();
  await page.goto(path);
  await awake(page);
  const more = page.getByRole('button', { name: 'More', exact: true }).first();
  await more.click();
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Log in' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused(more);
});

test('a comment’s address opens its thread in a page of its own, in view and with focus, and Back leads on', async () => {
  const { path, writer, third } = await storyWithThread('permalink');
  // Each account may write five a minute.
  for (let at = 0; at < 4; at += 1) {
    await newAccount(site, writer, 'subscriber', 'Omar Haddad');
    for (let each = 0; each < 5; each += 1) await write(writer, 'permalink', `Later comment ${at}, ${each}`);
  }
  await newAccount(site, writer, 'subscriber', 'Omar Haddad');
  await write(writer, 'permalink', 'The latest');
  const page = await site.newReader();
  await page.goto(`${path}#comment-${third}`);
  const linked = page.locator(`#comment-${third}`);
  await focused(linked);
  expect(
    await linked.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  await page.getByRole('button', { name: 'All comments' }).click();
  await focused(page.getByRole('region', { name: 'Comments' }));
  await page.getByText('The latest').waitFor();
});

test('what others write meanwhile moves nothing until it is asked for, and the new is gone through by key', async () => {
  const { path, writer } = await storyWithThread('meanwhile');
  const page = await site.newReader();
  await page.goto(path);
  await awake(page);
  const region = page.getByRole('region', { name: 'Comments' });
  const first = region.getByRole('article').first();
  await first.waitFor();
  await write(writer, 'meanwhile', 'Something new');
  await page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange')));
  const show = region.getByRole('button', { name: '1 new comment' });
  await show.waitFor();
  expect(await first.textContent()).toContain('Who owns the sea wall?');
  await show.click();
  const fresh = region.getByRole('article').filter({ hasText: 'Something new' });
  await focused(fresh);
  await region.focus();
  await page.keyboard.press('n');
  await focused(fresh);
});
