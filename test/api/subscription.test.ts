import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { getPayments } from '../../src/contract/payments.ts';
import { deleteSubscription, patchSubscription } from '../../src/contract/subscribing.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { buy, START, startApi, type Browser } from '../support/api.ts';

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

const meOf = async () => answerOf(getMe, await browser.get('/api/me'));
const change = async (body: unknown) => answerOf(patchSubscription, await browser.patch(ADDRESS, body));
const cancel = async () => answerOf(deleteSubscription, await browser.delete(ADDRESS));
const paid = async () => (await answerOf(getPayments, await browser.get('/api/me/payments'))).items;

test('a change of plan takes effect with the next payment, and is taken back by choosing the former', async () => {
  await buy(browser);
  const { subscription: begun } = await meOf();
  expect(await change({ plan: 'yearly' })).toEqual({
    ...begun,
    nextPayment: {
      at: '2026-12-23T12:00:00.000Z',
      price: { amount: 12000, currency: 'USD' },
      plan: 'yearly',
      interval: 'year',
    },
  });
  expect(await change({ plan: 'monthly' })).toEqual(begun);
  await change({ plan: 'yearly' });
  paper.travelTo(new Date('2026-12-23T12:00:00Z'));
  await paper.bill();
  expect((await meOf()).subscription).toMatchObject({
    plan: 'yearly',
    nextPayment: { at: '2027-12-23T12:00:00.000Z' },
  });
  expect(await paid()).toMatchObject([
    { plan: 'yearly', price: { amount: 12000 } },
    { plan: 'monthly', price: { amount: 100 } },
  ]);
});

test('cancelling keeps access to the end of what is paid, then it ends, and nothing more is charged', async () => {
  await buy(browser);
  const cancelled = await cancel();
  expect(cancelled).toMatchObject({
    state: 'cancelled',
    nextPayment: null,
    accessUntil: '2026-12-23T12:00:00.000Z',
  });
  expect(await cancel()).toEqual(cancelled);
  paper.travelTo(new Date('2026-12-23T11:59:59Z'));
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  paper.travelTo(new Date('2026-12-23T12:00:00Z'));
  await paper.bill();
  expect(await meOf()).toMatchObject({ kind: 'registered', subscription: null });
  expect(await paid()).toHaveLength(1);
});

test('cancelling in a later month keeps access to the end of what was paid last', async () => {
  await buy(browser);
  for (const day of ['2026-12-23', '2027-01-23']) {
    paper.travelTo(new Date(`${day}T12:00:00Z`));
    await paper.bill();
  }
  paper.travelTo(new Date('2027-02-01T00:00:00Z'));
  expect(await cancel()).toMatchObject({ accessUntil: '2027-02-23T12:00:00.000Z' });
});

test('a cancelled subscription that still runs is resumed as if nothing had been', async () => {
  await buy(browser);
  const { subscription: begun } = await meOf();
  await cancel();
  expect(await change({ state: 'active' })).toEqual(begun);
  expect(await change({})).toEqual(begun);
  expect(await paid()).toHaveLength(1);
  paper.travelTo(new Date('2026-12-23T12:00:00Z'));
  await paper.bill();
  expect(await paid()).toHaveLength(2);
});

test('one that has run out starts anew, and is paid anew', async () => {
  await buy(browser);
  await cancel();
  paper.travelTo(new Date('2027-01-15T08:00:00Z'));
  await problemOf(await browser.patch(ADDRESS, { state: 'active' }), 'notSubscribed');
  await problemOf(await browser.delete(ADDRESS), 'notSubscribed');
  await buy(browser, { plan: 'yearly' });
  expect((await meOf()).subscription).toMatchObject({
    plan: 'yearly',
    state: 'active',
    startedAt: '2027-01-15T08:00:00.000Z',
    nextPayment: { at: '2027-02-15T08:00:00.000Z' },
  });
  expect(await paid()).toHaveLength(2);
});

test('a plan that is not for sale can’t be changed to', async () => {
  await buy(browser);
  expect(await problemOf(await browser.patch(ADDRESS, { plan: 'for-ever' }), 'invalid')).toMatchObject({
    errors: [{ pointer: '/plan', code: 'notAnOption' }],
  });
});

test('who never subscribed has nothing to change or cancel', async () => {
  await problemOf(await browser.patch(ADDRESS, { state: 'active' }), 'notSubscribed');
  await problemOf(await browser.delete(ADDRESS), 'notSubscribed');
});
