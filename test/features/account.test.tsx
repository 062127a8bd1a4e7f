import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessions } from '../../src/api/store/accountTables.ts';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { buy, PASSWORD, startApi } from '../support/api.ts';
import { mailedCode } from '../support/deliveries.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'the-tide', headline: 'The tide' });
});
afterAll(() => paper.close());

const main = () => within(screen.getByRole('main'));
const banner = () => within(screen.getByRole('navigation', { name: 'Reader' }));

test('a guest logs in and is back where they were, with their name in the banner', async () => {
  const email = await paper.browser().signUp('Ada');
  const { user, address } = await renderApp('/article/the-tide', paper.browser());
  await user.click(await banner().findByRole('link', { name: 'Log in' }));
  await user.type(await main().findByRole('textbox', { name: 'E-mail' }), email);
  await user.type(main().getByLabelText('Password'), PASSWORD);
  await user.click(main().getByRole('button', { name: 'Log in' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'The tide' })).toBeDefined();
  expect(banner().getByRole('button', { name: 'Ada' })).toBeDefined();
  expect(address()).toBe('/article/the-tide');
});

test('a wrong password is said above the form, which keeps what was typed', async () => {
  const email = await paper.browser().signUp('Ada');
  const { user } = await renderApp('/login', paper.browser());
  await user.type(await main().findByRole('textbox', { name: 'E-mail' }), email);
  await user.type(main().getByLabelText('Password'), 'not-the-one{Enter}');

  const alert = await main().findByRole('alert');
  expect(alert.textContent).toBe('E-mail and password don’t match.');
  expect(document.activeElement).toBe(alert);
  expect(main().getByRole<HTMLInputElement>('textbox', { name: 'E-mail' }).value).toBe(email);
  expect(main().getByLabelText<HTMLInputElement>('Password').value).toBe('not-the-one');
});

test('what is missing is said at its field, and focus goes to the first', async () => {
  const { user } = await renderApp('/signup', paper.browser());
  await user.type(await main().findByRole('textbox', { name: 'Name' }), 'Ada');
  await user.click(main().getByRole('button', { name: 'Create account' }));

  const email = main().getByRole('textbox', { name: 'E-mail', description: 'This is needed.' });
  expect(document.activeElement).toBe(email);
  expect(email.getAttribute('aria-invalid')).toBe('true');
});

test('all that is wrong with a new account is said at its fields at once, before anything is sent', async () => {
  const browser = paper.browser();
  const send = sendBy(browser);
  const posted: string[] = [];
  const { user } = await renderApp('/signup', browser, (path, init) => {
    if (init.method === 'POST') posted.push(path);
    return send(path, init);
  });
  await user.type(await main().findByRole('textbox', { name: 'Name' }), 'Ada');
  await user.type(main().getByRole('textbox', { name: 'E-mail' }), 'short');
  await user.type(main().getByLabelText('Password'), 'short{Enter}');

  expect(await main().findByText('This is too short.')).toBeDefined();
  expect(main().getByText('This is not an e-mail address.')).toBeDefined();
  expect(document.activeElement).toBe(main().getByRole('textbox', { name: 'E-mail' }));
  expect(posted).toEqual([]);
});

test('a password that is guessed first is said at its field, and another makes the account', async () => {
  const { user } = await renderApp('/signup', paper.browser());
  await user.type(await main().findByRole('textbox', { name: 'Name' }), 'Hopper');
  await user.type(main().getByRole('textbox', { name: 'E-mail' }), 'hopper@example.com');
  const password = main().getByLabelText<HTMLInputElement>('Password');
  await user.type(password, 'password123{Enter}');
  expect(await main().findByText('Many have this, and it is guessed first.')).toBeDefined();
  expect(document.activeElement).toBe(password);
  expect(password.value).toBe('password123');

  await user.clear(password);
  await user.type(password, `${PASSWORD}{Enter}`);
  await endSignUp(user, 'hopper@example.com');
  expect(await banner().findByRole('button', { name: 'Hopper' })).toBeDefined();
});

test('who guesses too often is told how long to wait, and what was typed stays', async () => {
  const { user } = await renderApp('/login', paper.browser());
  for (let at = 0; at < 10; at += 1)
    await paper
      .browser()
      .post('/api/auth/sign-in/email', { email: 'grace.h@example.com', password: 'wrong' });
  await user.type(await main().findByRole('textbox', { name: 'E-mail' }), 'grace.h@example.com');
  await user.type(main().getByLabelText('Password'), `${PASSWORD}{Enter}`);
  expect((await main().findByRole('alert')).textContent).toMatch(/^Wait 15 minutes, then try again\. /);
  expect(main().getByLabelText<HTMLInputElement>('Password').value).toBe(PASSWORD);
});

test('who forgot their password asks for a link, and is told that it is on its way', async () => {
  const { user } = await renderApp('/login?return=%2Farticle%2Fthe-tide', paper.browser());
  await user.click(await main().findByRole('link', { name: 'Forgotten your password?' }));
  await main().findByRole('heading', { level: 1, name: 'Forgotten your password?' });
  await user.type(main().getByRole('textbox', { name: 'E-mail' }), 'nobody@example.com{Enter}');
  expect(await main().findByText(/has an account, the link is on its way/)).toBeDefined();
  expect(document.activeElement).toBe(
    main().getByRole('heading', { level: 1, name: 'Forgotten your password?' }),
  );
});

test('a link that was used already sets no password, and says how to get another', async () => {
  const { user } = await renderApp('/new-password?token=used', paper.browser());
  await user.type(await main().findByLabelText('Password'), `${PASSWORD}{Enter}`);
  expect((await main().findByRole('alert')).textContent).toMatch(/^This link was used already/);
  expect(main().getByRole('link', { name: 'Send the link' })).toBeDefined();
});

test('signing up by a mailed code logs in, and leads nowhere but to this site', async () => {
  const { user, address } = await renderApp('/signup?return=https://evil.example/', paper.browser());
  await signUp(user, 'ada.signs@example.com');
  expect(await banner().findByRole('button', { name: 'Ada' })).toBeDefined();
  await waitFor(() => expect(address()).toBe('/'));
});

test('the way from log-in to sign-up keeps the way back', async () => {
  const { user, address } = await renderApp(
    '/login?return=%2Farticle%2Fthe-tide&for=comment',
    paper.browser(),
  );
  expect(await main().findByText('Log in to post your comment. What you wrote is kept.')).toBeDefined();
  await user.click(main().getByRole('link', { name: 'Sign up' }));
  expect(await main().findByRole('button', { name: 'Create account' })).toBeDefined();
  expect(new URLSearchParams(address().split('?')[1]).get('return')).toBe('/article/the-tide');
});

test('who is logged in already is told so at the log-in, with the way back', async () => {
  await renderApp('/login?return=%2Farticle%2Fthe-tide', await paper.account('Ada'));
  expect(await main().findByText(/You are logged in as/)).toBeDefined();
  expect(main().getByRole('link', { name: 'Back to the story' }).getAttribute('href')).toBe(
    '/article/the-tide',
  );
});

/** Fills the sign-up that the page shows, sends it, and ends it. */
async function signUp(user: UserEvent, email: string): Promise<void> {
  await user.type(await main().findByRole('textbox', { name: 'Name' }), 'Ada');
  await user.type(main().getByRole('textbox', { name: 'E-mail' }), email);
  await user.type(main().getByLabelText('Password'), `${PASSWORD}{Enter}`);
  await endSignUp(user, email);
}

/** Ends a sign-up that was sent by the code that is mailed. */
async function endSignUp(user: UserEvent, email: string): Promise<void> {
  const code = await main().findByRole('textbox', { name: 'Code' });
  await user.type(code, `${await mailedCode(paper, email)}{Enter}`);
}

/** Fills the log-in that the page shows, and sends it. */
async function logIn(user: UserEvent, email: string): Promise<void> {
  await user.type(await main().findByRole('textbox', { name: 'E-mail' }), email);
  await user.type(
    main().getByLabelText('Password', { selector: '[autocomplete=current-password]' }),
    `${PASSWORD}{Enter}`,
  );
}

test('a guest chooses a plan by its whole price, signs up, and is on the page where it is paid', async () => {
  const { user, address } = await renderApp('/subscribe?return=%2Farticle%2Fthe-tide', paper.browser());
  const monthly = await main().findByRole('radio', {
    name: 'Monthly',
    description: '$1 for the first month, then $12 a month from 23 December. Cancel any time.',
  });
  expect(monthly).toHaveProperty('checked', true);
  await user.click(main().getByRole('radio', { name: 'Yearly' }));
  await user.click(main().getByRole('button', { name: 'Start subscription' }));
  expect(await main().findByText('Log in or create an account to subscribe.')).toBeDefined();
  await signUp(user, 'ada.buys@example.com');

  await user.click(await main().findByRole('button', { name: 'Pay $1' }));
  await waitFor(() => expect(address()).toBe('/article/the-tide'));
});

test('a guest who has an account logs in on the way to a plan; one that subscribes already is told so', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  await buy(browser);
  const { user } = await renderApp('/subscribe?return=%2Farticle%2Fthe-tide', paper.browser());
  await user.click(await main().findByRole('button', { name: 'Start subscription' }));
  await main().findByRole('heading', { level: 1, name: 'Sign up' });
  await user.click(main().getByRole('link', { name: 'Log in' }));
  await logIn(user, email);
  expect(await main().findByText('You subscribe already.')).toBeDefined();
  expect(main().getByRole('link', { name: 'Back to the story' }).getAttribute('href')).toBe(
    '/article/the-tide',
  );
});

test('an address alone begins no payment: the plan in it is chosen, and waits for the press', async () => {
  const { user } = await renderApp('/subscribe?plan=yearly', await paper.account('Ada'));
  expect(await main().findByRole('radio', { name: 'Yearly' })).toHaveProperty('checked', true);
  expect(main().getByRole('button', { name: 'Start subscription' })).toBeDefined();
  await user.click(main().getByRole('button', { name: 'Start subscription' }));
  expect(await main().findByRole('button', { name: 'Pay $1' })).toBeDefined();
});

test('who is found to be logged out as they subscribe logs in in place, and is on the page where it is paid', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const { user } = await renderApp('/subscribe', browser);
  await user.click(await main().findByRole('radio', { name: 'Yearly' }));
  await paper.database.db.delete(sessions);
  await user.click(main().getByRole('button', { name: 'Start subscription' }));
  const heading = await main().findByRole('heading', { name: 'You have been logged out' });
  expect(document.activeElement).toBe(heading);
  await logIn(user, email);
  expect(await main().findByRole('button', { name: 'Pay $1' })).toBeDefined();
});

test('a payment that can’t be begun after the sign-up is said, with the plan still chosen', async () => {
  const browser = paper.browser();
  const send = sendBy(browser);
  const { user } = await renderApp('/subscribe', browser, (path, init) =>
    path === '/api/me/subscription' ? Promise.reject(new TypeError('Lost.')) : send(path, init),
  );
  await user.click(await main().findByRole('radio', { name: 'Yearly' }));
  await user.click(main().getByRole('button', { name: 'Start subscription' }));
  await signUp(user, 'ada.waits@example.com');
  const alert = await main().findByRole('alert');
  expect(alert.textContent).toMatch(/could not be reached/);
  expect(document.activeElement).toBe(alert);
  expect(main().getByRole('radio', { name: 'Yearly' })).toHaveProperty('checked', true);
});

test('a card that isn’t taken is said at its field, and the page says which are; another one pays', async () => {
  const { user, address } = await renderApp('/subscribe', await paper.account('Ada'));
  await user.click(await main().findByRole('button', { name: 'Start subscription' }));
  const card = await main().findByRole<HTMLInputElement>('textbox', { name: 'Card number' });
  expect(card.value).toBe('4242 4242 4242 4242');
  for (const [number, sentence] of [
    ['4111 1111 1111 1111', 'Only the test cards below work here. Nothing was charged.'],
    ['42', 'This is not a card number.'],
    ['4000 0000 0000 9995', 'The bank said that there isn’t enough on the card. Nothing was charged.'],
    ['4000 0000 0000 0069', 'The card has expired. Nothing was charged.'],
  ] as const) {
    await user.clear(card);
    await user.type(card, `${number}{Enter}`);
    expect(await main().findByText(sentence)).toBeDefined();
    expect(document.activeElement).toBe(card);
  }
  expect(main().getByText('4000 0000 0000 3220')).toBeDefined();

  await user.clear(card);
  await user.type(card, '4242424242424242{Enter}');
  expect(await main().findByText('Next payment: $12 on 23 December 2026')).toBeDefined();
  expect(address()).toBe('/account');
});

test('a payment whose answer is lost is made once, however often it is sent', async () => {
  const browser = await paper.account('Ada');
  const send = sendBy(browser);
  let isLost = true;
  const { user } = await renderApp('/subscribe', browser, async (path, init) => {
    const answer = await send(path, init);
    if (path !== '/api/me/subscription' || !isLost) return answer;
    isLost = false;
    throw new TypeError('The connection was lost.');
  });
  await user.click(await main().findByRole('button', { name: 'Start subscription' }));
  expect((await main().findByRole('alert')).textContent).toMatch(/could not be reached/);
  await user.click(main().getByRole('button', { name: 'Start subscription' }));
  await user.click(await main().findByRole('button', { name: 'Pay $1' }));
  expect(await main().findByText(/Next payment/)).toBeDefined();
  expect(await main().findAllByRole('cell', { name: '$1' })).toHaveLength(1);
});

test('a payment that the account knows nothing of is said to be none, with the way to those that it does', async () => {
  await renderApp(`/checkout/${crypto.randomUUID()}`, await paper.account('Ada'));
  expect(await main().findByText('Your account knows of no such payment.')).toBeDefined();
  expect(main().getByRole('link', { name: 'Account' }).getAttribute('href')).toBe('/account');
  expect(main().queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a subscriber changes the plan, sees from when and at what, and can change back', async () => {
  const { user } = await renderApp('/account', await paper.account('Ada', 'subscriber'));
  await user.click(await main().findByText('Change the plan'));
  const yearly = main().getByRole('radio', {
    name: 'Yearly',
    description: '$120 a year from 23 December 2026. Until then nothing changes.',
  });
  expect(yearly).toHaveProperty('checked', true);
  await user.click(main().getByRole('button', { name: 'Change' }));
  expect(await main().findByText('Yearly from 23 December 2026, with a payment of $120')).toBeDefined();
  await waitFor(() =>
    expect(document.activeElement).toBe(main().getByRole('heading', { name: 'Your plan' })),
  );
  await user.click(main().getByText('Change the plan'));
  await user.click(main().getByRole('button', { name: 'Change' }));
  expect(await main().findByText('Next payment: $12 on 23 December 2026')).toBeDefined();
});

test('who is past due is told so with what to do, and pays with another card', async () => {
  const other = await startApi();
  const browser = await other.account('Ada');
  await buy(browser, { card: TEST_CARDS.onceOnly });
  other.travelTo(new Date('2026-12-23T12:00:00Z'));
  await other.bill();
  const { user } = await renderApp('/account', browser);
  expect(
    await main().findByText(
      /^Your last payment did not go through. We try again on 24 December 2026. You can read everything until 2 January 2027/,
    ),
  ).toBeDefined();
  const notice = await screen.findByRole('complementary', { name: 'Your plan' });
  expect(within(notice).getByRole('link', { name: 'Pay with another card' }).getAttribute('href')).toBe(
    '/account',
  );
  await user.click(main().getByRole('button', { name: 'Pay $12 with another card' }));
  await user.click(await main().findByRole('button', { name: 'Pay $12' }));
  expect(await main().findByText('Next payment: $12 on 23 January 2027')).toBeDefined();
  expect(screen.queryByRole('complementary', { name: 'Your plan' })).toBeNull();
  await other.close();
});

test('who is past due is offered what they owe, not a first month that they would not get', async () => {
  const other = await startApi();
  await other.publish({ slug: 'the-ebb', headline: 'The ebb' });
  const browser = await other.account('Ada');
  await buy(browser, { card: TEST_CARDS.onceOnly });
  other.travelTo(new Date('2026-12-23T12:00:00Z'));
  await other.bill();
  const { user } = await renderApp('/subscribe?return=%2Farticle%2Fthe-ebb', browser);
  const pay = await main().findByRole('button', { name: 'Pay $12 with another card' });
  expect(main().getByText(/^Your last payment did not go through/)).toBeDefined();
  expect(main().queryByText(/for the first month/)).toBeNull();
  await user.click(pay);
  await user.click(await main().findByRole('button', { name: 'Pay $12' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'The ebb' })).toBeDefined();
  await other.close();
});

test('a subscriber cancels in two presses, the second with the date, and can resume', async () => {
  const { user } = await renderApp('/account', await paper.account('Ada', 'subscriber'));
  await user.click(await main().findByRole('button', { name: 'Cancel the plan' }));
  const sure = main().getByRole('button', { name: 'Yes, cancel: I can read until 23 December 2026' });
  expect(document.activeElement).toBe(sure);
  await user.click(sure);
  expect(await main().findByText('Cancelled. You can read everything until 23 December 2026.')).toBeDefined();
  expect(
    await screen.findByText('The plan is cancelled. You can read until 23 December 2026.'),
  ).toBeDefined();

  await user.click(main().getByRole('button', { name: 'Resume the plan' }));
  expect(await main().findByText('Next payment: $12 on 23 December 2026')).toBeDefined();
});

test('a plan that can’t be cancelled for want of a network is, and is said to be, when that is tried again', async () => {
  const browser = await paper.account('Ada', 'subscriber');
  const send = sendBy(browser);
  let isLost = true;
  const { user } = await renderApp('/account', browser, (path, init) =>
    init.method === 'DELETE' && isLost
      ? Promise.reject(new TypeError('The connection was lost.'))
      : send(path, init),
  );
  await user.click(await main().findByRole('button', { name: 'Cancel the plan' }));
  await user.click(main().getByRole('button', { name: /^Yes, cancel/ }));
  const retry = await main().findByRole('button', { name: 'Try again' });
  isLost = false;
  await user.click(retry);
  expect(
    await screen.findByText('The plan is cancelled. You can read until 23 December 2026.'),
  ).toBeDefined();
  expect(document.activeElement).toBe(main().getByRole('heading', { name: 'Your plan' }));
});

test('a subscriber who would subscribe again is told that they do', async () => {
  await renderApp('/subscribe', await paper.account('Ada', 'subscriber'));
  expect(await main().findByText('You subscribe already.')).toBeDefined();
  expect(main().queryByRole('button', { name: 'Start subscription' })).toBeNull();
});

test('the reader’s menu opens, closes by Escape with focus where it was, and logs out', async () => {
  const { user } = await renderApp('/account', await paper.account('Ada'));
  const opener = await banner().findByRole('button', { name: 'Ada', expanded: false });
  await user.click(opener);
  expect(banner().getByRole('link', { name: 'Account' })).toBeDefined();
  await user.tab();
  await user.keyboard('{Escape}');
  expect(banner().queryByRole('link', { name: 'Account' })).toBeNull();
  expect(document.activeElement).toBe(opener);

  await user.click(opener);
  await user.click(banner().getByRole('button', { name: 'Log out' }));
  const logIn = await banner().findByRole('link', { name: 'Log in' });
  expect(await screen.findByText('You are logged out.')).toBeDefined();
  expect(document.activeElement).toBe(logIn);
  expect(await main().findByText('Log in to see your account.')).toBeDefined();
});

test('the menu closes when focus leaves it', async () => {
  const { user } = await renderApp('/account', await paper.account('Ada'));
  await user.click(await banner().findByRole('button', { name: 'Ada' }));
  await user.click(main().getByRole('heading', { level: 1 }));
  expect(banner().queryByRole('link', { name: 'Account' })).toBeNull();
});

test('logging out on the account page leaves the way to log in, and focus on the page', async () => {
  const { user } = await renderApp('/account', await paper.account('Ada'));
  await user.click(await main().findByRole('button', { name: 'Log out' }));
  expect(await main().findByRole('link', { name: 'Log in' })).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(main().getByRole('heading', { level: 1 })));
});

test('an account is erased in two presses, with the day until which it can be had back, and kept by logging in', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const { user } = await renderApp('/account', browser);
  expect((await main().findByRole('link', { name: 'Download it' })).getAttribute('href')).toBe(
    '/api/me/data',
  );
  await user.click(main().getByRole('button', { name: 'Erase the account' }));
  await user.click(main().getByRole('button', { name: 'Yes, erase all of it' }));
  expect(
    await main().findByText(
      'Your account is erased on 30 November 2026. Log in before then, and it is kept.',
    ),
  ).toBeDefined();
  expect(banner().getByRole('link', { name: 'Log in' })).toBeDefined();
  await user.click(main().getByRole('link', { name: 'Log in' }));
  await user.type(await main().findByRole('textbox', { name: 'E-mail' }), email);
  await user.type(main().getByLabelText('Password'), `${PASSWORD}{Enter}`);
  expect(await main().findByRole('button', { name: 'Erase the account' })).toBeDefined();
});
