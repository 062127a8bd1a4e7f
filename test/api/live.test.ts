import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getArrivals } from '../../src/contract/live.ts';
import { getMe } from '../../src/contract/me.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { openStream, PATIENCE, slugsIn } from '../support/stream.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
let minutes = 0;
const minutesOn = () => {
  minutes += 1;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
};
const publish = async (...topics: string[]) => {
  minutesOn();
  return (await paper.publish({ topics })).article.slug;
};

beforeAll(async () => {
  paper = await startApi();
  await publish('Harbour', 'Labour', 'Opera');
});
afterAll(() => paper.close());
beforeEach(async () => {
  minutesOn();
  browser = await paper.account('Ada');
});

const announced = async () => (await answerOf(getMe, await browser.get('/api/me'))).announced;

test('a story comes to who follows one of its topics, with every reason, as it is published', async () => {
  await browser.put('/api/me/follows/harbour');
  await browser.put('/api/me/follows/labour');
  const stream = await openStream(browser);
  await publish('Opera');
  const slug = await publish('Harbour', 'Opera', 'Labour');
  await expect.poll(() => stream.events, PATIENCE).toHaveLength(1);
  const [{ headline }] = (await (await browser.get(`/api/articles?limit=1`)).json()).items;
  expect(stream.events).toEqual([
    {
      event: 'alert',
      id: String(await announced()),
      data: {
        article: { slug, headline },
        reasons: [
          { slug: 'harbour', name: 'Harbour' },
          { slug: 'labour', name: 'Labour' },
        ],
        at: new Date(START.getTime() + minutes * 60_000).toISOString(),
      },
    },
  ]);
});

test('nobody between keeps anything back of a stream, and no cache keeps it', async () => {
  const { answer, text } = await openStream(browser);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  expect(answer.headers.get('cache-control')).toBe('private, no-store, no-transform');
  expect(answer.headers.get('x-accel-buffering')).toBe('no');
  expect(text()).toBe(`retry: 2000\nevent: hello\nid: ${await announced()}\ndata: {}\n\n`);
});

test('what was announced since the number that the page knows, or had last, comes first, once and in order', async () => {
  await browser.put('/api/me/follows/harbour');
  const known = await announced();
  const missed = [await publish('Harbour'), await publish('Opera'), await publish('Harbour')];
  const first = await openStream(browser, `?after=${known}`);
  const later = await publish('Harbour');
  await expect.poll(() => slugsIn(first), PATIENCE).toEqual([missed[0], missed[2], later]);

  await first.leave();
  const id = first.events[0]?.id ?? '';
  const again = await openStream(browser, `?after=${known}`, { 'last-event-id': id });
  await expect.poll(() => slugsIn(again), PATIENCE).toEqual([missed[2], later]);
  await publish('Harbour');
  await expect.poll(() => again.events, PATIENCE).toHaveLength(3);
  expect(new Set(slugsIn(again)).size).toBe(3);
});

test('stories published while many streams catch up reach each once', async () => {
  await browser.put('/api/me/follows/harbour');
  const known = await announced();
  const before = await Promise.all([publish('Harbour'), publish('Harbour')]);
  const [streams, during] = await Promise.all([
    Promise.all(Array.from({ length: 8 }, () => openStream(browser, `?after=${known}`))),
    Promise.all(Array.from({ length: 5 }, () => publish('Harbour'))),
  ]);
  for (const stream of streams)
    await expect.poll(() => slugsIn(stream).toSorted(), PATIENCE).toEqual([...before, ...during].toSorted());
});

test('a number that is yet to come keeps nothing back', async () => {
  await browser.put('/api/me/follows/harbour');
  const stream = await openStream(browser, '?after=999999999999999');
  const slug = await publish('Harbour');
  await expect.poll(() => slugsIn(stream), PATIENCE).toEqual([slug]);
});

test('a snoozed topic says nothing, and is no reason, until its time has come', async () => {
  await browser.put('/api/me/follows/harbour');
  await browser.put('/api/me/follows/labour', {
    snoozedUntil: new Date(START.getTime() + (minutes + 10) * 60_000).toISOString(),
  });
  const stream = await openStream(browser);
  await publish('Labour');
  const both = await publish('Labour', 'Harbour');
  await expect.poll(() => stream.events, PATIENCE).toHaveLength(1);
  expect(stream.events[0]?.data).toMatchObject({ article: { slug: both }, reasons: [{ slug: 'harbour' }] });
  minutes += 10;
  const awake = await publish('Labour');
  await expect.poll(() => slugsIn(stream), PATIENCE).toEqual([both, awake]);
});

test('what was published before it was followed, or read meanwhile, is no arrival', async () => {
  await browser.put('/api/me/follows/harbour');
  const known = await announced();
  const read = await publish('Harbour');
  const unread = await publish('Harbour');
  await browser.put(`/api/me/reads/${read}`);
  await browser.put('/api/me/follows/opera');
  await publish('Labour');
  const stream = await openStream(browser, `?after=${known}`);
  await expect.poll(() => slugsIn(stream), PATIENCE).toEqual([unread]);
});

test('a story whose time has come is told when it is announced, and a correction is no news', async () => {
  await browser.put('/api/me/follows/harbour');
  const stream = await openStream(browser);
  const slug = await publish('Harbour');
  await paper.publish({ slug, topics: ['Harbour'], headline: 'Corrected' });
  const next = await publish('Harbour');
  await expect.poll(() => slugsIn(stream), PATIENCE).toEqual([slug, next]);
});

test.each([
  ['follows', 'PUT', '/api/me/follows/harbour', undefined],
  ['follows', 'DELETE', '/api/me/follows/harbour', undefined],
  ['alerts', 'PUT', '/api/me/alerts/SLUG', { read: true }],
  ['alerts', 'POST', '/api/me/alerts/read-all', undefined],
  ['alerts', 'PUT', '/api/me/reads/SLUG', undefined],
  ['settings', 'PUT', '/api/me/alert-settings', { digestHour: 9 }],
  ['session', 'POST', '/api/auth/update-user', { name: 'Ada Lovelace' }],
])(
  '%s is said to the reader, everywhere, after %s %s, and to nobody else',
  async (event, method, path, body) => {
    await browser.put('/api/me/follows/opera');
    const slug = await publish('Opera');
    const other = await openStream(await paper.account('Bo'));
    const streams = [await openStream(browser), await openStream(browser)];
    expect((await browser.request(method, path.replace('SLUG', slug), { body })).ok).toBe(true);
    for (const { events } of streams)
      await expect.poll(() => events, PATIENCE).toEqual([{ event, id: null, data: {} }]);
    expect(other.events).toEqual([]);
  },
);

test('opening the same story again says nothing more', async () => {
  const slug = await publish('Harbour');
  const stream = await openStream(browser);
  await browser.put(`/api/me/reads/${slug}`);
  await browser.put(`/api/me/reads/${slug}`);
  await browser.put('/api/me/follows/harbour');
  await expect.poll(() => stream.events.map(({ event }) => event), PATIENCE).toEqual(['alerts', 'follows']);
});

test('a stream ends with its session, and says so; the same reader’s others go on', async () => {
  const email = await paper.browser().signUp('Bo');
  const [here, there] = [paper.browser(), paper.browser()];
  await here.logIn(email);
  await there.logIn(email);
  const [ending, lasting] = [await openStream(here), await openStream(there)];
  await here.post('/api/auth/sign-out', {});
  expect(await ending.ended).toBe(true);
  expect(ending.events).toEqual([{ event: 'session', id: null, data: {} }]);
  await there.put('/api/me/follows/harbour');
  await expect.poll(() => lasting.events.at(-1)?.event, PATIENCE).toBe('follows');
});

test('a guest’s stream ends when they sign up, and their account’s has all that it brought', async () => {
  const guest = paper.browser();
  await guest.put('/api/me/follows/harbour');
  const stream = await openStream(guest);
  const email = await guest.signUp('Greta');
  expect(await stream.ended).toBe(true);
  const elsewhere = paper.browser();
  await elsewhere.logIn(email);
  const account = await openStream(elsewhere);
  const slug = await publish('Harbour');
  await expect.poll(() => slugsIn(account), PATIENCE).toEqual([slug]);
});

test('a guest is answered with 204, and nothing is kept open', async () => {
  const answer = await paper.browser().get('/api/live');
  expect([answer.status, answer.body]).toEqual([204, null]);
  const polled = await answerOf(getArrivals, await paper.browser().get('/api/me/arrivals?after=3'));
  expect(polled).toEqual({ items: [], last: 0 });
});

test('HEAD opens no stream', async () => {
  const answer = await browser.request('HEAD', '/api/live');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  expect(await answer.text()).toBe('');
});

test('a number that is none is refused', async () => {
  for (const path of ['/api/live?after=-1', '/api/me/arrivals?after=x', '/api/me/arrivals'])
    expect((await problemOf(await browser.get(path), 'invalid')).errors).toMatchObject([
      { pointer: '/after' },
    ]);
});

test('whom no stream reaches is told the same by asking', async () => {
  await browser.put('/api/me/follows/harbour');
  const known = await announced();
  const slug = await publish('Harbour');
  await publish('Opera');
  const polled = await answerOf(getArrivals, await browser.get(`/api/me/arrivals?after=${known}`));
  expect(polled).toMatchObject({ items: [{ article: { slug }, reasons: [{ slug: 'harbour' }] }] });
  expect(polled.last).toBe(await announced());
  expect(
    (await answerOf(getArrivals, await browser.get(`/api/me/arrivals?after=${polled.last}`))).items,
  ).toEqual([]);
});
