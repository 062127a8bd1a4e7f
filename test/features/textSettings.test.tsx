import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { answerOf } from '../support/answers.ts';
import { startApi, type Browser } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

const STORY = '/article/a-story';
const TEXT_SETTINGS = '/api/me/text-settings';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeEach(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'a-story' });
});
afterEach(async () => {
  await paper.close();
  device('');
});

/** The device as a former page left it, and the script in the head found it. */
function device(words: string): void {
  document.cookie = `lede.appearance=${words.replaceAll(' ', '.')}; Path=/; Max-Age=${words ? 60 : 0}`;
  document.documentElement.dataset.appearance = words;
  if (!words) delete document.documentElement.dataset.appearance;
}
const shown = () => document.documentElement.dataset.appearance ?? '';
const accountHas = async (browser: Browser) =>
  (await answerOf(getMe, await browser.get('/api/me'))).textSettings;
const opener = () => screen.findByRole('button', { name: 'Text' });
const panel = async () => within(await screen.findByRole('dialog', { name: 'Text as you like it' }));

test('a guest’s choice is kept in the browser, and an account is asked for nothing', async () => {
  const { user } = await renderApp(STORY, paper.browser());
  await user.click(await opener());
  const settings = await panel();
  expect(settings.getByText(/kept in this browser/)).toBeDefined();
  await user.click(settings.getByRole('radio', { name: 'Sepia' }));
  await user.click(
    within(settings.getByRole('group', { name: 'Length of lines' })).getByRole('radio', { name: 'Longer' }),
  );
  expect(shown()).toBe('sepia wide');
  await user.click(settings.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an account that chose nothing yet takes what its device has', async () => {
  const browser = await paper.account('Ada');
  device('dark');
  await renderApp(STORY, browser);
  await waitFor(async () => expect(await accountHas(browser)).toBe('dark'));
  expect(shown()).toBe('dark');
});

test('what another device chose holds from the next page, so that nothing moves under its reader', async () => {
  const browser = await paper.account('Ada');
  await browser.put(TEXT_SETTINGS, { settings: 'sepia size-150' });
  device('dark');
  await renderApp(STORY, browser);
  await waitFor(() => expect(document.cookie).toContain('lede.appearance=sepia.size-150'));
  expect(shown()).toBe('dark');
});

test('logging in takes over at once what the account has', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  await browser.put(TEXT_SETTINGS, { settings: 'sepia' });
  device('dark');
  const { user } = await renderApp('/login', paper.browser());
  await user.type(await screen.findByRole('textbox', { name: 'E-mail' }), email);
  await user.type(screen.getByLabelText('Password'), 'read-all-about-it');
  await user.click(screen.getByRole('button', { name: 'Log in' }));
  await waitFor(() => expect(shown()).toBe('sepia'));
  expect(document.cookie).toContain('lede.appearance=sepia');
  expect(await accountHas(browser)).toBe('sepia');
});

test('a choice that doesn’t reach the account says so, and gets there by a press or with the next page', async () => {
  const browser = await paper.account('Ada');
  const send = sendBy(browser);
  let isLost = true;
  const { user } = await renderApp(STORY, browser, (path, init) =>
    path === TEXT_SETTINGS && isLost ? Promise.reject(new TypeError('Lost.')) : send(path, init),
  );
  await user.click(await opener());
  const settings = await panel();
  await screen.findByText(/kept in your account/);
  await user.click(settings.getByRole('radio', { name: 'Dark' }));
  await settings.findByText(/not in your account yet/);
  expect(document.cookie).toContain('lede.appearance=dark.unsent');
  isLost = false;
  await user.click(settings.getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await accountHas(browser)).toBe('dark'));
  await waitFor(() => expect(document.cookie).not.toContain('unsent'));
});

test('what waits for the account goes there with the next page, over what it had', async () => {
  const browser = await paper.account('Ada');
  await browser.put(TEXT_SETTINGS, { settings: 'sepia' });
  device('dark unsent');
  await renderApp(STORY, browser);
  await waitFor(async () => expect(await accountHas(browser)).toBe('dark'));
});
