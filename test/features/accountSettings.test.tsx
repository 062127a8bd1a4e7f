import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessions } from '../../src/api/store/accountTables.ts';
import { PASSWORD, startApi } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const main = () => within(screen.getByRole('main'));
const banner = () => within(screen.getByRole('navigation', { name: 'Reader' }));
const section = async (name: string) => within(await main().findByRole('region', { name }));

test('a name is changed in place, said when it is, and stands in the banner at once', async () => {
  const { user } = await renderApp('/account', await paper.account('Ada'));
  const name = (await section('Name')).getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  expect(name.value).toBe('Ada');
  await user.clear(name);
  await user.type(name, '  Ada L. {Enter}');
  expect(await (await section('Name')).findByText('Your name is now \u2068Ada L.\u2069.')).toBeDefined();
  expect(within(screen.getByRole('status')).getByText(/^Your name is now/)).toBeDefined();
  expect(banner().getByRole('button', { name: 'Ada L.' })).toBeDefined();
});

test('a name that nothing can be seen of is refused at its field, and stays there', async () => {
  const { user } = await renderApp('/he/account', await paper.account('Ada'));
  const name = (await section('שם')).getByRole<HTMLInputElement>('textbox', { name: 'שם' });
  await user.clear(name);
  await user.type(name, '\u200e{Enter}');
  await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(name);
  expect(screen.getByRole('button', { name: 'Ada' })).toBeDefined();
});

test('a name that doesn’t reach the paper is kept, and what happened is said', async () => {
  const browser = await paper.account('Ada');
  const send = sendBy(browser);
  const { user } = await renderApp('/account', browser, (path, init) =>
    path.startsWith('/api/auth/')
      ? Promise.reject(new TypeError('The connection was lost.'))
      : send(path, init),
  );
  const name = (await section('Name')).getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await user.type(name, ' L.{Enter}');
  expect((await main().findByRole('alert')).textContent).toMatch(/could not be reached/);
  expect(name.value).toBe('Ada L.');
});

test('who is found to be logged out logs in in place, and what they sent is sent then', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const { user } = await renderApp('/account', browser);
  const name = (await section('Name')).getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await paper.database.db.delete(sessions);
  await user.type(name, ' L.{Enter}');

  const heading = await main().findByRole('heading', { name: 'You have been logged out' });
  expect(document.activeElement).toBe(heading);
  expect(main().queryByRole('region', { name: 'Name' })).toBeNull();
  await user.type(main().getByRole('textbox', { name: 'E-mail' }), email);
  await user.type(
    main().getByLabelText('Password', { selector: '[autocomplete=current-password]' }),
    `${PASSWORD}{Enter}`,
  );

  await section('Name');
  expect(main().queryByText('You have been logged out')).toBeNull();
  expect(name.value).toBe('Ada L.');
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(await banner().findByRole('button', { name: 'Ada L.' })).toBeDefined();
});

test('whoever else logs in there sees nothing of what was typed', async () => {
  const browser = await paper.account('Ada');
  const other = await paper.browser().signUp('Grace');
  const { user } = await renderApp('/account', browser);
  await paper.database.db.delete(sessions);
  await user.type((await section('Name')).getByRole('textbox', { name: 'Name' }), ' L.{Enter}');
  await main().findByRole('heading', { name: 'You have been logged out' });
  await user.type(main().getByRole('textbox', { name: 'E-mail' }), other);
  await user.type(
    main().getByLabelText('Password', { selector: '[autocomplete=current-password]' }),
    `${PASSWORD}{Enter}`,
  );
  expect((await section('Name')).getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe(
    'Grace',
  );
});

test('another address is asked for with the password, and it is said that the old one holds until then', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const { user } = await renderApp('/account', browser);
  const part = await section('E-mail');
  expect(part.getByText(email)).toBeDefined();
  await user.click(part.getByText('Change the address'));
  await user.type(part.getByLabelText('New e-mail'), 'ada@elsewhere.example');
  await user.type(part.getByLabelText('Current password'), 'not this one{Enter}');
  const password = await part.findByLabelText<HTMLInputElement>('Current password', {
    selector: '[aria-invalid]',
  });
  expect(part.getByText('This is not your password.')).toBeDefined();
  expect(part.getByRole('link', { name: 'Forgotten your password?' }).getAttribute('href')).toBe(
    '/forgotten-password?return=%2Faccount',
  );
  expect(document.activeElement).toBe(password);
  expect(part.getByLabelText<HTMLInputElement>('New e-mail').value).toBe('ada@elsewhere.example');

  await user.clear(password);
  await user.type(password, `${PASSWORD}{Enter}`);
  const outcome = await part.findByText(
    `A link is on its way to \u2068ada@elsewhere.example\u2069. Until you press it, your address stays \u2068${email}\u2069.`,
  );
  await waitFor(() => expect(document.activeElement).toBe(outcome));
  expect(part.getByLabelText<HTMLInputElement>('Current password').value).toBe('');
});

test('a password is changed by the former one; a common one is refused at its field', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const { user } = await renderApp('/account', browser);
  const part = await section('Password');
  await user.click(part.getByText('Change the password'));
  const [current, other] = [part.getByLabelText('Current password'), part.getByLabelText('New password')];
  expect([current, other].map((field) => field.getAttribute('autocomplete'))).toEqual([
    'current-password',
    'new-password',
  ]);
  await user.type(current, PASSWORD);
  await user.type(other, 'password123{Enter}');
  expect(await part.findByText('Many have this, and it is guessed first.')).toBeDefined();
  expect(document.activeElement).toBe(other);
  await user.clear(other);
  await user.type(other, 'a tram called nine{Enter}');
  const outcome = await part.findByText(/^Your password is changed\. You stay logged in here/);
  await waitFor(() => expect(document.activeElement).toBe(outcome));
  expect(banner().getByRole('button', { name: 'Ada' })).toBeDefined();
  const again = { email, password: 'a tram called nine' };
  expect((await paper.browser().post('/api/auth/sign-in/email', again)).status).toBe(200);
});

test('sessions elsewhere are listed, and one or all others are ended', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const others = [paper.browser(), paper.browser(), paper.browser()];
  for (const other of others) await other.logIn(email);
  const { user } = await renderApp('/account', browser);
  const part = await section('Where you are logged in');
  expect(await part.findAllByRole('listitem')).toHaveLength(4);
  expect(part.getByText('This is the one that you are using.')).toBeDefined();
  await user.click(part.getAllByRole('button', { name: 'Log out there: Some device' })[0] ?? document.body);
  await waitFor(() => expect(part.getAllByRole('listitem')).toHaveLength(3));
  expect(await screen.findByText('Logged out: Some device.')).toBeDefined();
  await user.click(part.getByRole('button', { name: 'Log out everywhere else' }));
  await waitFor(() => expect(part.getAllByRole('listitem')).toHaveLength(1));
  expect(await screen.findByText('You are logged in here, and nowhere else.')).toBeDefined();
  expect(part.queryByRole('button')).toBeNull();
});

test('a session that can’t be ended for want of a network is, and is said to be, when that is tried again', async () => {
  const browser = paper.browser();
  await paper.browser().logIn(await browser.signUp('Ada'));
  const send = sendBy(browser);
  let isLost = true;
  const { user } = await renderApp('/account', browser, (path, init) =>
    init.method === 'DELETE' && isLost
      ? Promise.reject(new TypeError('The connection was lost.'))
      : send(path, init),
  );
  const part = await section('Where you are logged in');
  await user.click(await part.findByRole('button', { name: 'Log out there: Some device' }));
  const retry = await part.findByRole('button', { name: 'Try again' });
  isLost = false;
  await user.click(retry);
  expect(await screen.findByText('Logged out: Some device.')).toBeDefined();
  expect(document.activeElement).toBe(part.getByRole('list'));
});

test('sessions that don’t arrive are asked for again', async () => {
  const browser = await paper.account('Ada');
  const send = sendBy(browser);
  let isLost = true;
  const { user } = await renderApp('/account', browser, (path, init) =>
    path === '/api/me/sessions' && isLost
      ? Promise.reject(new TypeError('The connection was lost.'))
      : send(path, init),
  );
  const part = await section('Where you are logged in');
  const retry = await part.findByRole('button', { name: 'Try again' }, { timeout: 10_000 });
  isLost = false;
  await user.click(retry);
  expect(await part.findByText('This is the one that you are using.')).toBeDefined();
});

test('pages and their text look as is chosen at once, here and from now on, or as the paper has it', async () => {
  const { user } = await renderApp('/account', await paper.account('Ada'));
  const part = await section('Language and text');
  for (const radio of part.getAllByRole('radio', { name: 'As the device has it' }))
    expect(radio).toHaveProperty('checked', true);
  await user.click(part.getByRole('radio', { name: 'Dark' }));
  await user.click(part.getByRole('radio', { name: '125' }));
  expect(document.documentElement.dataset.appearance).toBe('dark size-125');
  expect(document.cookie).toContain('lede.appearance=dark.size-125');
  await user.click(part.getByRole('button', { name: 'As the paper has it' }));
  expect(document.documentElement.dataset.appearance).toBeUndefined();
  await waitFor(() => expect(document.cookie).not.toContain('lede.appearance'));
  expect(part.getByRole('link', { name: 'עברית' }).getAttribute('href')).toBe('/he/account');
  expect(part.getByRole('link', { name: 'English', current: 'page' })).toBeDefined();
});
