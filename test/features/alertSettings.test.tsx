import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sessions } from '../../src/api/store/accountTables.ts';
import { PASSWORD, startApi, type Browser } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeEach(async () => {
  paper = await startApi();
  await paper.publish({ topics: ['Harbour', 'Labour'] });
});
afterEach(() => paper.close());

const main = () => within(screen.getByRole('main'));
const said = () =>
  screen
    .getAllByRole('status')
    .at(-1)
    ?.textContent?.replace(/[\u2066-\u2069]/g, '');
const settingsOf = async (browser: Browser) => (await browser.get('/api/me/alert-settings')).json();

test('a guest changes all but mail in one form, and is told once that it is saved', async () => {
  const browser = paper.browser();
  const { user } = await renderApp('/alerts/settings', browser);
  await user.selectOptions(
    await main().findByRole('combobox', { name: 'How you are told of what you follow next' }),
    'Weekly digest',
  );
  await user.selectOptions(main().getByRole('combobox', { name: 'Time zone' }), 'Asia/Tokyo');
  await user.selectOptions(main().getByRole('combobox', { name: 'At' }), '19:00');
  await user.selectOptions(main().getByRole('combobox', { name: 'The weekly one on' }), 'Sunday');
  await user.click(main().getByRole('checkbox', { name: /^Hold instant alerts back/ }));
  expect(main().getByText(/^E-mail needs an account/)).toBeDefined();
  await user.click(main().getByRole('button', { name: 'Save settings' }));
  await waitFor(() => expect(said()).toBe('Your settings are saved.'));
  expect(await settingsOf(browser)).toMatchObject({
    defaultLevel: 'weekly',
    zone: 'Asia/Tokyo',
    digestHour: 19,
    digestDay: 7,
    quietHours: null,
    mail: true,
    mailState: 'noAccount',
  });
});

test('settings that don’t reach us keep what was chosen, say so, and are sent again when asked', async () => {
  const browser = paper.browser();
  const send = sendBy(browser);
  let isDown = true;
  const { user } = await renderApp('/alerts/settings', browser, (path, init) =>
    isDown && init.method === 'PUT' ? Promise.reject(new Error('down')) : send(path, init),
  );
  await user.selectOptions(await main().findByRole('combobox', { name: 'At' }), '6:00');
  await user.click(main().getByRole('button', { name: 'Save settings' }));
  const problem = await main().findByRole('alert');
  expect(problem.textContent).toContain('Your settings are as they were.');
  expect(main().getByRole<HTMLSelectElement>('combobox', { name: 'At' }).value).toBe('6');
  isDown = false;
  await user.click(within(problem).getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await settingsOf(browser)).toMatchObject({ digestHour: 6 }));
});

test('who is found to be logged out as they save logs in in place, and it is saved as their account’s', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const { user } = await renderApp('/alerts/settings', browser);
  await user.selectOptions(await main().findByRole('combobox', { name: 'At' }), '6:00');
  await paper.database.db.delete(sessions);
  await user.click(main().getByRole('button', { name: 'Save settings' }));
  const heading = await main().findByRole('heading', { name: 'You have been logged out' });
  expect(document.activeElement).toBe(heading);
  await user.type(main().getByRole('textbox', { name: 'E-mail' }), email);
  await user.type(main().getByLabelText('Password'), `${PASSWORD}{Enter}`);
  await waitFor(() => expect(said()).toMatch(/Your settings are saved\.$/));
  expect(main().getByRole<HTMLSelectElement>('combobox', { name: 'At' }).value).toBe('6');
  expect(await settingsOf(browser)).toMatchObject({ digestHour: 6, mailState: 'ready' });
});

test('whoever else logs in there finds their own settings, and nothing of what was chosen', async () => {
  const browser = await paper.account('Ada');
  await browser.put('/api/me/alert-settings', { digestDay: 5 });
  const other = await paper.browser().signUp('Grace');
  const { user } = await renderApp('/alerts/settings', browser);
  await user.selectOptions(await main().findByRole('combobox', { name: 'At' }), '6:00');
  await paper.database.db.delete(sessions);
  await user.click(main().getByRole('button', { name: 'Save settings' }));
  await user.type(await main().findByRole('textbox', { name: 'E-mail' }), other);
  await user.type(main().getByLabelText('Password'), `${PASSWORD}{Enter}`);
  await waitFor(() =>
    expect(main().getByRole<HTMLSelectElement>('combobox', { name: 'At' }).value).toBe('7'),
  );
  const day = main().getByRole<HTMLSelectElement>('combobox', { name: 'The weekly one on' });
  expect(day.value).not.toBe('5');
  expect(await settingsOf(browser)).toMatchObject({ digestHour: 7, digestDay: Number(day.value) });
});

test('instant as the level of what comes falls back to in page where notifications can’t be had, and says so', async () => {
  const browser = paper.browser();
  const { user } = await renderApp('/alerts/settings', browser);
  const name = 'How you are told of what you follow next';
  await user.selectOptions(await main().findByRole('combobox', { name }), 'Instant');
  await user.click(main().getByRole('button', { name: 'Save settings' }));
  await waitFor(() => expect(said()).toMatch(/^Your settings are saved\. Notifications can’t reach you/));
  expect(main().getByRole<HTMLSelectElement>('combobox', { name }).value).toBe('inPage');
  expect(await settingsOf(browser)).toMatchObject({ defaultLevel: 'inPage' });
});

test('an instant that can’t reach its reader is in page in the settings too, for what is followed and what comes', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/alert-settings', { defaultLevel: 'instant' });
  await browser.put('/api/me/follows/harbour');
  await renderApp('/alerts/settings', browser);
  const follows = within(await main().findByRole('region', { name: 'Your topics' }));
  const level = await follows.findByRole<HTMLSelectElement>('combobox', { name: /Harbour/ });
  expect(level.value).toBe('inPage');
  expect(follows.getByText(/^You chose Instant, but no notification can reach you now/)).toBeDefined();
  const name = 'How you are told of what you follow next';
  const chosen = main().getByRole<HTMLSelectElement>('combobox', { name });
  expect(chosen.value).toBe('inPage');
  expect(chosen.getAttribute('aria-describedby')).not.toBeNull();
});

test('every follow has its level there, and one that is ended keeps its place and its way back', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour', { level: 'daily' });
  await browser.put('/api/me/follows/labour');
  const { user } = await renderApp('/alerts/settings', browser);
  const follows = within(await main().findByRole('region', { name: 'Your topics' }));
  const level = await follows.findByRole<HTMLSelectElement>('combobox', { name: /Harbour/ });
  expect(level.value).toBe('daily');
  await user.selectOptions(level, 'Weekly digest');
  await waitFor(() => expect(said()).toBe('Harbour: Weekly digest.'));
  await user.click(follows.getByRole('button', { name: 'Follow Labour' }));
  await user.click(await follows.findByRole('button', { name: 'Undo' }));
  await waitFor(async () =>
    expect(await (await browser.get('/api/me/follows')).json()).toMatchObject({
      items: [{ topic: { slug: 'labour' } }, { topic: { slug: 'harbour' }, level: 'weekly' }],
    }),
  );
});
