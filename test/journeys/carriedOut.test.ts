import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentFormTexts } from '../../src/i18n/commentFormTexts.ts';
import { commentTexts } from '../../src/i18n/commentTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { fill, api, pages, withReturn } from '../../src/paths.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import {
  addressOf,
  fillLogIn,
  focused,
  holdBack,
  newAccount,
  NEWSROOM_TOKEN,
  PASSWORD,
  PATIENCE,
  publish,
  typeSignUpCode,
} from '../support/walks.ts';

/** A story for subscribers, with words of it from behind the gate. */
const OPERA = '/article/opera-on-the-ferry';
const BEHIND = 'when the traffic is heavy';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const box = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });
const comments = (page: Page) => page.getByRole('region', { name: 'Comments' });
const comment = (page: Page, text: string) => comments(page).getByRole('article').filter({ hasText: text });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

/** Has a guest post a text under a story, which leads them to the log-in. */
async function postAsGuest(page: Page, path: string, text: string): Promise<void> {
  await open(page, path);
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await page.getByText('What you wrote is kept.').waitFor();
}

/** Makes an account in a browser of its own; answers with its address. */
async function accountElsewhere(kind: 'registered' | 'subscriber' = 'registered'): Promise<string> {
  const { email } = await newAccount(site, await site.newReader(), kind);
  return email;
}

/** How many comments a story has for everyone. */
async function countOf(page: Page, slug: string): Promise<number> {
  const answer = await page.request.get(fill(api.comments, { slug }));
  const { items } = (await answer.json()) as { items: unknown[] };
  return items.length;
}

test('two tabs in which a guest wanted the same posted post it once, over a reload too', async () => {
  const path = await publish(site, { slug: 'two-tabs' });
  const email = await accountElsewhere('subscriber');
  const page = await site.newReader();
  await postAsGuest(page, path, 'Said once, in two tabs.');
  await page.reload();
  const other = await page.context().newPage();
  await open(other, path);
  await expect.poll(() => box(other).inputValue(), PATIENCE).toBe('Said once, in two tabs.');

  const release = await holdBack(page, '**/comments');
  await fillLogIn(page, email);
  await comment(other, 'Said once, in two tabs.').waitFor();
  release();
  await comment(page, 'Said once, in two tabs.').waitFor();
  for (const tab of [page, other]) await expect.poll(() => box(tab).inputValue(), PATIENCE).toBe('');
  await focused(box(page));
  expect(await countOf(page, 'two-tabs')).toBe(1);

  await page.reload();
  await comment(page, 'Said once, in two tabs.').waitFor();
  expect(await box(page).inputValue()).toBe('');
  expect(await countOf(page, 'two-tabs')).toBe(1);
});

test('a network that fails as it is posted leaves it waiting, and it is posted once when that is back', async () => {
  const path = await publish(site, { slug: 'tunnel' });
  const email = await accountElsewhere('subscriber');
  const page = await site.newReader({ expected: /Failed to load resource/ });
  await postAsGuest(page, path, 'Said in a tunnel.');
  await page.route('**/comments', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await fillLogIn(page, email);
  await comment(page, 'Said in a tunnel.').getByText('Waiting to send.').waitFor();
  expect(await box(page).inputValue()).toBe('');
  expect(await countOf(page, 'tunnel')).toBe(0);

  await page.unroute('**/comments');
  await page.reload();
  await comment(page, 'Said in a tunnel.').getByRole('time').waitFor();
  expect(await countOf(page, 'tunnel')).toBe(1);
});

test('who forgot their password comes back by the mail’s tab to the story, where the comment is posted', async () => {
  const path = await publish(site, { slug: 'forgotten' });
  const email = await accountElsewhere('subscriber');
  const page = await site.newReader();
  await postAsGuest(page, path, 'Remembered after all.');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByRole('main').getByText('the link is on its way').waitFor();

  const mail = await page.context().newPage();
  const link = mail.getByRole('link', { name: /password/ }).first();
  await expect
    .poll(async () => {
      await open(mail, pages.mail);
      return link.count();
    }, PATIENCE)
    .toBeGreaterThan(0);
  await mail.goto((await link.getAttribute('href')) ?? '');
  await awake(mail);
  await mail.getByLabel('Password').fill('another tram called ten');
  await mail.getByRole('button', { name: 'Set the password' }).click();
  await focused(mail.getByRole('heading', { level: 1 }));
  await mail.getByRole('main').getByRole('link', { name: 'Log in' }).click();
  await mail.getByLabel('E-mail').fill(email);
  await mail.getByLabel('Password').fill('another tram called ten');
  await mail.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await comment(mail, 'Remembered after all.').waitFor();
  expect((await addressOf(mail)).pathname).toBe(path);

  await open(page, path);
  await comment(page, 'Remembered after all.').waitFor();
  expect(await box(page).inputValue()).toBe('');
  expect(await countOf(page, 'forgotten')).toBe(1);
});

test('a reply under a comment is posted there by itself, also by way of the front page, in Hebrew', async () => {
  const form = commentFormTexts('he');
  const path = await publish(site, { slug: 'reply-in-hebrew' });
  const page = await site.newReader({ locale: 'he' });
  const { email } = await newAccount(site, page, 'subscriber', 'דנה');
  await open(page, inLocale('he', path));
  await page.getByRole('textbox', { name: form.yourComment }).fill('מי ראה את הספינה?');
  await page.getByRole('button', { name: form.postComment }).click();
  const region = page.getByRole('region', { name: he.comments });
  await region.getByText('מי ראה את הספינה?').waitFor();
  await page.getByRole('button', { name: 'דנה' }).click();
  await page.getByRole('button', { name: he.logOut }).click();
  await page.getByRole('banner').getByRole('link', { name: he.logIn }).waitFor();

  await region.getByRole('button', { name: commentTexts('he').reply }).click();
  await region.getByRole('textbox', { name: form.replyTo('דנה') }).fill('אני ראיתי.');
  await region.getByRole('button', { name: form.postReply }).click();
  await page.getByText(he.logInTo.comment).waitFor();
  await open(page, inLocale('he', pages.front));
  await page.getByRole('banner').getByRole('link', { name: he.logIn }).click();
  await page.getByLabel(he.email).fill(email);
  await page.getByLabel(he.password).fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: he.logIn }).click();
  await page.getByRole('button', { name: 'דנה' }).waitFor();
  await open(page, inLocale('he', path));
  await region.getByRole('listitem').getByRole('listitem').getByText('אני ראיתי.').waitFor();
  expect(await region.getByRole('textbox', { name: form.replyTo('דנה') }).count()).toBe(0);
});

test('a guest’s plan is begun once after the sign-up; neither Back nor a reload leads forward again', async () => {
  const page = await site.newReader();
  let begun = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(api.subscription)) begun += 1;
  });
  await open(page, withReturn(pages.subscribe, `${OPERA}#rest`));
  await page.getByRole('radio', { name: 'Yearly' }).check();
  await page.getByRole('button', { name: 'Start subscription' }).click();
  await page.getByLabel('Name').fill('Yael Yearly');
  await page.getByLabel('E-mail').fill('yael@example.com');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await typeSignUpCode(site, page, 'yael@example.com');
  const pay = page.getByRole('button', { name: 'Pay $1' });
  await pay.waitFor();

  const yearly = page.getByRole('radio', { name: 'Yearly' });
  await page.goBack();
  await yearly.waitFor();
  expect(await yearly.isChecked()).toBe(true);
  await page.reload();
  await awake(page);
  await yearly.waitFor();
  await page.getByText(en.logInTo.subscribe).waitFor({ state: 'detached' });
  expect(await yearly.isChecked()).toBe(true);
  expect((await addressOf(page)).pathname).toBe(pages.subscribe);
  expect(begun).toBe(1);

  await page.getByRole('button', { name: 'Start subscription' }).click();
  await pay.click();
  await page.getByRole('article').first().getByText(BEHIND).waitFor();
  expect((await addressOf(page)).pathname).toBe(OPERA);
  await focused(page.locator('#rest'));
});

/** All that the page's browser keeps for the site where scripts can read it, as text. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('unreadable')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        kept.push(name, await asked(objects.getAllKeys()), await asked(objects.getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      kept.push(
        name,
        requests.map(({ url }) => url),
      );
    }
    return JSON.stringify(kept);
  });

test('logging out leaves nothing of the account on the device, and takes no answer that comes after it', async () => {
  const path = await publish(site, { slug: 'left-behind' });
  const stillOpen = await publish(site, { slug: 'still-open' });
  const page = await site.newReader();
  await newAccount(site, page, 'subscriber', 'Lou Leaver');
  await open(page, path);
  await expect.poll(() => keptBy(page), PATIENCE).toContain('left-behind');
  const other = await page.context().newPage();
  await open(other, stillOpen);
  await box(other).fill('Between you and me');
  await comments(other).getByText('Kept on this device.').waitFor();
  expect(await keptBy(other)).toContain('Between you and me');

  // An answer for the account that is still on its way as it leaves.
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/me/reads/**', async (route) => {
    const answer = await route.fetch();
    await released;
    await route.fulfill({ response: answer });
  });
  const asked = page.waitForRequest('**/api/me/reads/**');
  await page.getByRole('banner').getByRole('link', { name: 'The Meridian' }).click();
  await page.evaluate(() => {
    history.pushState({}, '', '/article/opera-on-the-ferry');
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  });
  await asked;
  await page.getByRole('button', { name: 'Lou Leaver' }).click();
  await page.getByRole('button', { name: en.logOut }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor();
  await expect.poll(() => box(other).inputValue(), { timeout: 1_000 }).toBe('');
  release();
  await page.getByRole('region', { name: 'Keep reading for $1' }).waitFor();
  expect(await page.content()).not.toContain(BEHIND);
  for (const tab of [page, other]) {
    expect(await tab.content()).not.toContain('Lou Leaver');
    const kept = await keptBy(tab);
    for (const words of ['left-behind', 'Between you and me', 'Lou Leaver'])
      expect(kept).not.toContain(words);
  }
});
