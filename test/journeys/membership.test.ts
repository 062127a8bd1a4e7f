import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { pages, withReturn } from '../../src/paths.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import {
  addressOf,
  fillLogIn,
  focused,
  holdBack,
  newAccount,
  PASSWORD,
  typeSignUpCode,
} from '../support/walks.ts';

/** A story for subscribers, with sentences of it from before the gate and behind it. */
const OPERA = '/article/opera-on-the-ferry';
const OPENING = 'a building with nine seconds of echo';
const BEHIND = ['Not all of it comes off', 'one very good laugh', 'when the traffic is heavy'];

const METERED = [
  'sea-wall-vote',
  'tram-line-nine',
  'heat-in-the-schools',
  'gasworks-obituary',
  'burns-america-holocaust',
];
const SIXTH = 'israel-diaspora-netanyahu';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

const gate = (page: Page) => page.getByRole('region', { name: 'Keep reading for $1' });
const ending = (page: Page) =>
  page
    .getByRole('article')
    .first()
    .getByText(BEHIND[2] ?? '');

/** Everything the page has been sent, as text. */
function collectAnswers(page: Page): Promise<string>[] {
  const answers: Promise<string>[] = [];
  page.on('response', (answer) => answers.push(answer.text().catch(() => '')));
  return answers;
}

test('a subscriber story stops for a guest at its opening, and what is behind the gate is in nothing that is sent', async () => {
  const page = await site.newReader();
  const answers = collectAnswers(page);
  await open(page, OPERA);
  await gate(page).getByRole('heading', { name: 'Keep reading for $1' }).waitFor();
  await gate(page).getByRole('link', { name: 'Start subscription' }).waitFor();
  await gate(page).getByRole('link', { name: 'Log in' }).waitFor();
  expect(await page.getByRole('status').getByText('Keep reading for $1').count()).toBe(1);
  await page.waitForLoadState('networkidle');

  const sent = (await Promise.all([...answers, page.content()])).join('\n');
  expect(sent).toContain(OPENING);
  expect(BEHIND.filter((words) => sent.includes(words))).toEqual([]);
});

interface StructuredData {
  headline: string;
  mainEntityOfPage: string;
  isAccessibleForFree: boolean;
  hasPart?: { isAccessibleForFree: boolean; cssSelector: string };
}

/** What search engines are told of the page, and the text of the parts that it says aren't free. */
async function toldOf(page: Page) {
  const told = await page.locator('script[type="application/ld+json"]').textContent();
  const data = JSON.parse(told ?? '') as StructuredData;
  const paid = data.hasPart ? await page.locator(data.hasPart.cssSelector).allTextContents() : [];
  return { data, paid };
}

test('search engines are told which part of a story isn’t free, and that part is there, for whoever reads', async () => {
  const page = await site.newReader();
  await open(page, OPERA);
  await gate(page).waitFor();
  const guest = await toldOf(page);
  expect(guest.data).toMatchObject({
    '@type': 'NewsArticle',
    mainEntityOfPage: site.url + OPERA,
    isAccessibleForFree: false,
    hasPart: { isAccessibleForFree: false },
  });
  expect(guest.paid).toEqual([expect.stringContaining('Keep reading for $1')]);

  await newAccount(site, page, 'subscriber');
  await open(page, OPERA);
  await ending(page).waitFor();
  const { data, paid } = await toldOf(page);
  expect(data).toEqual(guest.data);
  expect(paid).toEqual([expect.stringContaining(BEHIND[0] ?? '')]);
  expect(paid[0]).not.toContain(OPENING);

  await open(page, '/article/harbour-night-shift');
  expect((await toldOf(page)).data).toMatchObject({ isAccessibleForFree: true });
});

test('a guest goes from the gate by sign-up and checkout back into the open story, where its rest begins', async () => {
  const page = await site.newReader();
  await open(page, OPERA);
  await gate(page).getByRole('link', { name: 'Start subscription' }).click();
  await page.getByRole('radio', { name: 'Monthly' }).check();
  await page.getByRole('button', { name: 'Start subscription' }).click();
  await page.getByLabel('Name').fill('Nell Newcomer');
  await page.getByLabel('E-mail').fill('nell@example.com');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await typeSignUpCode(site, page, 'nell@example.com');
  await page.getByRole('button', { name: 'Pay $1' }).click();

  await ending(page).waitFor();
  expect((await addressOf(page)).pathname).toBe(OPERA);
  expect(await gate(page).count()).toBe(0);
  await focused(page.locator('#rest'));
  expect(await page.locator('#rest').textContent()).toMatch(/^Not all of it comes off/);
});

/** Begins a checkout by the offer's button, and waits for the processor's page. */
async function toProcessor(page: Page, from: string = pages.subscribe): Promise<Locator> {
  await open(page, from);
  await page.getByRole('button', { name: 'Start subscription' }).click();
  const card = page.getByRole('textbox', { name: 'Card number' });
  await card.waitFor();
  return card;
}

test('a declined card is said at its field, and charges and starts nothing; another pays', async () => {
  const page = await site.newReader({ expected: /status of 422/ });
  await newAccount(site, page, 'registered');
  const card = await toProcessor(page);
  await card.fill('4000 0000 0000 0002');
  await card.press('Enter');
  await page.getByText('The bank declined the card. Nothing was charged.').waitFor();
  await focused(card);
  expect(await card.inputValue()).toBe('4000 0000 0000 0002');
  await page.getByRole('button', { name: 'Back to the newspaper' }).click();
  await page.getByText('Nothing was paid.').waitFor();

  await page.getByRole('button', { name: 'Go on to pay' }).click();
  await page.getByRole('button', { name: 'Pay $1' }).click();
  await page.getByRole('heading', { name: 'Your plan' }).waitFor();
  await page.getByText('Next payment: $12').waitFor();
});

test('a bank that wants a confirmation is asked, and a “no” charges nothing', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'registered');
  const card = await toProcessor(page);
  await card.fill(TEST_CARDS.confirmed);
  await card.press('Enter');
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByText('The payment was not confirmed. Nothing was charged.').waitFor();
  await focused(card);
  await card.press('Enter');
  await page.getByRole('button', { name: 'Yes, it is me' }).click();
  await page.getByText('Next payment: $12').waitFor();
});

test('while a bank takes its time the page says so; the reader leaves, and the plan starts all the same', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'registered');
  const card = await toProcessor(page, withReturn(pages.subscribe, OPERA));
  await card.fill(TEST_CARDS.late);
  await card.press('Enter');
  await page.getByText('Your bank has not answered yet.').waitFor();
  await page.getByRole('link', { name: 'Back to the story' }).click();
  await gate(page).waitFor();
  // Seconds later, with no word from the reader.
  await ending(page).waitFor();
  expect(await gate(page).count()).toBe(0);
});

test('a page of the processor that is opened in two windows is paid once', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'registered');
  await toProcessor(page);
  const other = await page.context().newPage();
  await open(other, page.url());
  for (const window of [page, other]) await window.getByRole('button', { name: 'Pay $1' }).click();
  for (const window of [page, other]) {
    await window.getByText('Next payment: $12').waitFor();
    const charged = window.getByRole('cell', { name: '$1', exact: true });
    await charged.first().waitFor();
    expect(await charged.count()).toBe(1);
  }
});

test('five metered stories a month open for a guest, the sixth is gated, and one read again is free', async () => {
  const page = await site.newReader();
  for (const [at, slug] of METERED.entries()) {
    await open(page, `/article/${slug}`);
    await page.getByText(`${4 - at} of 5 free stories left this month`).waitFor();
  }
  const usedUp = page.getByRole('region', { name: 'You have read this month’s free stories' });
  await open(page, `/article/${SIXTH}`);
  await usedUp.getByRole('link', { name: 'Start subscription' }).waitFor();

  await open(page, `/article/${METERED[0]}`);
  await page.getByText('0 of 5 free stories left this month').waitFor();
  expect(await usedUp.count()).toBe(0);
});

test('a story that the browser prepares ahead is not opened before it is shown', async () => {
  const page = await site.newReader();
  await page.addInitScript(() => {
    let isPrepared = false;
    Object.defineProperty(document, 'prerendering', { get: () => !isPrepared });
    document.addEventListener('prerenderingchange', () => (isPrepared = true), { capture: true });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/article/${METERED[0]}`);
  // Later than what waits for the page to have loaded and to be at rest.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
  );
  expect(await page.locator('link[rel=modulepreload]').count()).toBe(0);
  expect(asked.filter((path) => path.startsWith('/api/me'))).toEqual([]);

  await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
  await page.getByText('4 of 5 free stories left this month').waitFor();
});

test('a subscriber who logs in from the gate is back in the story, and it is open', async () => {
  const page = await site.newReader();
  await open(page, OPERA);
  await gate(page).getByRole('link', { name: 'Log in' }).click();
  await fillLogIn(page, 'subscriber@example.com');
  await ending(page).waitFor();
  expect((await addressOf(page)).pathname).toBe(OPERA);
  expect(await gate(page).count()).toBe(0);
  await focused(page.locator('#rest'));
});

test('a subscriber sees no gate, however slow the answers are', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'subscriber');
  // Leaves the hint that this browser may read.
  await open(page, pages.topics);
  await page.addInitScript(() => {
    window.gates = 0;
    new MutationObserver(() => {
      const headings = [...document.querySelectorAll('h2')];
      if (headings.some(({ textContent }) => textContent?.startsWith('Keep reading'))) window.gates += 1;
    }).observe(document, { childList: true, subtree: true });
  });
  const release = await holdBack(page, '**/api/**');
  const asked = page.waitForRequest('**/api/me');
  await page.goto(OPERA);
  await asked;
  expect(await page.locator('html').getAttribute('class')).toContain('may-read');
  await page.getByText(OPENING).waitFor();
  expect(await gate(page).count()).toBe(0);

  release();
  await ending(page).waitFor();
  expect(await page.evaluate(() => window.gates)).toBe(0);
});

declare global {
  interface Window {
    /** How often a gate has stood in the page. */
    gates: number;
  }
}

test('logging out leaves nothing personal in the page, nor in another tab', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'subscriber', 'Lou Leaver');
  await open(page, OPERA);
  await ending(page).waitFor();
  const taken = page.waitForResponse((answer) => answer.url().includes('/follows/'));
  await page.getByRole('button', { name: 'Follow Music' }).click();
  await taken;
  const other = await page.context().newPage();
  await open(other, OPERA);
  await ending(other).waitFor();
  await other.getByRole('button', { name: 'Follow Music', pressed: true }).waitFor();

  await page.bringToFront();
  await page.getByRole('button', { name: 'Lou Leaver' }).click();
  await page.getByRole('button', { name: 'Log out' }).click();
  for (const tab of [page, other]) {
    await gate(tab).waitFor();
    await tab.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor();
    await tab.getByRole('button', { name: 'Follow Music', pressed: false }).waitFor();
    const left = await tab.content();
    expect([...BEHIND, 'Lou Leaver'].filter((words) => left.includes(words))).toEqual([]);
  }
});

test('a plan is cancelled in two presses, the second naming the day it lasts until, and can be resumed', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'subscriber');
  await open(page, pages.account);
  await page.getByRole('button', { name: 'Cancel the plan' }).click();
  const sure = page.getByRole('button', { name: /^Yes, cancel: I can read until/ });
  const day = (await sure.textContent())?.replace('Yes, cancel: I can read until ', '') ?? '';
  expect(day).toMatch(/\d{4}$/);
  await page.getByText(`Next payment: $12`).waitFor();
  await sure.click();
  await page.getByText(`Cancelled. You can read everything until ${day}.`).waitFor();
  await focused(page.getByRole('heading', { name: 'Your plan' }));

  await page.getByRole('button', { name: 'Resume the plan' }).click();
  await page.getByText('Next payment: $12').waitFor();
});
