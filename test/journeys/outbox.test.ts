import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentFormTexts } from '../../src/i18n/commentFormTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { api, fill, pages } from '../../src/paths.ts';
import { violations } from '../support/axe.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import {
  correct,
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

/** What a browser says of requests that are cut off on purpose. */
const expected = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;
const box = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });
const post = (page: Page) => page.getByRole('button', { name: 'Post comment' }).click();
const comments = (page: Page) => page.getByRole('region', { name: 'Comments' });
const comment = (page: Page, text: string) => comments(page).getByRole('article').filter({ hasText: text });
/** A comment that is there: what waits has no time. */
const posted = (page: Page, text: string) => comment(page, text).getByRole('time').first();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

/** A story of the test's own, in a browser of a new subscriber. */
async function openAs(slug: string): Promise<{ page: Page; path: string; email: string }> {
  const path = await publish(site, { slug });
  const page = await site.newReader({ expected });
  const { email } = await newAccount(site, page, 'subscriber');
  await open(page, path);
  await box(page).waitFor();
  return { page, path, email };
}

/** Has what posts comments fail as `how` says, until the function it answers with is called. */
async function breakPosting(page: Page, how: 'before' | 'after' | 'down' = 'before') {
  await page.context().route('**/comments', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    if (how === 'after') await route.fetch();
    const failed = how === 'down' ? route.fulfill({ status: 503, body: 'Down' }) : route.abort();
    // It may be mended, or the page gone, by then.
    return failed.catch(() => undefined);
  });
  return async () => {
    await page.context().unroute('**/comments');
    await page.evaluate(() => dispatchEvent(new Event('online')));
  };
}

/** The texts of a story's comments, as everyone sees them. */
async function textsOf(page: Page, slug: string): Promise<string[]> {
  const answer = await page.request.get(fill(api.comments, { slug }));
  const { items } = (await answer.json()) as { items: { text: string }[] };
  return items.map(({ text }) => text);
}

test('what is posted offline waits on the device, over another page too, and is posted once when that is back', async () => {
  const { page } = await openAs('offline');
  await page.context().setOffline(true);
  await box(page).fill('From the ferry.');
  await post(page);
  await comment(page, 'From the ferry.').getByText('Waiting to send. Only on this device.').waitFor();
  expect(await box(page).inputValue()).toBe('');
  await focused(page.getByRole('button', { name: 'Post comment' }));
  await page.context().setOffline(false);
  await posted(page, 'From the ferry.').waitFor();
  expect(
    await comment(page, 'From the ferry.')
      .getByText(/Waiting/)
      .count(),
  ).toBe(0);
  expect(await textsOf(page, 'offline')).toEqual(['From the ferry.']);
});

test.each(['down', 'after'] as const)(
  'while the API is %s, a comment waits over a reload, and is there once in the end, sent from any page',
  async (how) => {
    const slug = `api-${how}`;
    const { page, path } = await openAs(slug);
    const mend = await breakPosting(page, how);
    await box(page).fill('Said once.');
    await post(page);
    await comment(page, 'Said once.').getByText('It may have reached us already').waitFor();
    await page.reload();
    await comment(page, 'Said once.').getByText('Waiting to send.').waitFor();
    await mend();
    const sent = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok());
    await open(page, pages.front);
    await sent;
    await open(page, path);
    await posted(page, 'Said once.').waitFor();
    expect(await textsOf(page, slug)).toEqual(['Said once.']);
  },
);

test('what waits is edited and discarded by keyboard alone, and what was accepted unheard is edited where it stands', async () => {
  const { page } = await openAs('by-keyboard');
  const mend = await breakPosting(page, 'after');
  await tabTo(page, box(page));
  await page.keyboard.type('The tide was high');
  await page.keyboard.press('Control+Enter');
  await comment(page, 'The tide was high').waitFor();
  expect(await violations(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Edit' }));
  await page.keyboard.press('Enter');
  await focused(box(page));
  await expect.poll(() => box(page).inputValue(), PATIENCE).toBe('The tide was high');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('er in 1962.');
  await mend();
  await page.keyboard.press('Control+Enter');
  await posted(page, 'The tide was higher in 1962.').waitFor();
  expect(await textsOf(page, 'by-keyboard')).toEqual(['The tide was higher in 1962.']);

  await breakPosting(page);
  await tabTo(page, box(page));
  await page.keyboard.type('Better not.');
  await page.keyboard.press('Control+Enter');
  await comment(page, 'Better not.').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Discard' }));
  await page.keyboard.press('Enter');
  await focused(page.getByRole('button', { name: 'Undo' }));
  expect(await comment(page, 'Better not.').count()).toBe(0);
});

test('what waits is never sent under another account, and is once its own is back', async () => {
  const { page, path, email } = await openAs('two-accounts');
  const mend = await breakPosting(page);
  await box(page).fill('Mine alone.');
  await post(page);
  await comment(page, 'Mine alone.').waitFor();
  await page.getByRole('button', { name: 'Ada Reader' }).click();
  await page.getByRole('button', { name: en.logOut }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor();
  expect(await comment(page, 'Mine alone.').count()).toBe(0);
  await mend();
  await newAccount(site, page, 'subscriber', 'Bo Another');
  await open(page, path);
  await page.getByRole('button', { name: 'Bo Another' }).waitFor();
  await box(page).fill('Bo’s.');
  await post(page);
  await posted(page, 'Bo’s.').waitFor();
  expect(await textsOf(page, 'two-accounts')).toEqual(['Bo’s.']);

  await send(site, page, api.signOut, {});
  await send(site, page, api.signIn, { email, password: PASSWORD });
  await open(page, path);
  await posted(page, 'Mine alone.').waitFor();
  expect((await textsOf(page, 'two-accounts')).sort()).toEqual(['Bo’s.', 'Mine alone.']);
});

test('the sixth within a minute keeps its text and says how long to wait', async () => {
  const { page } = await openAs('sixth');
  for (let at = 1; at <= 5; at += 1)
    await send(site, page, fill(api.comments, { slug: 'sixth' }), { text: `Number ${at}` });
  await box(page).fill('Number 6');
  await post(page);
  await page
    .getByRole('alert')
    .filter({ hasText: /Wait \d+ seconds/ })
    .waitFor();
  expect(await box(page).inputValue()).toBe('Number 6');
});

test('comments that are closed meanwhile refuse a text and keep it', async () => {
  const { page } = await openAs('closed-meanwhile');
  await box(page).fill('Too late.');
  await comments(page).getByText('Kept on this device.').waitFor();
  await correct(site, { slug: 'closed-meanwhile', commentsOpen: false });
  await post(page);
  await page.getByRole('alert').filter({ hasText: 'have been closed' }).waitFor();
  expect(await box(page).inputValue()).toBe('Too late.');
});

test('where storage is blocked the text stays on the page, and is said not to be kept', async () => {
  const path = await publish(site, { slug: 'blocked' });
  const page = await site.newReader({ expected });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Blocked.', 'SecurityError');
    };
  });
  await newAccount(site, page, 'subscriber');
  await open(page, path);
  const mend = await breakPosting(page);
  await box(page).fill('Not kept.');
  await comments(page).getByText('This device does not keep what you type.').waitFor();
  await post(page);
  await comment(page, 'Not kept.').getByText('leave this page open').waitFor();
  await mend();
  await posted(page, 'Not kept.').waitFor();
  expect(await textsOf(page, 'blocked')).toEqual(['Not kept.']);
});

test('a second tab goes on with the text of the first, and empties with it', async () => {
  const { page, path } = await openAs('second-tab');
  const other = await page.context().newPage();
  await open(other, path);
  await box(other).waitFor();
  await box(page).fill('Begun here');
  await expect.poll(() => box(other).inputValue(), PATIENCE).toBe('Begun here');
  await box(other).fill('Begun here, ended there.');
  await expect.poll(() => box(page).inputValue(), PATIENCE).toBe('Begun here, ended there.');
  await post(page);
  await posted(page, 'ended there.').waitFor();
  await expect.poll(() => box(other).inputValue(), PATIENCE).toBe('');
});

test('in Hebrew it is said in Hebrew, and nothing is amiss for those who hear it', async () => {
  const texts = commentFormTexts('he');
  const path = await publish(site, { slug: 'waits-in-hebrew', lang: 'he' });
  const page = await site.newReader({ locale: 'he', expected });
  await newAccount(site, page, 'subscriber', 'דנה');
  await open(page, inLocale('he', path));
  const mend = await breakPosting(page);
  await page.getByRole('textbox', { name: texts.yourComment }).fill('נאמר במנהרה.');
  await page.getByRole('button', { name: texts.postComment }).click();
  const region = page.getByRole('region', { name: he.comments });
  await region.getByText(texts.waitingUnsure).waitFor();
  await region.getByRole('button', { name: texts.discard }).waitFor();
  expect(await violations(page)).toEqual([]);
  await mend();
  await region.getByRole('article').filter({ hasText: 'נאמר במנהרה.' }).getByRole('time').waitFor();
});
