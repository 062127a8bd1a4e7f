import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, pages } from '../../src/paths.ts';
import { payloads, toComments } from '../support/payloads.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import {
  fillLogIn,
  focused,
  NEWSROOM_TOKEN,
  newAccount,
  PASSWORD,
  PATIENCE,
  publish,
  send,
} from '../support/walks.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const box = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });
const postButton = (page: Page) => page.getByRole('button', { name: 'Post comment' });
const comments = (page: Page) => page.getByRole('region', { name: 'Comments' });
const comment = (page: Page, text: string) => comments(page).getByRole('article').filter({ hasText: text });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

/** A story of the test's own, in a browser of a new account. */
async function openAs(
  kind: 'registered' | 'subscriber',
  slug: string,
  options: { expected?: RegExp } = {},
): Promise<{ page: Page; path: string }> {
  const path = await publish(site, { slug });
  const page = await site.newReader(options);
  await newAccount(site, page, kind);
  await open(page, path);
  await box(page).waitFor();
  return { page, path };
}

test('what a guest posts is posted after the log-in by itself, and appears at once, for other readers too', async () => {
  const path = await publish(site, { slug: 'guest-comments' });
  const page = await site.newReader();
  await open(page, path);
  await box(page).fill('Seen from the quay, it looks otherwise.');
  await postButton(page).click();
  await page.getByText('What you wrote is kept.').waitFor();
  await fillLogIn(page, 'subscriber@example.com');

  await comment(page, 'Seen from the quay').waitFor();
  await focused(box(page));
  expect(await box(page).inputValue()).toBe('');
  await page.getByRole('status').getByText('Your comment is published.').waitFor();

  const other = await site.newReader();
  await open(other, path);
  await comment(other, 'Seen from the quay').waitFor();
});

test('a registered reader’s comment awaits review: its author sees it and its state, nobody else does', async () => {
  const { page, path } = await openAs('registered', 'awaits-review');
  await box(page).fill('Please look this over.');
  await postButton(page).click();
  await comment(page, 'Please look this over.').getByText('Awaiting review.').waitFor();
  await page.reload();
  await comment(page, 'Please look this over.').getByText('Awaiting review.').waitFor();

  const other = await site.newReader();
  await open(other, path);
  await comments(other).getByText('No comments yet.').waitFor();
  expect(await comment(other, 'Please look this over.').count()).toBe(0);
});

test('what a moderator decides shows at once on its author’s open page, and nothing of its list moves', async () => {
  const { page, path } = await openAs('registered', 'decided-elsewhere');
  const other = await site.newReader();
  await newAccount(site, other, 'subscriber');
  await send(site, other, '/api/articles/decided-elsewhere/comments', { text: 'It stood here before.' });
  await open(page, path);
  await box(page).fill('Is it so?');
  await postButton(page).click();
  await comment(page, 'Is it so?').getByText('Awaiting review.').waitFor();
  await page.evaluate(() => (document.body.dataset.opened = 'once'));

  await send(site, other, '/api/articles/decided-elsewhere/comments', { text: 'It came meanwhile.' });
  const moderator = await site.newReader();
  await send(site, moderator, api.signIn, { email: 'moderator@example.com', password: PASSWORD });
  await open(moderator, pages.moderation);
  await moderator
    .getByRole('article')
    .filter({ hasText: 'Is it so?' })
    .getByRole('button', { name: 'Approve' })
    .click();

  await comment(page, 'Is it so?').getByText('Awaiting review.').waitFor({ state: 'detached' });
  await page.getByRole('status').getByText('Your comment is published.').waitFor();
  expect(await comments(page).getByRole('article').locator('p[dir=auto]').allTextContents()).toEqual([
    'Is it so?',
    'It stood here before.',
  ]);
  await comments(page).getByRole('button', { name: '1 new comment' }).waitFor();
  expect(await page.evaluate(() => document.body.dataset.opened)).toBe('once');
});

test('a draft is there again after a reload, from the moment that the page says it is kept', async () => {
  const { page } = await openAs('registered', 'kept-draft');
  await box(page).fill('Half a thought');
  await comments(page).getByText('Kept on this device.').waitFor();
  await page.reload();
  await expect.poll(() => box(page).inputValue(), PATIENCE).toBe('Half a thought');
});

test('a reply stands under what it answers, and focus returns to where it was asked for', async () => {
  const { page, path } = await openAs('subscriber', 'replies');
  await send(site, page, `/api/articles/replies/comments`, { text: 'Who has seen the third ship?' });
  await open(page, path);
  const question = comment(page, 'Who has seen the third ship?');
  await question.getByRole('button', { name: 'Reply' }).click();
  const reply = question.getByRole('textbox', { name: /Reply to/ });
  await focused(reply);
  await reply.fill('I have, twice.');
  await question.getByRole('button', { name: 'Post reply' }).click();
  await comments(page).getByRole('listitem').getByRole('listitem').getByText('I have, twice.').waitFor();
  await focused(question.getByRole('button', { name: 'Reply' }));
});

test('a comment in Hebrew runs from right to left on an English page', async () => {
  const { page } = await openAs('subscriber', 'hebrew-comment');
  await box(page).fill('שלום, זה נכון? כן.');
  expect(await box(page).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await postButton(page).click();
  const text = comment(page, 'שלום, זה נכון? כן.').locator('p[dir=auto]');
  await text.waitFor();
  expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const [words, line] = await text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [range.getBoundingClientRect(), element.getBoundingClientRect()].map((place) => place.right);
  });
  expect(words).toBeCloseTo(line ?? Number.NaN, 0);
});

test('whatever is written in a comment is shown as its text, and nothing of it runs', async () => {
  const { page, path } = await openAs('subscriber', 'payloads');
  const texts = payloads();
  for (const text of toComments(texts)) {
    // Each account may write five a minute.
    await newAccount(site, page, 'subscriber');
    await send(site, page, '/api/articles/payloads/comments', { text });
  }
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page, path);
  await comments(page).getByRole('article').first().waitFor();
  const shown = await comments(page).getByRole('article').locator('p[dir=auto]').allTextContents();
  expect([...shown].sort()).toEqual([...texts].sort());
  expect(await comments(page).locator('script, iframe, svg, img, style, object').count()).toBe(0);
  expect(dialogs).toEqual([]);
});
