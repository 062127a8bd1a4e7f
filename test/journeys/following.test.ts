import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, pages } from '../../src/paths.ts';
import { atRest, awake, openSite, ready, type Site } from '../support/site.ts';
import {
  focused,
  holdBack,
  listenTo,
  NEWSROOM_TOKEN,
  PASSWORD,
  PATIENCE,
  publish,
  typeSignUpCode,
} from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';
const FOLLOWS = '**/api/me/follows/**';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

async function openStory(expected?: RegExp): Promise<Page> {
  const page = await site.newReader(expected ? { expected } : {});
  await page.goto(STORY);
  await awake(page);
  return page;
}

const bell = (page: Page, topic: string, pressed?: boolean) =>
  page.getByRole('button', {
    name: `Follow ${topic}`,
    exact: true,
    ...(pressed === undefined ? {} : { pressed }),
  });

/** Presses a bell and waits until the paper has taken it. */
async function follow(page: Page, topic: string): Promise<void> {
  const taken = page.waitForResponse((answer) => answer.url().includes('/follows/') && answer.ok());
  await bell(page, topic).click();
  await taken;
}

test('a guest’s press on a bell shows at once, is said once, and holds on other pages and after a reload', async () => {
  const page = await openStory();
  const said = await listenTo(page);
  const release = await holdBack(page, FOLLOWS);
  await bell(page, 'Harbour').click();
  await bell(page, 'Harbour', true).waitFor();
  expect(said).toEqual([]);

  release();
  await expect.poll(() => said, PATIENCE).toEqual([expect.stringMatching(/You follow \W?Harbour/)]);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'All topics' }).click();
  await bell(page, 'Harbour', true).waitFor();
  expect(await bell(page, 'Climate').getAttribute('aria-pressed')).toBe('false');

  await page.reload();
  await bell(page, 'Harbour', true).waitFor();
  expect(said.filter((words) => words.includes('You follow'))).toHaveLength(1);
});

test('what a press changes is in the next frame', async () => {
  const page = await openStory();
  await follow(page, 'Harbour');
  await bell(page, 'Harbour', true).waitFor();
  const inNextFrame = await bell(page, 'Harbour').evaluate(
    (button: HTMLElement) =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          button.click();
          requestAnimationFrame(() => resolve(button.getAttribute('aria-pressed')));
        });
      }),
  );
  expect(inNextFrame).toBe('false');
});

test('two bells pressed one right after the other are both kept and both said, and neither goes back meanwhile', async () => {
  const page = await openStory();
  const said = await listenTo(page);
  await page.evaluate(() => {
    const wentBack = ({ target }: MutationRecord) =>
      target instanceof Element && target.ariaPressed === 'false' && window.heard('A bell went back.');
    new MutationObserver((records) => records.forEach(wentBack)).observe(document.body, {
      attributeFilter: ['aria-pressed'],
      subtree: true,
    });
  });
  await bell(page, 'Harbour').click();
  await bell(page, 'Labour').click();
  const ofBells = () => said.filter((words) => /^You follow|went back/.test(words));
  const youFollow = (topic: string) => expect.stringMatching(new RegExp(`You follow \\W?${topic}`));
  await expect.poll(ofBells, PATIENCE).toEqual([youFollow('Harbour'), youFollow('Labour')]);

  await page.reload();
  await bell(page, 'Harbour', true).waitFor();
  await bell(page, 'Labour', true).waitFor();
});

test('a story published on a followed topic stands under Alerts with its reason, is counted, and is read once opened', async () => {
  const page = await openStory();
  await follow(page, 'Pilots');
  await publish(site, { slug: 'pilots-news', topics: ['Pilots'], headline: 'Pilots have news' });
  await page.reload();
  await page.getByRole('link', { name: 'Alerts, 1 unread' }).click();

  const alert = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Pilots have news' });
  await alert.getByText(/Because you follow \W?Pilots/).waitFor();
  await alert.getByText('Unread', { exact: true }).waitFor();
  await alert.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Pilots have news' }).waitFor();
  await page.getByRole('link', { name: 'Alerts', exact: true }).click();
  await alert.waitFor();
  await alert.getByText('Unread', { exact: true }).waitFor({ state: 'detached' });
});

test('a bell whose press doesn’t reach us goes back and says so, and trying again follows', async () => {
  const page = await openStory(/Failed to load resource/);
  await page.route(FOLLOWS, (route) => route.abort());
  await bell(page, 'Harbour').click();
  const problem = page.getByRole('alert').filter({ hasText: 'That did not reach us' });
  await problem.waitFor();
  await bell(page, 'Harbour', false).waitFor();

  await page.unroute(FOLLOWS);
  const taken = page.waitForResponse((answer) => answer.url().includes('/follows/') && answer.ok());
  await problem.getByRole('button', { name: 'Try again' }).click();
  await bell(page, 'Harbour', true).waitFor();
  await taken;
  await problem.waitFor({ state: 'detached' });
  await page.reload();
  await bell(page, 'Harbour', true).waitFor();
});

test('without a network a press goes back and says so, and is tried again from the keyboard once there is one', async () => {
  const page = await openStory(/Failed to load resource/);
  await page.context().setOffline(true);
  await bell(page, 'Harbour').press('Enter');
  const problem = page.getByRole('alert').filter({ hasText: 'That did not reach us' });
  await problem.waitFor();
  await bell(page, 'Harbour', false).waitFor();

  await page.context().setOffline(false);
  const taken = page.waitForResponse((answer) => answer.url().includes('/follows/') && answer.ok());
  await problem.getByRole('button', { name: 'Try again' }).press('Enter');
  await taken;
  await bell(page, 'Harbour', true).waitFor();
  await focused(bell(page, 'Harbour'));
});

test('of two bells pressed one right after the other, the one that fails says so and leaves the other alone', async () => {
  const page = await openStory(/Failed to load resource/);
  await page.route('**/api/me/follows/harbour', (route) => route.abort());
  await bell(page, 'Harbour').click();
  await bell(page, 'Labour').click();
  await page.getByRole('alert').filter({ hasText: 'Harbour' }).waitFor();
  await bell(page, 'Harbour', false).waitFor();
  await bell(page, 'Labour', true).waitFor();
});

test('two bells that fail each say so, and each is tried again by itself', async () => {
  const page = await openStory(/Failed to load resource/);
  await page.route(FOLLOWS, (route) => route.abort());
  await bell(page, 'Harbour').click();
  await bell(page, 'Labour').click();
  const problem = (topic: string) => page.getByRole('alert').filter({ hasText: topic });
  await problem('Harbour').waitFor();
  await problem('Labour').waitFor();

  await page.unroute(FOLLOWS);
  await problem('Harbour').getByRole('button', { name: 'Try again' }).click();
  await bell(page, 'Harbour', true).waitFor();
  await problem('Harbour').waitFor({ state: 'detached' });
  await problem('Labour').getByRole('button', { name: 'Try again' }).click();
  await bell(page, 'Labour', true).waitFor();
});

test('while it isn’t known what is followed, no bell says that it isn’t, and a press waits for what is true', async () => {
  const page = await openStory();
  await follow(page, 'Harbour');
  const release = await holdBack(page, '**/api/me/follows?*');
  await page.reload();
  await awake(page);
  const isUnknown = page.locator('[aria-label="Follow Harbour"][aria-disabled=true]:not([aria-pressed])');
  await isUnknown.waitFor();
  await isUnknown.dispatchEvent('click');
  const unfollowed = page.waitForRequest((request) => request.method() === 'DELETE');
  release();
  expect((await unfollowed).url()).toContain('/follows/harbour');
  await bell(page, 'Harbour', false).waitFor();
});

test('a followed bell pressed before the page’s script has come unfollows', async () => {
  const page = await openStory();
  await follow(page, 'Harbour');
  const release = await holdBack(page, '**/assets/*.js');
  await page.reload({ waitUntil: 'commit' });
  await bell(page, 'Harbour').click();
  const unfollowed = page.waitForRequest((request) => request.method() === 'DELETE');
  release();
  expect((await unfollowed).url()).toContain('/follows/harbour');
});

test('where it can’t be found out what is followed, the page says so once, and finds out when tried again', async () => {
  const page = await openStory(/Failed to load resource/);
  await follow(page, 'Harbour');
  await page.route('**/api/me/follows?*', (route) => route.fulfill({ status: 500, body: '{}' }));
  // A live stream that opens would have it asked again, without the reader.
  await holdBack(page, `**${api.live}?*`);
  await page.goto(pages.topics);
  const problem = page.getByRole('alert').filter({ hasText: 'What you follow did not arrive.' });
  await problem.waitFor();
  expect(await page.locator('[aria-pressed]').count()).toBe(0);
  await page.unroute('**/api/me/follows?*');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await bell(page, 'Harbour', true).waitFor();
  await problem.waitFor({ state: 'detached' });
});

test('what a guest followed is still followed with the account they sign up for', async () => {
  const page = await openStory();
  await follow(page, 'Harbour');
  await page.goto(pages.signup);
  await page.getByLabel('Name').fill('Greta Guest');
  await page.getByLabel('E-mail').fill('greta@example.com');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await typeSignUpCode(site, page, 'greta@example.com');
  await page.getByRole('button', { name: 'Greta Guest' }).waitFor();
  await page.goto(STORY);
  await awake(page);
  await bell(page, 'Harbour', true).waitFor();
});

test('a bell pressed before the page’s script has come is kept, and sent once', async () => {
  const page = await site.newReader();
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && sent.push(new URL(request.url()).pathname));
  const release = await holdBack(page, '**/assets/*.js');
  // No part of the page notices by itself that it has come near: only the press takes the bells over.
  await page.addInitScript(() => {
    IntersectionObserver.prototype.observe = () => undefined;
  });
  await page.goto(STORY);
  await bell(page, 'Harbour').click();
  await bell(page, 'Harbour').click();
  expect(sent).toEqual([]);

  // The stream is asked for once the paper knows of the press.
  const isKnown = page.waitForRequest((request) => request.url().includes(api.live));
  release();
  await bell(page, 'Harbour', true).waitFor();
  await isKnown;
  expect(sent.filter((path) => path.includes('follows'))).toEqual(['/api/me/follows/harbour']);
});

test('a page that waits for its reader asks for nothing; a press on a bell is its sign, and is carried out once', async () => {
  const page = await site.newReader();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`);
  });
  await page.goto(STORY);
  await atRest(page);
  expect(asked).toEqual([]);
  await bell(page, 'Harbour').click();
  await bell(page, 'Harbour', true).waitFor();
  expect(asked.filter((one) => one.startsWith('PUT'))).toEqual(['PUT /api/me/follows/harbour']);
});

test('who was here before has a page that answers without a sign of theirs', async () => {
  const page = await site.newReader();
  await page.goto(pages.front);
  await ready(page);
  await page.goto(STORY);
  await page.locator('html[data-app=ready]').waitFor({ state: 'attached' });
});
