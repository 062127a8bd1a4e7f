import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { getPayments } from '../../src/contract/payments.ts';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { postSubscription } from '../../src/contract/subscribing.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { ORIGIN, payOn, START, startApi, type Browser } from '../support/api.ts';

const ADDRESS = '/api/payment-events';

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

interface SentEvent {
  headers: Record<string, string>;
  body: string;
}

/** What the processor has to tell of a payment by now, kept back instead of told; all else is forgotten. */
async function eventsDue(reference: string): Promise<SentEvent[]> {
  const events: SentEvent[] = [];
  await paper.services.pretendProcessor?.work(async (headers, body) => {
    if (JSON.parse(body).reference === reference)
      events.push({ headers: { ...headers, 'content-type': 'application/json' }, body });
    return true;
  });
  return events;
}

const tell = ({ headers, body }: SentEvent) =>
  paper.api.fetch(new Request(ORIGIN + ADDRESS, { method: 'POST', headers, body }));
const later = (seconds: number) => paper.travelTo(new Date(START.getTime() + seconds * 1_000));
const meOf = async () => answerOf(getMe, await browser.get('/api/me'));
const paid = async () => (await answerOf(getPayments, await browser.get('/api/me/payments'))).items;

/** Begins a checkout, and pays it. */
async function pay(card: string = TEST_CARDS.works): Promise<string> {
  const begun = await answerOf(
    postSubscription,
    await browser.post('/api/me/subscription', { plan: 'monthly' }),
  );
  await payOn(browser, begun, card);
  return begun.id;
}

/** The one event that is there. */
function only(events: SentEvent[]): SentEvent {
  expect(events).toHaveLength(1);
  const [event] = events;
  if (!event) throw new Error('There is no event.');
  return event;
}

test('an event starts the plan, however often it is told', async () => {
  const event = only(await eventsDue(await pay()));
  for (let times = 0; times < 3; times += 1) expect((await tell(event)).status).toBe(204);
  await Promise.all(Array.from({ length: 10 }, () => tell(event)));
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
  expect(await paid()).toHaveLength(1);
});

test('an older event that comes after a newer one changes nothing', async () => {
  const id = await pay();
  const newer = only(await eventsDue(id));
  later(3);
  const older = only(await eventsDue(id));
  expect(JSON.parse(older.body)).toMatchObject({ state: 'open', version: 0 });
  await tell(newer);
  expect((await tell(older)).status).toBe(204);
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
});

test('in whichever order a late bank’s events come, the state is what the newest says', async () => {
  const id = await pay(TEST_CARDS.lateDeclined);
  later(30);
  const events = await eventsDue(id);
  const states = events.map(({ body }) => JSON.parse(body).state);
  expect(new Set(states)).toEqual(new Set(['open', 'processing', 'failed']));
  for (const event of [...events].reverse()) await tell(event);
  for (const event of events) await tell(event);
  const checkout = await browser.get(`/api/me/checkouts/${id}`);
  expect(await checkout.json()).toMatchObject({ state: 'failed', reason: 'declined' });
  expect(await meOf()).toMatchObject({ kind: 'registered' });
});

test('what is told late, over a day after, is taken all the same: it is signed when it is told', async () => {
  const id = await pay();
  later(100_000);
  const event = (await eventsDue(id)).find(({ body }) => JSON.parse(body).state === 'paid');
  if (!event) throw new Error('Nothing was told of a payment.');
  await tell(event);
  expect(await meOf()).toMatchObject({ kind: 'subscriber' });
});

test.each<[string, (event: SentEvent) => SentEvent]>([
  ['isn’t signed', ({ body }) => ({ body, headers: { 'content-type': 'application/json' } })],
  [
    'was altered',
    ({ headers, body }) => ({ headers, body: body.replace('"USD"', '"EUR"').replace('1', '2') }),
  ],
  [
    'has another signature',
    ({ headers, body }) => ({
      body,
      headers: { ...headers, 'pretend-signature': `t=${START.getTime() / 1_000},v1=${'0'.repeat(64)}` },
    }),
  ],
  [
    'has half a signature',
    ({ headers, body }) => ({ body, headers: { ...headers, 'pretend-signature': 't=1' } }),
  ],
  [
    'says to be signed at another time',
    ({ headers, body }) => ({
      body,
      headers: {
        ...headers,
        'pretend-signature': (headers['pretend-signature'] ?? '').replace(
          /t=\d+/,
          `t=${START.getTime() / 1_000 + 5}`,
        ),
      },
    }),
  ],
])('an event that %s is refused, and changes nothing', async (_, alter) => {
  const event = only(await eventsDue(await pay()));
  await problemOf(await tell(alter(event)), 'eventRefused');
  expect(await paid()).toEqual([]);
});

test('one that was caught and is sent again later is refused', async () => {
  const event = only(await eventsDue(await pay()));
  later(301);
  await problemOf(await tell(event), 'eventRefused');
  expect(await paid()).toEqual([]);
});

test('one about nothing that is known here is taken, and changes nothing', async () => {
  const reference = 'another shop’s';
  await paper.services.processor.charge({
    reference,
    method: 'pretend-works',
    price: { amount: 1, currency: 'USD' },
  });
  expect((await tell(only(await eventsDue(reference)))).status).toBe(204);
});

test('an event that isn’t taken is told again', async () => {
  const id = await pay();
  await paper.services.pretendProcessor?.work(async () => false);
  expect(await eventsDue(id)).toEqual([]);
  later(31);
  const states = (await eventsDue(id)).map(({ body }) => JSON.parse(body).state);
  expect(states).toContain('paid');
});
