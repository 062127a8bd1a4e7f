import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUSH_SUBSCRIPTION, START, startApi, type Browser } from '../support/api.ts';
import { unconfirmedReader } from '../support/deliveries.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeEach(async () => {
  paper = await startApi();
  for (const headline of ['The oldest', 'Older', 'Old', 'New'])
    await paper.publish({ headline, slug: headline.toLowerCase().replaceAll(' ', '-'), topics: ['Harbour'] });
  paper.travelTo(new Date(START.getTime() + 3_600_000));
});
afterEach(() => paper.close());

const bell = () => screen.findByRole('button', { name: 'Follow Harbour' });
const opener = () => screen.findByRole('button', { name: 'Alert options for Harbour' });
const panel = () => screen.findByRole('dialog', { name: 'Alert options for Harbour' });
const said = () =>
  screen
    .getAllByRole('status')
    .at(-1)
    ?.textContent?.replace(/[\u2068\u2069]/g, '');
const pressed = async (wanted: boolean) =>
  waitFor(async () => expect((await bell()).getAttribute('aria-pressed')).toBe(String(wanted)));
const followOf = async (browser: Browser) => {
  const { items } = (await (await browser.get('/api/me/follows')).json()) as { items: unknown[] };
  return items[0];
};

async function openOptions(browser: Browser, level: string) {
  await browser.put('/api/me/follows/harbour', { level });
  const before = await followOf(browser);
  const { user, address } = await renderApp('/topics/harbour', browser);
  await user.click(await opener());
  await within(await panel()).findByRole('radio', { checked: true });
  return { user, address, before };
}

test('a followed topic’s options open at a press with what it brought last, take the focus, and give it back at Escape', async () => {
  const { user } = await openOptions(paper.browser(), 'daily');
  expect(document.activeElement).toBe(await panel());
  expect((await opener()).getAttribute('aria-expanded')).toBe('true');
  const latest = within(await panel()).getByRole('list', { name: 'Latest' });
  expect(within(latest).getAllByRole('link')).toHaveLength(3);
  const daily = within(await panel()).getByRole('radio', { checked: true });
  expect(daily.closest('label')?.textContent).toBe('Daily digestOne e-mail a day, at 7:00');

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(await opener());
});

test('a press elsewhere closes the options, and a topic that isn’t followed has none', async () => {
  const { user } = await openOptions(paper.browser(), 'daily');
  await user.click(screen.getByRole('heading', { level: 1 }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await bell());
  await pressed(false);
  expect(screen.queryByRole('button', { name: /Alert options/ })).toBeNull();
});

test('a level that is chosen is kept, and said once; a guest is told that mail needs an account', async () => {
  const browser = paper.browser();
  const { user } = await openOptions(browser, 'inPage');
  await user.click(within(await panel()).getByRole('radio', { name: /Weekly digest/ }));
  await waitFor(() => expect(said()).toBe('Harbour: Weekly digest.'));
  expect(await followOf(browser)).toMatchObject({ level: 'weekly' });
  const signUp = within(await panel()).getByRole('link', { name: 'Sign up' });
  expect(signUp.getAttribute('href')).toBe('/signup?return=%2Ftopics%2Fharbour');
});

test('who hasn’t confirmed their address is led from a digest to where the mail can be asked for again', async () => {
  const { browser } = await unconfirmedReader(paper, 'Ada');
  await openOptions(browser, 'daily');
  const note = within(await panel()).getByText(/^Your e-mail address isn’t confirmed yet/);
  const link = within(note).getByRole('link', { name: 'Alert settings' });
  expect(link.getAttribute('href')).toBe('/alerts/settings');
});

test('where notifications can’t be had, instant falls back to in page and says so', async () => {
  const browser = paper.browser();
  const { user } = await openOptions(browser, 'daily');
  await user.click(within(await panel()).getByRole('radio', { name: /Instant/ }));
  await within(await panel()).findByText(/Notifications can’t reach you/);
  await waitFor(async () => expect(await followOf(browser)).toMatchObject({ level: 'inPage' }));
  await waitFor(() => expect(said()).toMatch(/^Harbour: In page\. Notifications can’t reach you/));
});

test('an instant that can’t reach its reader any more is in page, says why, and asks again when chosen again', async () => {
  const browser = paper.browser();
  const { user } = await openOptions(browser, 'instant');
  const options = within(await panel());
  await options.findByText(/^You chose Instant, but no notification can reach you now/);
  expect(options.getByRole<HTMLInputElement>('radio', { name: /In page/ }).checked).toBe(true);
  expect(await followOf(browser)).toMatchObject({ level: 'instant' });
  await user.click(options.getByRole('radio', { name: /Instant/ }));
  await options.findByText(/Notifications can’t reach you on this device/);
});

test('an instant stands as long as another device of the reader is notified, and can be chosen on this', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/push-subscriptions', PUSH_SUBSCRIPTION);
  const { user } = await openOptions(browser, 'instant');
  const options = within(await panel());
  await options.findByText(/^Notifications are off on this device. They come to your other devices/);
  const instant = options.getByRole<HTMLInputElement>('radio', { name: /Instant/ });
  expect(instant.checked).toBe(true);
  await user.click(options.getByRole('radio', { name: /Weekly/ }));
  await waitFor(async () => expect(await followOf(browser)).toMatchObject({ level: 'weekly' }));
  await user.click(instant);
  await waitFor(async () => expect(await followOf(browser)).toMatchObject({ level: 'instant' }));
  expect(instant.checked).toBe(true);
});

test('a snooze says until when, and leaves the focus on the button that ends it', async () => {
  const browser = paper.browser();
  const { user } = await openOptions(browser, 'daily');
  await user.click(within(await panel()).getByRole('button', { name: 'Snooze for a day' }));
  await within(await panel()).findByText(/^Snoozed until/);
  await waitFor(() => expect(said()).toMatch(/^Harbour is snoozed until/));
  expect(await followOf(browser)).toMatchObject({ snoozedUntil: expect.any(String) });
  expect(document.activeElement?.textContent).toBe('End the snooze');
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await followOf(browser)).toMatchObject({ snoozedUntil: null }));
  await user.click(await within(await panel()).findByRole('button', { name: 'Snooze for a week' }));
  await within(await panel()).findByText(/^Snoozed until/);
  expect(document.activeElement?.textContent).toBe('End the snooze');
});

test('undoing an unfollow restores the follow as it was, with its start', async () => {
  const browser = paper.browser();
  const { user, before } = await openOptions(browser, 'weekly');
  await user.click(within(await panel()).getByRole('button', { name: 'Unfollow' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  expect(await followOf(browser)).toBeUndefined();
  expect(document.activeElement).toBe(await bell());
  await user.tab();
  expect(document.activeElement).toBe(undo);

  paper.travelTo(new Date(START.getTime() + 7_200_000));
  await user.keyboard('{Enter}');
  await pressed(true);
  await waitFor(async () => expect(await followOf(browser)).toEqual(before));
  expect(document.activeElement).toBe(await bell());
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('the undo of a bell’s press stays until the next press elsewhere', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour');
  const { user } = await renderApp('/topics/harbour', browser);
  await opener();
  await user.click(await bell());
  await screen.findByRole('button', { name: 'Undo' });
  await user.click(screen.getByRole('heading', { level: 1 }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

test('a change that doesn’t reach us goes back and says so, and can be tried again', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour', { level: 'daily' });
  const send = sendBy(browser);
  let isDown = true;
  const { user } = await renderApp('/topics/harbour', browser, (path, init) =>
    isDown && init.method === 'PUT' ? Promise.reject(new Error('down')) : send(path, init),
  );
  await user.click(await opener());
  await user.click(await within(await panel()).findByRole('radio', { name: /Weekly/ }));
  const problem = await within(await panel()).findByRole('alert');
  expect(problem.textContent).toContain('That did not reach us');
  expect(
    within(await panel())
      .getByRole('radio', { checked: true })
      .closest('label')?.textContent,
  ).toMatch(/^Daily/);
  isDown = false;
  await user.click(within(problem).getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await followOf(browser)).toMatchObject({ level: 'weekly' }));
});
