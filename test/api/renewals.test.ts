import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bill } from '../../src/api/jobs/bill.ts';
import type { PaymentProcessor } from '../../src/api/payments/processor.ts';
import { keepFormerTerms } from '../../src/api/store/subscriptions.ts';
import { deliveries, subscriptions } from '../../src/api/store/tables.ts';
import { getMe } from '../../src/contract/me.ts';
import { getPayments } from '../../src/contract/payments.ts';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { postSubscription } from '../../src/contract/subscribing.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { buy, payOn, START, startApi, testPublication, type Browser } from '../support/api.ts';

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
const paid = async () => (await answerOf(getPayments, await browser.get('/api/me/payments'))).items;
const to = (at: string) => paper.travelTo(new Date(at));
const rowOf = async () => {
  const { id } = await meOf();
  const [row] = await paper.database.db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.readerId, id ?? ''));
  return row;
};
const mails = async () => {
  const { id } = await meOf();
  const rows = await paper.database.db
    .select()
    .from(deliveries)
    .where(eq(deliveries.readerId, id ?? ''));
  return rows.filter(({ kind }) => kind === 'paymentFailed');
};
const { onceOnly } = TEST_CARDS;

/** Bills at each of these moments, as hosts that ran then would have. */
async function billAt(...moments: string[]) {
  for (const moment of moments) {
    to(moment);
    await paper.bill();
  }
}

test('when what is paid for ends the next month is charged, at what was agreed, and reading goes on', async () => {
  await buy(browser);
  await billAt('2026-12-23T11:59:59Z');
  expect(await paid()).toHaveLength(1);
  await billAt('2026-12-23T12:00:00Z', '2026-12-23T12:00:05Z', '2027-01-23T12:00:00Z');
  expect(await paid()).toMatchObject([
    { at: '2027-01-23T12:00:00.000Z', paidUntil: '2027-02-23T12:00:00.000Z', price: { amount: 1200 } },
    { at: '2026-12-23T12:00:00.000Z', paidUntil: '2027-01-23T12:00:00.000Z', price: { amount: 1200 } },
    { price: { amount: 100 } },
  ]);
  expect(await meOf()).toMatchObject({
    kind: 'subscriber',
    subscription: { nextPayment: { at: '2027-02-23T12:00:00.000Z' } },
  });
});

test('the price that was agreed on holds, whatever is sold later, and for a plan that is sold no more', async () => {
  await buy(browser);
  const [monthly] = testPublication.plans;
  if (!monthly) throw new Error('The paper has no plan.');
  const dearer = { ...monthly, price: { amount: 9900, currency: 'USD' } };
  to('2026-12-23T12:00:00Z');
  await bill({ ...paper.services, publication: { ...testPublication, plans: [dearer] } });
  to('2027-01-23T12:00:00Z');
  await bill({ ...paper.services, publication: { ...testPublication, plans: [] } });
  expect((await paid()).map(({ price }) => price.amount)).toEqual([1200, 1200, 100]);
});

test('many hosts that bill at once charge once', async () => {
  await buy(browser);
  to('2026-12-23T12:00:00Z');
  await Promise.all(Array.from({ length: 10 }, () => paper.bill()));
  expect(await paid()).toHaveLength(2);
});

test('after some days without a host nothing is missed, and the days of the month stay', async () => {
  await buy(browser);
  to('2026-12-28T00:00:00Z');
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  await paper.bill();
  expect(await paid()).toMatchObject([{ paidUntil: '2027-01-23T12:00:00.000Z' }, {}]);
});

test('after weeks without a host one month is charged, from then on, and none that lies behind', async () => {
  await buy(browser);
  await billAt('2027-01-30T08:00:00Z', '2027-01-30T08:00:10Z');
  expect(await paid()).toMatchObject([
    { at: '2027-01-30T08:00:00.000Z', paidUntil: '2027-02-28T08:00:00.000Z' },
    {},
  ]);
  await billAt('2027-02-28T08:00:00Z');
  expect(await paid()).toMatchObject([{ paidUntil: '2027-03-30T08:00:00.000Z' }, {}, {}]);
});

test('a clock that is set a year ahead charges nobody, and once it is right again nothing has changed', async () => {
  await buy(browser);
  const before = await meOf();
  await billAt('2027-11-23T12:00:00Z');
  expect(await meOf()).toMatchObject({ kind: 'registered' });
  to('2026-11-24T12:00:00Z');
  await paper.bill();
  expect(await meOf()).toEqual(before);
  expect(await paid()).toHaveLength(1);
});

test('a clock that goes back an hour charges nothing twice', async () => {
  await buy(browser);
  await billAt('2026-12-23T12:00:00Z', '2026-12-23T11:00:00Z', '2026-12-23T12:00:00Z');
  expect(await paid()).toHaveLength(2);
});

test('a card that fails is tried three times; its reader reads on, is told on the page and by one mail', async () => {
  await buy(browser, { card: onceOnly });
  await billAt('2026-12-23T12:00:00Z');
  expect(await meOf()).toMatchObject({
    kind: 'subscriber',
    subscription: {
      state: 'pastDue',
      nextPayment: { at: '2026-12-24T12:00:00.000Z' },
      accessUntil: '2027-01-02T12:00:00.000Z',
    },
  });
  await billAt('2026-12-24T11:00:00Z', '2026-12-24T12:00:00Z');
  expect(await mails()).toHaveLength(0);
  await billAt('2026-12-26T12:00:00Z', '2026-12-30T12:00:00Z');
  expect(await rowOf()).toMatchObject({ failures: 3, declineReason: 'declined' });
  expect(await mails()).toHaveLength(1);
  expect(await meOf()).toMatchObject({
    kind: 'subscriber',
    subscription: { state: 'pastDue', nextPayment: null, accessUntil: '2027-01-02T12:00:00.000Z' },
  });
  to('2027-01-02T11:59:59Z');
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  await billAt('2027-01-02T12:00:00Z');
  expect(await meOf()).toMatchObject({ kind: 'registered', subscription: null });
  expect(await paid()).toHaveLength(1);
});

test('who pays what is past due with another card goes on as if nothing had been', async () => {
  await buy(browser, { card: onceOnly });
  await billAt('2026-12-23T12:00:00Z');
  to('2026-12-23T20:00:00Z');
  expect(await buy(browser)).toMatchObject({ state: 'paid', price: { amount: 1200 } });
  expect((await meOf()).subscription).toMatchObject({
    state: 'active',
    startedAt: '2026-11-23T12:00:00.000Z',
    nextPayment: { at: '2027-01-23T12:00:00.000Z' },
  });
  await billAt('2026-12-24T12:00:00Z', '2027-01-23T12:00:00Z');
  expect(await paid()).toHaveLength(3);
});

test('who pays after grace has ended begins anew', async () => {
  await buy(browser, { card: onceOnly });
  await billAt('2026-12-23T12:00:00Z', '2026-12-24T12:00:00Z', '2026-12-26T12:00:00Z');
  to('2027-02-01T08:00:00Z');
  expect(await buy(browser)).toMatchObject({ state: 'paid', price: { amount: 100 } });
  expect((await meOf()).subscription).toMatchObject({ startedAt: '2027-02-01T08:00:00.000Z' });
});

test('cancelling while past due ends at once, and is tried no more', async () => {
  await buy(browser, { card: onceOnly });
  await billAt('2026-12-23T12:00:00Z');
  await browser.delete('/api/me/subscription');
  expect(await meOf()).toMatchObject({ kind: 'registered' });
  await billAt('2026-12-24T12:00:00Z');
  expect(await rowOf()).toMatchObject({ failures: 1 });
});

test('while a bank takes its time, nothing else is charged; its late answer counts', async () => {
  await buy(browser, { card: TEST_CARDS.late });
  paper.travelTo(new Date(START.getTime() + 9_000));
  await paper.tellPayments();
  await billAt('2026-12-23T12:00:09Z');
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  expect(await paid()).toHaveLength(1);
  to('2026-12-23T12:00:18Z');
  await paper.tellPayments();
  expect(await paid()).toHaveLength(2);
  await billAt('2026-12-23T12:06:00Z');
  expect(await paid()).toHaveLength(2);
});

test('a host that dies while it charges loses no payment and makes none twice', async () => {
  await buy(browser);
  const real = paper.services.processor;
  const dies: PaymentProcessor = {
    ...real,
    charge: async (wanted) => {
      await real.charge(wanted);
      throw new Error('killed');
    },
  };
  to('2026-12-23T12:00:00Z');
  await bill({ ...paper.services, processor: dies });
  expect(await paid()).toHaveLength(1);
  await problemOf(await browser.post('/api/me/subscription', { plan: 'monthly' }), 'paymentUnderWay');
  await billAt('2026-12-23T12:05:01Z');
  expect(await paid()).toHaveLength(2);
  await billAt('2026-12-23T12:11:00Z');
  expect(await paid()).toHaveLength(2);
});

test('cancelled after a host died that was to charge it, it is not charged', async () => {
  await buy(browser);
  const dies = { ...paper.services.processor, charge: () => Promise.reject(new Error('killed')) };
  to('2026-12-23T12:00:00Z');
  await bill({ ...paper.services, processor: dies });
  await browser.delete('/api/me/subscription');
  await billAt('2026-12-23T12:06:00Z');
  expect(await paid()).toHaveLength(1);
  expect(await rowOf()).toMatchObject({ state: 'cancelled', charging: null });
  expect(await buy(browser)).toMatchObject({ state: 'paid' });
});

test('one reader’s trouble holds up nobody else’s payment', async () => {
  await buy(browser);
  const other = await paper.account('Bo', 'subscriber');
  const real = paper.services.processor;
  let isFirst = true;
  const processor: PaymentProcessor = {
    ...real,
    charge: (wanted) => {
      if (!isFirst) return real.charge(wanted);
      isFirst = false;
      return Promise.reject(new Error('unreachable'));
    },
  };
  to('2026-12-23T12:00:00Z');
  await bill({ ...paper.services, processor });
  const both = [browser, other].map(async (one) => one.get('/api/me/payments').then((a) => a.json()));
  expect((await Promise.all(both)).map(({ items }) => items.length).sort()).toEqual([1, 2]);
});

test('plans from before cards and terms were kept end honestly: their readers are asked for a card', async () => {
  const { id } = await meOf();
  const former = {
    readerId: id ?? '',
    startedAt: START,
    anchor: START,
    paidUntil: new Date('2026-12-23T12:00:00Z'),
    dueAt: new Date('2026-12-23T12:00:00Z'),
  };
  await paper.database.db
    .insert(subscriptions)
    // As the migration leaves them.
    .values({ ...former, state: 'active', terms: JSON.parse('{"plan":"monthly"}') });
  await keepFormerTerms(paper.database.db, testPublication.plans);
  expect((await meOf()).subscription).toMatchObject({ nextPayment: { price: { amount: 1200 } } });
  await billAt('2026-12-23T12:00:00Z');
  expect((await meOf()).subscription).toMatchObject({ state: 'pastDue' });
  const begun = await answerOf(
    postSubscription,
    await browser.post('/api/me/subscription', { plan: 'monthly' }),
  );
  await payOn(browser, begun, TEST_CARDS.works);
  await paper.tellPayments();
  expect((await meOf()).subscription).toMatchObject({ state: 'active' });
});

test('one of a plan that was sold no more before terms were kept ends when what is paid for does', async () => {
  const { id } = await meOf();
  await paper.database.db.insert(subscriptions).values({
    readerId: id ?? '',
    state: 'active',
    terms: JSON.parse('{"plan":"weekend"}'),
    startedAt: START,
    anchor: START,
    paidUntil: new Date('2026-12-23T12:00:00Z'),
    dueAt: new Date('2026-12-23T12:00:00Z'),
  });
  await keepFormerTerms(paper.database.db, testPublication.plans);
  expect((await meOf()).subscription).toMatchObject({
    plan: 'weekend',
    state: 'cancelled',
    accessUntil: '2026-12-23T12:00:00.000Z',
  });
});
