import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeEach(async () => {
  paper = await startApi();
  for (const [hours, slug] of ['first', 'second'].entries())
    await paper.publish({ headline: `The ${slug} story`, slug, publishedAt: earlier(9 - hours) });
});
afterEach(() => paper.close());

const earlier = (hours: number) => new Date(START.getTime() - hours * 3_600_000).toISOString();
const toggle = async () => (await screen.findAllByRole('button', { name: 'Save' }))[0] as HTMLElement;
const pressed = (wanted: boolean) =>
  waitFor(async () => expect((await toggle()).getAttribute('aria-pressed')).toBe(String(wanted)));
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ''))
    .join(' ');
const savedOf = async (browser: Browser) => {
  const { items } = (await (await browser.get('/api/me/saved')).json()) as { items: { slug: string }[] };
  return items.map(({ slug }) => slug);
};
const headlines = async () =>
  (await within(await screen.findByRole('main')).findAllByRole('heading', { level: 2 })).map(
    ({ textContent }) => textContent,
  );

/** A guest who saved the first story, then the second. */
async function saveBoth() {
  const browser = paper.browser();
  await browser.put('/api/me/saved/first');
  paper.travelTo(new Date(START.getTime() + 60_000));
  await browser.put('/api/me/saved/second');
  return browser;
}

test('a guest’s press saves a story and says so, a second takes it off again', async () => {
  const browser = paper.browser();
  const { user } = await renderApp('/article/first', browser);
  await pressed(false);
  await user.click(await toggle());
  await pressed(true);
  await waitFor(() => expect(said()).toContain('Saved for later: The first story'));
  expect(await savedOf(browser)).toEqual(['first']);
  await user.click(await toggle());
  await pressed(false);
  await waitFor(() => expect(said()).toContain('No longer saved: The first story'));
  expect(await savedOf(browser)).toEqual([]);
});

test('a story saved before shows it, at its head and at its end', async () => {
  await renderApp('/article/first', await saveBoth());
  await waitFor(async () =>
    expect(await screen.findAllByRole('button', { name: 'Save', pressed: true })).toHaveLength(2),
  );
});

test('a press that fails goes back, says so, and can be tried again', async () => {
  const browser = paper.browser();
  let isLost = true;
  const send = sendBy(browser);
  const { user } = await renderApp('/article/first', browser, (path, init) =>
    isLost && init.method === 'PUT' && path.includes('/saved/')
      ? Promise.reject(new TypeError('lost'))
      : send(path, init),
  );
  await user.click(await toggle());
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Your list could not be changed. We could not be reached.');
  await pressed(false);
  isLost = false;
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await pressed(true);
  await waitFor(async () => expect(await savedOf(browser)).toEqual(['first']));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the list has what was saved last first; by publishing, the address remembers', async () => {
  const { user, address } = await renderApp('/saved', await saveBoth());
  expect(await headlines()).toEqual(['The second story', 'The first story']);
  const order = screen.getByRole('combobox', { name: 'Order' });
  await user.selectOptions(order, 'Published last');
  expect(address()).toBe('/saved?order=published');
  await user.selectOptions(order, 'Saved last');
  expect(address()).toBe('/saved');
});

test('one that is removed keeps its place, and the same button under the same focus takes that back', async () => {
  const browser = await saveBoth();
  const { user } = await renderApp('/saved', browser);
  await user.click(await screen.findByRole('button', { name: 'Remove The second story' }));
  const undo = await screen.findByRole('button', { name: 'Undo The second story' });
  expect(document.activeElement).toBe(undo);
  await waitFor(() => expect(said()).toContain('No longer saved: The second story'));
  expect(await savedOf(browser)).toEqual(['first']);
  expect(await headlines()).toEqual(['The second story', 'The first story']);
  await user.click(undo);
  await screen.findByRole('button', { name: 'Remove The second story' });
  await waitFor(async () => expect(await savedOf(browser)).toEqual(['second', 'first']));
});

test('a story that was withdrawn stays as a line that says so, with the way to why', async () => {
  const browser = await saveBoth();
  await withdraw(paper.database.db, 'second', 'It was never true.', START);
  await renderApp('/saved', browser);
  await screen.findByText(/^A story that stood here was withdrawn/);
  const why = screen.getByRole('link', { name: 'Why it was' });
  expect(why.getAttribute('href')).toBe('/article/second');
  expect(await headlines()).toEqual(['The first story']);
});

test('an empty list says how to fill it, with a way on', async () => {
  await renderApp('/saved', paper.browser());
  await screen.findByText(/^You have saved nothing yet/);
  expect(screen.getByRole('link', { name: 'Go to the front page' }).getAttribute('href')).toBe('/');
});

test('a guest is told where their list is kept, an account isn’t', async () => {
  await renderApp('/saved', await saveBoth());
  const note = await screen.findByText(/kept for this browser/);
  expect(within(note).getByRole('link', { name: 'Log in' }).getAttribute('href')).toBe(
    '/login?return=%2Fsaved',
  );
});
