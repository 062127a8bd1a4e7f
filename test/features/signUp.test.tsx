import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, startApi, testPublication } from '../support/api.ts';
import { mailedCode } from '../support/deliveries.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi({ publication: { ...testPublication, keepsMail: true } });
  await paper.publish({ slug: 'the-tide', headline: 'The tide' });
});
afterAll(() => paper.close());

const main = () => within(screen.getByRole('main'));
const banner = () => within(screen.getByRole('navigation', { name: 'Reader' }));
const said = () => screen.getAllByRole('status').at(-1)?.textContent ?? '';
const newAddress = () => `${crypto.randomUUID()}@example.com`;
const codeField = () => main().findByRole<HTMLInputElement>('textbox', { name: 'Code' });
const field = (name: string) => main().findByRole<HTMLInputElement>('textbox', { name });
const passwordField = () => main().getByLabelText<HTMLInputElement>('Password');
async function fill(user: UserEvent, email: string) {
  await user.type(await field('Name'), 'Nell');
  await user.type(await field('E-mail'), email);
  await user.type(passwordField(), `${PASSWORD}{Enter}`);
}

test('the code’s field takes the focus where the form was, and where it comes from is said', async () => {
  const email = newAddress();
  const { user, address } = await renderApp('/signup?return=%2Farticle%2Fthe-tide', paper.browser());
  await fill(user, ` ${email} `);
  const code = await codeField();
  expect(document.activeElement).toBe(code);
  expect(code.autocomplete).toBe('one-time-code');
  expect(said()).toContain('the code that is on its way to');
  expect(main().queryByRole('textbox', { name: 'Name' })).toBeNull();
  expect(main().getByRole('link', { name: 'See its mails in another tab' }).getAttribute('href')).toBe(
    '/mail',
  );
  await user.type(code, `${await mailedCode(paper, email)}{Enter}`);
  await screen.findByRole('heading', { level: 1, name: 'The tide' });
  expect(banner().getByRole('button', { name: 'Nell' })).toBeDefined();
  expect(address()).toBe('/article/the-tide');
});

test('whose address has an account is told nothing else, and comes into it', async () => {
  const email = await paper.browser().signUp('Grace');
  const { user } = await renderApp('/signup', paper.browser());
  await fill(user, email);
  const code = await codeField();
  expect(main().getByText(/If there is an account with this address already/)).toBeDefined();
  await user.type(code, `${await mailedCode(paper, email)}{Enter}`);
  expect(await banner().findByRole('button', { name: 'Grace' })).toBeDefined();
});

test('a code that is wrong is said at its field', async () => {
  const email = newAddress();
  const { user } = await renderApp('/signup', paper.browser());
  await fill(user, email);
  const wrong = String((Number(await mailedCode(paper, email)) + 1) % 1_000_000).padStart(6, '0');
  await user.type(await codeField(), `${wrong}{Enter}`);
  await main().findByText(/^This code is wrong/);
  expect((await codeField()).value).toBe(wrong);
  expect(document.activeElement).toBe(await codeField());
});

test('who mistyped their address goes back to it, with all that they typed, and the code goes to the right one', async () => {
  const email = newAddress();
  const { user } = await renderApp('/signup', paper.browser());
  await fill(user, `wrong-${email}`);
  await codeField();
  await user.click(main().getByRole('button', { name: 'Change what you entered' }));
  const address = await field('E-mail');
  expect(document.activeElement).toBe(address);
  expect([address.value, passwordField().value, (await field('Name')).value]).toEqual([
    `wrong-${email}`,
    PASSWORD,
    'Nell',
  ]);
  await user.clear(address);
  await user.type(address, `${email}{Enter}`);
  await user.type(await codeField(), `${await mailedCode(paper, email)}{Enter}`);
  expect(await banner().findByRole('button', { name: 'Nell' })).toBeDefined();
});

test('where asking fails, what was typed stays and what to do is said', async () => {
  const browser = paper.browser();
  const send = sendBy(browser);
  const { user } = await renderApp('/signup', browser, (path, init) =>
    init.method === 'POST' ? Promise.reject(new TypeError('offline')) : send(path, init),
  );
  await fill(user, 'nell@example.com');
  expect((await main().findByRole('alert')).textContent).toMatch(/connection/);
  expect((await field('E-mail')).value).toBe('nell@example.com');
});
