import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetReads, noteRead } from '../../src/client/readStories.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

const HOUR = 3_600_000;
const after = (hours: number) => new Date(START.getTime() + hours * HOUR);

let paper: Awaited<ReturnType<typeof startApi>>;
beforeEach(async () => {
  // The reader's clock stands two days after the test's start.
  vi.useFakeTimers({ toFake: ['Date'], now: after(48) });
  await forgetReads();
  paper = await startApi();
  await paper.publish({ topics: ['Harbour', 'Labour'], headline: 'Before', slug: 'before' });
});
afterEach(async () => {
  vi.useRealTimers();
  await paper.close();
});

/** Follows both topics at the start, and has a story published at each of these hours after it. */
async function follower(...hours: readonly [headline: string, at: number, topics: string[]][]) {
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour');
  await browser.put('/api/me/follows/labour');
  paper.travelTo(after(47));
  for (const [headline, at, topics] of hours)
    await paper.publish({
      headline,
      slug: headline.toLowerCase().replaceAll(' ', '-'),
      topics,
      publishedAt: after(at).toISOString(),
    });
  return browser;
}

const main = () => within(screen.getByRole('main'));
const said = () =>
  screen
    .getAllByRole('status')
    .at(-1)
    ?.textContent?.replace(/[\u2066-\u2069]/g, '');
const row = async (headline: string) => {
  const item = (await main().findByRole('heading', { level: 3, name: headline })).closest('li');
  if (!item) throw new Error(`${headline} stands in no list.`);
  return within(item);
};
const unreadOf = async (browser: Browser) =>
  ((await (await browser.get('/api/me')).json()) as { unreadAlerts: number }).unreadAlerts;

test('alerts stand under the days of the reader’s clock, each once with every reason, and the heading counts them', async () => {
  const browser = await follower(
    ['Today', 46, ['Harbour', 'Labour']],
    ['Yesterday', 22, ['Harbour']],
    ['Early', 1, ['Labour']],
  );
  await renderApp('/alerts', browser);
  expect(await main().findByRole('heading', { level: 1, name: 'Alerts, 3 unread' })).toBeDefined();
  await main().findByRole('heading', { level: 3, name: 'Early' });
  const days = main()
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
  expect(days.slice(0, 3)).toEqual(['Today', 'Yesterday', 'Monday, 23 November 2026']);
  expect(document.title).toBe('(3) Alerts');
  expect((await row('Today')).getByText(/Because you follow \W?Harbour\W? and \W?Labour/)).toBeDefined();
});

test('of two presses soon after one another the last stands, whichever the network would bring first', async () => {
  const browser = await follower(['News', 46, ['Harbour']]);
  const send = sendBy(browser);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const marks: unknown[] = [];
  const { user } = await renderApp('/alerts', browser, async (path, init) => {
    if (init.method !== 'PUT') return send(path, init);
    if (init.body === '{"read":true}') await released;
    marks.push(init.body);
    return send(path, init);
  });
  await user.click((await row('News')).getByRole('button', { name: /^Mark as read/ }));
  await user.click(await (await row('News')).findByRole('button', { name: /^Mark as unread/ }));
  await (await row('News')).findByRole('button', { name: /^Mark as read/ });
  release();
  await waitFor(() => expect(marks).toEqual(['{"read":true}', '{"read":false}']));
  await waitFor(async () => expect(await unreadOf(browser)).toBe(1));
});

test('an alert is marked read and unread again, each said once', async () => {
  const browser = await follower(['News', 46, ['Harbour']]);
  const { user } = await renderApp('/alerts', browser);
  await user.click((await row('News')).getByRole('button', { name: /^Mark as read/ }));
  await waitFor(() => expect(said()).toBe('Marked as read: News'));
  expect(await unreadOf(browser)).toBe(0);
  expect((await row('News')).queryByText('Unread')).toBeNull();
  await user.click((await row('News')).getByRole('button', { name: /^Mark as unread/ }));
  await waitFor(() => expect(said()).toContain('Marked as unread: News'));
  expect(await unreadOf(browser)).toBe(1);
});

test('a mark that doesn’t reach us is taken back and can be tried again', async () => {
  const browser = await follower(['News', 46, ['Harbour']]);
  const send = sendBy(browser);
  let isDown = true;
  const { user } = await renderApp('/alerts', browser, (path, init) =>
    isDown && init.method === 'PUT' ? Promise.reject(new Error('down')) : send(path, init),
  );
  await user.click((await row('News')).getByRole('button', { name: /^Mark as read/ }));
  const problem = await (await row('News')).findByRole('alert');
  expect((await row('News')).getByText('Unread')).toBeDefined();
  isDown = false;
  await user.click(within(problem).getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await unreadOf(browser)).toBe(0));
});

test('all are marked read at once, and that is undone by the same button', async () => {
  const browser = await follower(['One', 46, ['Harbour']], ['Two', 45, ['Labour']]);
  const { user } = await renderApp('/alerts', browser);
  await row('One');
  await user.click(await main().findByRole('button', { name: 'Mark all as read' }));
  const undo = await main().findByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(undo);
  expect(await unreadOf(browser)).toBe(0);
  expect(screen.queryByText('Unread')).toBeNull();
  await user.click(undo);
  await waitFor(async () => expect(await main().findAllByText('Unread')).toHaveLength(2));
  expect(await unreadOf(browser)).toBe(2);
});

test('a line divides what is new since the last visit', async () => {
  const browser = await follower(['Old', 10, ['Harbour']]);
  paper.travelTo(after(20));
  await browser.post('/api/me/inbox-visit');
  paper.travelTo(after(47));
  await paper.publish({ headline: 'New', topics: ['Harbour'], publishedAt: after(46).toISOString() });
  await renderApp('/alerts', browser);
  const line = await main().findByText('New since your last visit, above');
  const old = main().getByRole('heading', { level: 3, name: 'Old' });
  const fresh = main().getByRole('heading', { level: 3, name: 'New' });
  expect(line.compareDocumentPosition(old)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(line.compareDocumentPosition(fresh)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
});

test('the inbox shows one topic’s alerts where the address says so, and stays where it is when that changes', async () => {
  const browser = await follower(['Boats', 46, ['Harbour']], ['Wages', 45, ['Labour']]);
  const { user, address } = await renderApp('/alerts?topic=harbour', browser);
  await row('Boats');
  expect(main().queryByRole('heading', { name: 'Wages' })).toBeNull();
  const filter = main().getByRole('combobox', { name: 'Alerts on' });
  await user.selectOptions(filter, 'Labour');
  await row('Wages');
  expect(main().queryByRole('heading', { name: 'Boats' })).toBeNull();
  expect(address()).toBe('/alerts?topic=labour');
  expect(document.activeElement).toBe(filter);
  await user.selectOptions(filter, 'all your topics');
  await row('Boats');
  expect(address()).toBe('/alerts');
});

test('who follows nothing is shown first what was read on this device', async () => {
  await noteRead({ slug: 'before', topics: ['labour'], at: Date.now() });
  const { user } = await renderApp('/alerts', paper.browser());
  const suggested = within(await main().findByRole('region', { name: 'What you have been reading about' }));
  expect(suggested.getAllByRole('button').map((bell) => bell.getAttribute('aria-label'))).toEqual([
    'Follow Labour',
  ]);
  await user.click(suggested.getByRole('button', { name: 'Follow Labour' }));
  await main().findByText(/Nothing new on your topics yet/);
});

test('who follows and was told nothing yet learns what will come, and what came last', async () => {
  await renderApp('/alerts', await follower());
  expect(
    await main().findByText(/Your 2 topics bring one now and then|will come from 2 topics/),
  ).toBeDefined();
  const latest = within(await main().findByRole('region', { name: 'What your topics brought last' }));
  expect(latest.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Before',
  ]);
});
