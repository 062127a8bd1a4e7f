import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sessions } from '../../src/api/store/accountTables.ts';
import { deliveries, logInTries } from '../../src/api/store/tables.ts';
import { PASSWORD, startApi } from '../support/api.ts';
import { mailedCode, mailReader } from '../support/deliveries.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'the-tide', headline: 'The tide' });
});
afterAll(() => paper.close());
beforeEach(async () => {
  for (const table of [deliveries, logInTries]) await paper.database.db.delete(table);
});
afterEach(() => void vi.useRealTimers());

const main = () => within(screen.getByRole('main'));
const banner = () => within(screen.getByRole('navigation', { name: 'Reader' }));
const said = () => screen.getAllByRole('status').at(-1)?.textContent ?? '';
const emailField = () => main().findByRole<HTMLInputElement>('textbox', { name: 'E-mail' });
const codeField = () => main().findByRole<HTMLInputElement>('textbox', { name: 'Code' });

test('a reader types the code of a mail, spaces and all, and is back where they were', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const { user, address } = await renderApp(
    '/login?return=%2Farticle%2Fthe-tide&for=comment',
    paper.browser(),
  );
  await user.click(await main().findByRole('link', { name: 'Log in by a code from a mail instead' }));
  await main().findByRole('heading', { level: 1, name: 'Log in by a code' });
  expect(address()).toBe('/login/code?return=%2Farticle%2Fthe-tide&for=comment');
  expect(main().getByText(/^Log in to post your comment\./)).toBeDefined();
  expect(main().getByRole('link', { name: 'Log in with your password instead' }).getAttribute('href')).toBe(
    '/login?return=%2Farticle%2Fthe-tide&for=comment',
  );
  expect(banner().getByRole('link', { name: 'Log in' }).getAttribute('href')).toBe(
    '/login?return=%2Farticle%2Fthe-tide&for=comment',
  );

  await user.type(await emailField(), `${email}{Enter}`);
  const code = await codeField();
  expect(document.activeElement).toBe(code);
  expect(code.autocomplete).toBe('one-time-code');
  expect(code.inputMode).toBe('numeric');
  expect(said()).toContain('a code is on its way');
  // This paper's mail goes out.
  expect(main().queryByText(/sends no mail/)).toBeNull();
  const mailed = await mailedCode(paper, email);
  await user.paste(` ${mailed.slice(0, 3)} ${mailed.slice(3)} `);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'The tide' })).toBeDefined();
  expect(banner().getByRole('button', { name: 'Ada' })).toBeDefined();
  expect(address()).toBe('/article/the-tide');
});

test('what is wrong with a code is said at its field, which keeps it', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const { user } = await renderApp('/login/code', paper.browser());
  await user.type(await emailField(), `${email}{Enter}`);
  await user.type(await codeField(), '12345{Enter}');
  const short = await main().findByRole('textbox', { name: 'Code', description: /A code has six digits/ });
  expect(document.activeElement).toBe(short);

  const wrong = String((Number(await mailedCode(paper, email)) + 1) % 1_000_000).padStart(6, '0');
  await user.clear(short);
  await user.type(short, `${wrong}{Enter}`);
  await main().findByText(/^This code is wrong/);
  expect((await codeField()).value).toBe(wrong);
  expect(document.activeElement).toBe(await codeField());
});

test('another code can be had a minute after the first, and until then it is said how long to wait', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const browser = paper.browser();
  const send = sendBy(browser);
  let asked = 0;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });
  const { user } = await renderApp('/login/code', browser, (path, init) => {
    if (path.endsWith('/send-verification-otp')) asked += 1;
    return send(path, init);
  });
  await user.type(await emailField(), `${email}{Enter}`);
  await codeField();
  const another = main().getByRole('button', { name: 'Send another' });
  await user.click(another);
  expect(main().getByText(/Wait 60 seconds, then ask for another/)).toBeDefined();
  expect(said()).toContain('Wait 60 seconds');
  expect(asked).toBe(1);

  vi.setSystemTime(new Date('2026-11-23T12:01:00Z'));
  await user.click(another);
  expect(await main().findByText(/another code is on its way/)).toBeDefined();
  expect(document.activeElement).toBe(another);
  expect(asked).toBe(2);
});

test('who mistyped their address goes back to it, and it is still there', async () => {
  const { user } = await renderApp('/login/code', paper.browser());
  await user.type(await emailField(), 'nobody@example.com{Enter}');
  await codeField();
  await user.click(main().getByRole('button', { name: 'Another address' }));
  const field = await emailField();
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('nobody@example.com');
});

test('where asking fails, what was typed stays and what to do is said', async () => {
  const browser = paper.browser();
  const send = sendBy(browser);
  const { user } = await renderApp('/login/code', browser, (path, init) =>
    init.method === 'POST' ? Promise.reject(new TypeError('offline')) : send(path, init),
  );
  await user.type(await emailField(), 'ada@example.com{Enter}');
  expect((await main().findByRole('alert')).textContent).toMatch(/connection/);
  expect((await emailField()).value).toBe('ada@example.com');
});

test('whose password was guessed at too often is led to the code, and comes in', async () => {
  const { email } = await mailReader(paper, 'Grace');
  for (let at = 0; at < 10; at += 1)
    await paper.browser().post('/api/auth/sign-in/email', { email, password: 'wrong' });
  const { user } = await renderApp('/login?return=%2Farticle%2Fthe-tide', paper.browser());
  await user.type(await emailField(), email);
  await user.type(main().getByLabelText('Password'), `${PASSWORD}{Enter}`);
  const alert = within(await main().findByRole('alert'));
  await user.click(alert.getByRole('link', { name: 'Log in by a code from a mail instead' }));
  await main().findByRole('heading', { level: 1, name: 'Log in by a code' });
  await user.type(await emailField(), `${email}{Enter}`);
  await user.type(await codeField(), `${await mailedCode(paper, email)}{Enter}`);
  await waitFor(() => expect(banner().getByRole('button', { name: 'Grace' })).toBeDefined());
});

test('who is logged in already is told so, with the way back', async () => {
  await renderApp('/login/code?return=%2Farticle%2Fthe-tide', await paper.account('Ada'));
  expect(await main().findByText(/You are logged in as/)).toBeDefined();
  expect(main().getByRole('link', { name: 'Back to the story' })).toBeDefined();
});

test('who is found to be logged out logs in by a code in place, and what they typed is kept', async () => {
  const { browser, email } = await mailReader(paper, 'Ada');
  const { user } = await renderApp('/account', browser);
  const name = await main().findByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await paper.database.db.delete(sessions);
  await user.type(name, ' L.{Enter}');
  const heading = await main().findByRole('heading', { name: 'You have been logged out' });
  await user.click(main().getByRole('button', { name: 'Log in by a code from a mail instead' }));
  expect(document.activeElement).toBe(heading);
  await user.type(await emailField(), `${email}{Enter}`);
  await user.type(await codeField(), `${await mailedCode(paper, email)}{Enter}`);
  expect(await banner().findByRole('button', { name: 'Ada L.' })).toBeDefined();
  expect(name.value).toBe('Ada L.');
});
