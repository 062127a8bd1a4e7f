import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moderationTexts } from '../../src/i18n/moderationTexts.ts';
import { commentAlertTexts } from '../../src/i18n/commentAlertTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { shortcutTexts } from '../../src/i18n/shortcutTexts.ts';
import { api, fill, pages } from '../../src/paths.ts';
import { violations } from '../support/axe.ts';
import { openSite, ready, type ReaderOptions, type Site } from '../support/site.ts';
import {
  focused,
  newAccount,
  NEWSROOM_TOKEN,
  PASSWORD,
  PATIENCE,
  publish,
  send,
  tabTo,
} from '../support/walks.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

/** A page of the demo's moderator, at an address. */
async function moderatorAt(path: string, options?: ReaderOptions): Promise<Page> {
  const page = await site.newReader(options);
  await send(site, page, api.signIn, { email: 'moderator@example.com', password: PASSWORD });
  await page.goto(path);
  await ready(page);
  return page;
}

/** Posts as a new reader without a plan; answers with their page. */
async function written(slug: string, ...texts: string[]): Promise<Page> {
  const page = await site.newReader();
  await newAccount(site, page, 'registered', 'Ravit');
  for (const text of texts) await send(site, page, fill(api.comments, { slug }), { text });
  return page;
}

const card = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

/** Goes up the queue by its keys, and down again until a comment has the focus. */
async function walkTo(page: Page, place: Locator): Promise<void> {
  const { length } = await page.getByRole('article').all();
  for (let presses = 0; presses < length; presses += 1) await page.keyboard.press('k');
  for (let presses = 0; presses < length; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('j');
  }
  await focused(place);
}

test.each([
  ['en', en, 1440],
  ['he', he, 390],
] as const)('a moderator works through the queue by the keyboard alone, in %s', async (locale, t, width) => {
  const texts = moderationTexts(locale);
  const slug = `queue-${locale}`;
  await publish(site, { slug });
  const writer = await written(slug, `First ${locale}`, `Second ${locale}`, `Go to hell ${locale}`);
  await writer.goto(inLocale(locale, pages.alerts));
  await ready(writer);
  const page = await moderatorAt(inLocale(locale, pages.moderation), { locale, width });
  await card(page, `Go to hell ${locale}`).waitFor();
  expect(await page.title()).toContain(t.moderation);
  expect(await violations(page)).toEqual([]);
  expect(await card(page, `Go to hell ${locale}`).textContent()).toContain(texts.rules.wordList);

  await tabTo(page, page.getByText(shortcutTexts(locale).shortcuts));
  await page.keyboard.press('Enter');
  await page.getByText(shortcutTexts(locale).keys.undo).waitFor();
  await page.keyboard.press('j');
  await focused(page.getByRole('article').first());
  await expect.poll(() => card(page, `Go to hell ${locale}`).count()).toBe(1);
  await walkTo(page, card(page, `Go to hell ${locale}`));

  await page.keyboard.press('r');
  await focused(page.getByRole('textbox', { name: texts.reason }));
  await page.keyboard.press('Enter');
  await page.getByText(texts.reasonMissing).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('No abuse, a day or a z.');
  await page.keyboard.press('Enter');
  await card(page, `Go to hell ${locale}`).waitFor({ state: 'detached' });
  await focused(page.getByRole('article').and(page.locator(':focus')));
  await writer
    .getByRole('region', { name: commentAlertTexts(locale).yourComments })
    .getByText('No abuse, a day or a z.')
    .waitFor();
  expect(await violations(writer)).toEqual([]);

  await page.keyboard.press('z');
  await card(page, `Go to hell ${locale}`).waitFor();
  await walkTo(page, card(page, `First ${locale}`));
  await page.keyboard.press('o');
  await card(page, `First ${locale}`).getByText(texts.thisOne).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('a');
  await card(page, `First ${locale}`).waitFor({ state: 'detached' });
  await writer.getByText(commentAlertTexts(locale).became.published).first().waitFor();

  await tabTo(page, page.getByRole('link', { name: texts.log }));
  await page.keyboard.press('Enter');
  await page.getByText(texts.decided.approve, { exact: true }).first().waitFor();
  expect(await violations(page)).toEqual([]);
});

test('who is quicker decides, the other is shown what, and is told of what comes meanwhile', async () => {
  const slug = 'two-at-once';
  await publish(site, { slug });
  await written(slug, 'Decided twice');
  const [one, other] = [
    await moderatorAt(pages.moderation),
    await moderatorAt(pages.moderation, { expected: /status of 409/ }),
  ];
  const approve = { name: 'Approve' };
  await card(other, 'Decided twice').waitFor();
  await card(one, 'Decided twice').getByRole('button', approve).click();
  await card(one, 'Decided twice').waitFor({ state: 'detached' });
  await card(other, 'Decided twice').getByRole('button', approve).click();
  await card(other, 'Decided twice')
    .getByText(/Maud Moderator.*approved/)
    .waitFor();
  await card(other, 'Decided twice').getByRole('button', { name: 'Go on' }).click();
  await card(other, 'Decided twice').waitFor({ state: 'detached' });

  await written(slug, 'Came meanwhile');
  const more = moderationTexts('en').moreWait(1);
  await other.evaluate(() => void window.dispatchEvent(new Event('visibilitychange')));
  await other.getByRole('status').filter({ hasText: more }).waitFor({ state: 'attached' });
  expect(await card(other, 'Came meanwhile').count()).toBe(0);
  await other.getByRole('button', { name: more }).press('Enter');
  await card(other, 'Came meanwhile').waitFor();
  await focused(other.getByRole('article').first());
  expect(await other.getByRole('button', { name: more }).count()).toBe(0);
});

test('a comment that stands is removed from its own address, and restored', async () => {
  const slug = 'one-comment';
  await publish(site, { slug });
  const writer = await site.newReader();
  await newAccount(site, writer, 'subscriber', 'Sivan');
  const { id } = (await send(site, writer, fill(api.comments, { slug }), { text: 'It stands' })) as {
    id: string;
  };
  const page = await moderatorAt(`${pages.moderation}?comment=${id}`);
  const one = card(page, 'It stands');
  await one.getByRole('button', { name: 'Remove' }).click();
  await one.getByRole('textbox', { name: 'Reason' }).fill('Said twice.');
  await one.getByRole('button', { name: 'Remove' }).click();
  await one.getByRole('button', { name: 'Restore' }).click();
  await one.getByText('Restored', { exact: true }).waitFor();
  await one.getByRole('button', { name: 'Close the thread' }).click();
  await one.getByRole('button', { name: 'Open the thread' }).waitFor();
  const refused = await writer.request.post(fill(api.comments, { slug }), {
    data: { text: 'More', parentId: id },
    headers: { origin: site.url },
  });
  expect(refused.status()).toBe(409);
});

test('the page says whom it is for, and only moderators find the way to it in their menu', async () => {
  const guest = await site.newReader();
  await guest.goto(pages.moderation);
  await guest.getByText('This page is for the paper’s moderators.').waitFor();
  await guest.getByRole('main').getByRole('link', { name: 'Log in' }).waitFor();
  expect(await violations(guest)).toEqual([]);
  const reader = await site.newReader();
  await newAccount(site, reader, 'registered', 'Ada');
  await reader.goto(pages.moderation);
  await reader.getByText('This page is for the paper’s moderators.').waitFor();
  await reader.getByRole('button', { name: 'Ada' }).click();
  expect(await reader.getByRole('link', { name: 'Moderation' }).count()).toBe(0);
  const moderator = await moderatorAt(pages.front);
  await moderator.getByRole('button', { name: 'Maud Moderator' }).click();
  await moderator.getByRole('link', { name: 'Moderation' }).click();
  await expect.poll(() => new URL(moderator.url()).pathname, PATIENCE).toBe(pages.moderation);
});
