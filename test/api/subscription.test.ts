import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PRETEND_CARDS } from '../../src/api/checkout.ts';
import { payments } from '../../src/api/store/tables.ts';
import { getMe } from '../../src/contract/me.ts';
import { deleteSubscription, patchSubscription, postSubscription } from '../../src/contract/subscription.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { CHECKOUT, START, startApi, type Browser } from '../support/api.ts';

const ADDRESS = '/api/me/subscription';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());
beforeEach(async () => {
  paper.travelTo(START);
  browser = await paper.account('Ada');
});

const meOf = async (of = browser) => answerOf(getMe, await of.get('/api/me'));
const subscribe = async (plan = 'monthly') =>
  answerOf(postSubscription, await browser.post(ADDRESS, { ...CHECKOUT, plan }));
const change = async (body: unknown) => answerOf(patchSubscription, await browser.patch(ADDRESS, body));
const cancel = async () => answerOf(deleteSubscription, await browser.delete(ADDRESS));

async function paymentsOf(of: Browser) {
  const { id } = await meOf(of);
  return paper.database.db
    .select()
    .from(payments)
    .where(eq(payments.readerId, id ?? ''));
}

test('checkout pays the first month, says what comes next and when, and makes a subscriber', async () => {
  const begun = await subscribe();
  expect(begun).toEqual({
    plan: 'monthly',
    state: 'active',
    startedAt: '2026-11-23T12:00:00.000Z',
    nextPayment: { at: '2026-12-23T12:00:00.000Z', price: { amount: 1200, currency: 'USD' } },
    accessUntil: null,
  });
  expect(await meOf()).toMatchObject({ kind: 'subscriber', subscription: begun });
  expect(await paymentsOf(browser)).toMatchObject([
    {
      plan: 'monthly',
      amount: 100,
      currency: 'USD',
      at: START,
      reference: expect.stringMatching(/^pretend-/),
    },
  ]);
});

test('a yearly plan, too, begins with a month', async () => {
  expect(await subscribe('yearly')).toMatchObject({
    nextPayment: { at: '2026-12-23T12:00:00.000Z', price: { amount: 12000 } },
  });
});

test('a card may be written with spaces or hyphens, and its number is kept nowhere', async () => {
  const answer = await browser.post(ADDRESS, { plan: 'monthly', card: '4242 4242-4242 4242' });
  expect(answer.status).toBe(201);
  expect(JSON.stringify(await paymentsOf(browser)).replaceAll('-', '')).not.toContain('424242424242');
});

test('a declined card is told so, at its field, and nothing begins', async () => {
  const answer = await browser.post(ADDRESS, { plan: 'monthly', card: PRETEND_CARDS.declined });
  expect(await problemOf(answer, 'cardDeclined')).toMatchObject({
    errors: [{ pointer: '/card', code: 'declined' }],
  });
  expect(await meOf()).toMatchObject({ kind: 'registered', subscription: null });
  expect(await paymentsOf(browser)).toEqual([]);
  await subscribe();
});

test('a plan that is not for sale is told at its field, and no card is charged', async () => {
  for (const answer of [
    await browser.post(ADDRESS, { ...CHECKOUT, plan: 'for-ever' }),
    await (await paper.account('Bo', 'subscriber')).patch(ADDRESS, { plan: 'for-ever' }),
  ])
    expect(await problemOf(answer, 'invalid')).toMatchObject({
      errors: [{ pointer: '/plan', code: 'notAnOption' }],
    });
  expect(await paymentsOf(browser)).toEqual([]);
});

test('who has a subscription is not sold a second one, not even while a cancelled one lasts', async () => {
  await subscribe();
  await problemOf(await browser.post(ADDRESS, CHECKOUT), 'alreadySubscribed');
  await cancel();
  await problemOf(await browser.post(ADDRESS, CHECKOUT), 'alreadySubscribed');
  expect(await paymentsOf(browser)).toHaveLength(1);
});

test('twenty checkouts at once charge once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => browser.post(ADDRESS, CHECKOUT)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
  expect(await paymentsOf(browser)).toHaveLength(1);
});

test('a change of plan takes effect with the next payment', async () => {
  await subscribe();
  expect(await change({ plan: 'yearly' })).toMatchObject({
    plan: 'yearly',
    nextPayment: { at: '2026-12-23T12:00:00.000Z', price: { amount: 12000 } },
  });
  expect(await paymentsOf(browser)).toHaveLength(1);
});

test('a change after months of renewals keeps the day that is paid up to', async () => {
  await subscribe();
  paper.travelTo(new Date('2027-02-01T00:00:00Z'));
  expect(await change({ plan: 'yearly' })).toMatchObject({ nextPayment: { at: '2027-02-23T12:00:00.000Z' } });
  paper.travelTo(new Date('2027-03-01T00:00:00Z'));
  expect((await meOf()).subscription).toMatchObject({ nextPayment: { at: '2028-02-23T12:00:00.000Z' } });
});

test('cancelling keeps access to the end of what is paid, then it ends', async () => {
  await subscribe();
  expect(await cancel()).toMatchObject({
    state: 'cancelled',
    nextPayment: null,
    accessUntil: '2026-12-23T12:00:00.000Z',
  });
  paper.travelTo(new Date('2026-12-23T11:59:59Z'));
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  paper.travelTo(new Date('2026-12-23T12:00:00Z'));
  expect(await meOf()).toMatchObject({ kind: 'registered', subscription: null });
});

test('cancelling in a later month keeps access to the end of that one, and cancelling again changes nothing', async () => {
  await subscribe();
  paper.travelTo(new Date('2027-02-01T00:00:00Z'));
  const cancelled = await cancel();
  expect(cancelled).toMatchObject({ accessUntil: '2027-02-23T12:00:00.000Z' });
  expect(await cancel()).toEqual(cancelled);
});

test('a cancelled subscription that still runs is resumed as if nothing had been', async () => {
  const begun = await subscribe();
  await cancel();
  expect(await change({ state: 'active' })).toEqual(begun);
  expect(await change({})).toEqual(begun);
  expect(await paymentsOf(browser)).toHaveLength(1);
});

test('one that has run out starts anew, and is paid anew', async () => {
  await subscribe();
  await cancel();
  paper.travelTo(new Date('2027-01-15T08:00:00Z'));
  await problemOf(await browser.patch(ADDRESS, { state: 'active' }), 'notSubscribed');
  await problemOf(await browser.delete(ADDRESS), 'notSubscribed');
  expect(await subscribe('yearly')).toMatchObject({
    plan: 'yearly',
    state: 'active',
    startedAt: '2027-01-15T08:00:00.000Z',
    nextPayment: { at: '2027-02-15T08:00:00.000Z' },
  });
  expect(await paymentsOf(browser)).toHaveLength(2);
});

test('who never subscribed has nothing to change or cancel', async () => {
  await problemOf(await browser.patch(ADDRESS, { state: 'active' }), 'notSubscribed');
  await problemOf(await browser.delete(ADDRESS), 'notSubscribed');
});

test('a guest and an anonymous reader are asked to log in before they pay', async () => {
  const guest = paper.browser();
  await problemOf(await guest.post(ADDRESS, CHECKOUT), 'notLoggedIn');
  await paper.publish();
  await guest.put('/api/me/follows/harbour');
  for (const answer of [
    await guest.post(ADDRESS, CHECKOUT),
    await guest.patch(ADDRESS, {}),
    await guest.delete(ADDRESS),
  ])
    await problemOf(answer, 'notLoggedIn');
});
