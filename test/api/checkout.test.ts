import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PaymentProcessor } from '../../src/api/payments/processor.ts';
import * as tables from '../../src/api/store/tables.ts';
import { getCheckout, type Checkout } from '../../src/contract/checkouts.ts';
import { getMe } from '../../src/contract/me.ts';
import { getPayments } from '../../src/contract/payments.ts';
import { getPretendPayment, postPretendPayment, TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { postSubscription } from '../../src/contract/subscribing.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { buy, ORIGIN, payOn, START, startApi, type Browser } from '../support/api.ts';

const ADDRESS = '/api/me/subscription';
const WORKS = TEST_CARDS.works;

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
const begin = async (body: object = {}, of = browser) =>
  answerOf(postSubscription, await of.post(ADDRESS, { plan: 'monthly', ...body }));
const view = async ({ id }: Checkout, of = browser) =>
  answerOf(getCheckout, await of.get(`/api/me/checkouts/${id}`));
const paidBy = async (of = browser) => (await answerOf(getPayments, await of.get('/api/me/payments'))).items;
const seconds = (count: number) => new Date(START.getTime() + count * 1_000);
const tokenOf = ({ payAt }: Checkout) => payAt?.split('/').at(-1) ?? '';

test('a checkout leads to the processor’s page; paid there, the plan has started', async () => {
  const begun = await begin({ returnTo: '/article/sea-wall-vote#rest' });
  expect(begun).toMatchObject({
    plan: 'monthly',
    price: { amount: 100, currency: 'USD' },
    state: 'open',
    payAt: expect.stringMatching(`^${ORIGIN}/pretend-payment/`),
    returnTo: '/article/sea-wall-vote#rest',
  });
  expect(await meOf()).toMatchObject({ kind: 'registered', subscription: null });

  const page = await answerOf(
    getPretendPayment,
    await browser.get(`/api/pretend-payments/${tokenOf(begun)}`),
  );
  expect(page).toMatchObject({
    price: { amount: 100, currency: 'USD' },
    returnUrl: `${ORIGIN}/checkout/${begun.id}`,
  });
  expect(await answerOf(postPretendPayment, await payOn(browser, begun, WORKS))).toMatchObject({
    state: 'paid',
  });
  expect(await view(begun)).toMatchObject({ state: 'paid', payAt: null });
  expect(await meOf()).toMatchObject({
    kind: 'subscriber',
    subscription: {
      plan: 'monthly',
      interval: 'month',
      state: 'active',
      startedAt: '2026-11-23T12:00:00.000Z',
      nextPayment: {
        at: '2026-12-23T12:00:00.000Z',
        price: { amount: 1200, currency: 'USD' },
        plan: 'monthly',
      },
      accessUntil: null,
    },
  });
  expect(await paidBy()).toEqual([
    {
      id: expect.any(String),
      plan: 'monthly',
      price: { amount: 100, currency: 'USD' },
      at: '2026-11-23T12:00:00.000Z',
      paidUntil: '2026-12-23T12:00:00.000Z',
    },
  ]);
});

test('a yearly plan, too, begins with a month, and then is paid by the year', async () => {
  await buy(browser, { plan: 'yearly' });
  expect((await meOf()).subscription).toMatchObject({
    nextPayment: { at: '2026-12-23T12:00:00.000Z', price: { amount: 12000 }, interval: 'year' },
  });
});

test('who never comes back from the processor has the plan too: its event tells', async () => {
  const begun = await begin();
  await payOn(browser, begun, WORKS);
  await paper.tellPayments();
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
});

test('should the processor not tell, it is asked', async () => {
  const begun = await begin();
  await payOn(browser, begun, WORKS);
  await paper.bill();
  expect(await meOf()).toMatchObject({ kind: 'registered' });
  paper.travelTo(seconds(61));
  await paper.bill();
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
});

test('the page is in the language that the reader reads in', async () => {
  const begun = await begin({ lang: 'he' });
  expect(begun.payAt).toMatch(`${ORIGIN}/he/pretend-payment/`);
  const page = await browser.get(`/api/pretend-payments/${tokenOf(begun)}`);
  expect(await page.json()).toMatchObject({ returnUrl: `${ORIGIN}/he/checkout/${begun.id}` });
});

test('a way back that leads elsewhere leads to the front page', async () => {
  expect(await begin({ returnTo: '//elsewhere.example/x' })).toMatchObject({ returnTo: '/' });
  await problemOf(await browser.post(ADDRESS, { plan: 'monthly', returnTo: 'https://a.example' }), 'invalid');
});

test.each([
  ['declined', TEST_CARDS.declined, 'declined'],
  ['without funds', TEST_CARDS.insufficientFunds, 'insufficientFunds'],
  ['expired', TEST_CARDS.expiredCard, 'expiredCard'],
  ['a real number, or any other', '4111111111111111', 'notATestCard'],
])('a card that is %s is told so at its field; nothing is paid, and another works', async (_, card, code) => {
  const begun = await begin();
  expect(await problemOf(await payOn(browser, begun, card), 'cardDeclined')).toMatchObject({
    errors: [{ pointer: '/card', code }],
  });
  expect(await view(begun)).toMatchObject({ state: 'open' });
  expect(await paidBy()).toEqual([]);
  await payOn(browser, begun, WORKS);
  expect(await view(begun)).toMatchObject({ state: 'paid' });
});

test('a card whose bank wants a confirmation is charged once that is given', async () => {
  const begun = await begin();
  const card = TEST_CARDS.confirmed;
  expect(await answerOf(postPretendPayment, await payOn(browser, begun, card))).toMatchObject({
    state: 'open',
    needsConfirmation: true,
  });
  expect(await view(begun)).toMatchObject({ state: 'open' });
  await payOn(browser, begun, card, true);
  expect(await view(begun)).toMatchObject({ state: 'paid' });
});

test('while a bank takes its time the truth is told, no second payment can be begun, and then the plan starts', async () => {
  const begun = await buy(browser, { card: TEST_CARDS.late });
  expect(begun).toMatchObject({ state: 'processing', payAt: null });
  expect(await begin()).toMatchObject({ id: begun.id, state: 'processing' });
  expect(await begin({ plan: 'yearly' })).toMatchObject({ id: begun.id, plan: 'monthly' });
  paper.travelTo(seconds(9));
  await paper.tellPayments();
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  expect(await view(begun)).toMatchObject({ state: 'paid' });
  expect(await paidBy()).toHaveLength(1);
});

test('a bank that declines late leaves nobody believing that they paid, and the next try works', async () => {
  const begun = await buy(browser, { card: TEST_CARDS.lateDeclined });
  paper.travelTo(seconds(9));
  expect(await view(begun)).toMatchObject({ state: 'failed', reason: 'declined' });
  expect(await meOf()).toMatchObject({ kind: 'registered' });
  expect(await buy(browser)).toMatchObject({ state: 'paid' });
});

test('the button pressed again, or the page loaded anew, goes on with the same checkout', async () => {
  const begun = await begin();
  expect(await begin({ returnTo: '/topics' })).toEqual({ ...begun, returnTo: '/topics' });
  const many = await Promise.all(Array.from({ length: 20 }, () => begin()));
  expect(new Set(many.map(({ id }) => id))).toEqual(new Set([begun.id]));
});

test('paid in twenty windows at once, it is charged once', async () => {
  const begun = await begin();
  const answers = await Promise.all(Array.from({ length: 20 }, () => payOn(browser, begun, WORKS)));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
  await paper.tellPayments();
  await view(begun);
  expect(await paidBy()).toHaveLength(1);
});

test('the same key gives the same checkout, as it stands by then', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const send = (body: object) => browser.post(ADDRESS, body, key);
  const begun = await answerOf(postSubscription, await send({ plan: 'monthly' }));
  await problemOf(await send({ plan: 'yearly' }), 'idempotencyKeyReused');
  await payOn(browser, begun, WORKS);
  expect(await answerOf(postSubscription, await send({ plan: 'monthly' }))).toMatchObject({
    id: begun.id,
    state: 'paid',
  });
});

test('a checkout for another plan takes the place of the former, which can’t be paid any more', async () => {
  const former = await begin();
  const later = await begin({ plan: 'yearly' });
  expect(later.id).not.toBe(former.id);
  expect(await answerOf(postPretendPayment, await payOn(browser, former, WORKS))).toMatchObject({
    state: 'closed',
  });
  expect(await view(former)).toMatchObject({ state: 'closed', payAt: null });
  await payOn(browser, later, WORKS);
  expect(await view(later)).toMatchObject({ state: 'paid' });
  expect(await paidBy()).toMatchObject([{ plan: 'yearly' }]);
});

test('paid in another window a moment before, it is not paid a second time for another plan', async () => {
  const former = await begin();
  await payOn(browser, former, WORKS);
  await problemOf(await browser.post(ADDRESS, { plan: 'yearly' }), 'alreadySubscribed');
  expect(await meOf()).toMatchObject({ kind: 'subscriber', subscription: { plan: 'monthly' } });
  expect(await paidBy()).toHaveLength(1);
});

test('who has a subscription is not sold a second one, not even while a cancelled one lasts', async () => {
  await buy(browser);
  await problemOf(await browser.post(ADDRESS, { plan: 'monthly' }), 'alreadySubscribed');
  await browser.delete(ADDRESS);
  await problemOf(await browser.post(ADDRESS, { plan: 'monthly' }), 'alreadySubscribed');
  expect(await paidBy()).toHaveLength(1);
});

test('a plan that is not for sale, or a price of one’s own, is refused at its field', async () => {
  expect(await problemOf(await browser.post(ADDRESS, { plan: 'for-ever' }), 'invalid')).toMatchObject({
    errors: [{ pointer: '/plan', code: 'notAnOption' }],
  });
  for (const own of [{ amount: -100 }, { amount: 10 ** 12 }, { currency: 'XXX' }, { price: { amount: 1 } }])
    expect(
      await problemOf(await browser.post(ADDRESS, { plan: 'monthly', ...own }), 'invalid'),
    ).toMatchObject({ errors: [{ code: 'unknownField' }] });
  expect(await paidBy()).toEqual([]);
});

test('another reader’s checkout, or one that isn’t there, is 404', async () => {
  const begun = await begin();
  const other = await paper.account('Bo');
  await problemOf(await other.get(`/api/me/checkouts/${begun.id}`), 'notFound');
  await problemOf(await browser.get(`/api/me/checkouts/${crypto.randomUUID()}`), 'notFound');
  await problemOf(await browser.get('/api/me/checkouts/nothing'), 'notFound');
  await problemOf(await browser.get('/api/pretend-payments/nothing'), 'notFound');
  await problemOf(await browser.post('/api/pretend-payments/nothing', { card: WORKS }), 'notFound');
});

test('a guest and an anonymous reader are asked to log in before they pay', async () => {
  const guest = paper.browser();
  await problemOf(await guest.post(ADDRESS, { plan: 'monthly' }), 'notLoggedIn');
  await paper.publish();
  await guest.put('/api/me/follows/harbour');
  for (const answer of [
    await guest.post(ADDRESS, { plan: 'monthly' }),
    await guest.patch(ADDRESS, {}),
    await guest.delete(ADDRESS),
    await guest.get('/api/me/payments'),
  ])
    await problemOf(answer, 'notLoggedIn');
});

test('a card may be written with spaces or hyphens, and its number is kept nowhere', async () => {
  await buy(browser, { card: '4242 4242-4242 4242' });
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  for (const table of Object.values(tables)) {
    const rows = await paper.database.db.select().from(table);
    expect(JSON.stringify(rows).replaceAll(/[ -]/g, '')).not.toContain(WORKS);
  }
  expect(paper.logged.join('')).not.toContain('4242');
});

test('a processor that can’t be reached is said so, and pressed again the checkout goes on', async () => {
  const { services } = paper;
  let isAway = true;
  const refuse = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) => {
    return (...args: Args) => (isAway ? Promise.reject(new Error('unreachable')) : act(...args));
  };
  const real = services.processor;
  const processor: PaymentProcessor = {
    ...real,
    openCheckout: refuse(real.openCheckout),
    find: refuse(real.find),
  };
  const away = await startApi({ processor }, paper.database);
  const reader = await away.account('Cy');
  const key = { 'idempotency-key': crypto.randomUUID() };
  await problemOf(await reader.post(ADDRESS, { plan: 'monthly' }, key), 'processorAway');
  isAway = false;
  const begun = await answerOf(postSubscription, await reader.post(ADDRESS, { plan: 'monthly' }, key));
  expect(begun.payAt).not.toBeNull();
  const rows = await paper.database.db
    .select()
    .from(tables.checkouts)
    .where(eq(tables.checkouts.readerId, (await meOf(reader)).id ?? ''));
  expect(rows).toHaveLength(1);
  await away.close();
});
