import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLive } from '../../src/api/live/hub.ts';
import { NEWSROOM_CHANNEL } from '../../src/api/newsroom/channel.ts';
import { notify } from '../../src/api/store/database.ts';
import { getArrivals } from '../../src/contract/live.ts';
import { getMe } from '../../src/contract/me.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { openStream, PATIENCE, readStream, slugsIn } from '../support/stream.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
let minutes: number;
const minutesOn = () => {
  minutes += 1;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
};
const publish = async (...topics: string[]) => {
  minutesOn();
  return (await paper.publish({ topics })).article.slug;
};
const announced = async () => (await answerOf(getMe, await browser.get('/api/me'))).announced;

/** Announces many stories on the harbour in one go, in their rows alone: no host is told. */
async function announceUnheard(count: number, headline = 'Unheard') {
  minutesOn();
  const at = paper.services.clock().toISOString();
  await paper.database.db.execute(sql`
    with unheard as (
      insert into stories (slug, lang, headline, standfirst, bylines, access, published_at, updated_at, blocks,
        opening, words, digest)
      select 'unheard-' || n, lang, ${headline}, standfirst, bylines, access, ${at}, ${at}, blocks, opening, words, ''
      from (select * from stories limit 1) one, generate_series(1, ${count}) n returning id, published_at),
    about as (
      insert into story_topics (story_id, topic_id, position, published_at)
      select unheard.id, topics.id, 0, published_at from unheard, topics where topics.slug = 'harbour')
    insert into announcements (story_id, at) select id, published_at from unheard`);
}

beforeEach(async () => {
  paper = await startApi();
  minutes = 0;
  await publish('Harbour', 'Opera');
  minutesOn();
  browser = await paper.account('Ada');
  await browser.put('/api/me/follows/harbour');
});
afterEach(async () => {
  vi.useRealTimers();
  await paper.close();
});

test('more than is sent at once is caught up whole', async () => {
  const known = await announced();
  await announceUnheard(230);
  const stream = await openStream(browser, `?after=${known}`);
  await expect.poll(() => new Set(slugsIn(stream)).size, PATIENCE).toBe(230);
  expect(stream.events).toHaveLength(230);
  const polled = await answerOf(getArrivals, await browser.get(`/api/me/arrivals?after=${known}`));
  expect(polled.items).toHaveLength(100);
  const rest = await answerOf(getArrivals, await browser.get(`/api/me/arrivals?after=${polled.last}`));
  expect(rest.items[0]?.id).toBe(polled.last + 1);
});

test('a beat comes every fifteen seconds with the number to go on after, and ends what expired meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const stream = await openStream(browser);
  await publish('Opera');
  const afterBeat = () => {
    vi.advanceTimersByTime(15_000);
    return stream.text();
  };
  await expect.poll(afterBeat, PATIENCE).toContain(`: beat\nid: ${await announced()}\n\n`);
  expect(stream.events).toEqual([]);
  await paper.database.db.execute(sql`update sessions set expires_at = now() - interval '1 second'`);
  await expect.poll(afterBeat, PATIENCE).toContain('event: session');
  expect(await stream.ended).toBe(true);
  expect(stream.events.map(({ event }) => event)).toEqual(['session']);
});

test('a story whose notice was lost comes with the next beat', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const stream = await openStream(browser);
  await announceUnheard(1);
  vi.advanceTimersByTime(15_000);
  await expect.poll(() => slugsIn(stream), PATIENCE).toEqual(['unheard-1']);
});

test('one reader’s streams are limited, and so are all together; one that is left makes room', async () => {
  const { db, listen } = paper.database;
  const { clock, log } = paper.services;
  const live = createLive({ db, clock, log, listen, limits: { perReader: 2, inAll: 3 } });
  const crowded = await startApi({ live }, paper.database);
  const [ada, bo] = [await crowded.account('Ada'), await crowded.account('Bo')];
  const first = await openStream(ada);
  await openStream(ada);
  const refused = await ada.get('/api/live');
  expect(refused.headers.get('retry-after')).toBe('30');
  await problemOf(refused, 'tooManyRequests');
  await openStream(bo);
  await problemOf(await bo.get('/api/live'), 'unavailable');
  await first.leave();
  await openStream(bo);
  await crowded.close();
});

test('a reader who takes nothing is dropped, and comes again to find all of it', async () => {
  const known = await announced();
  const answer = await browser.get('/api/live');
  const quick = await openStream(browser);
  await announceUnheard(1_000, 'x'.repeat(250));
  await notify(paper.database.db, NEWSROOM_CHANNEL, '');
  await expect.poll(() => quick.events, PATIENCE).toHaveLength(1_000);
  const stuck = readStream(answer);
  expect(await stuck.ended).toBe(false);
  const again = await openStream(browser, `?after=${known}`);
  await expect.poll(() => slugsIn(again), PATIENCE).toHaveLength(1_000);
});

test('streams end when the host stops, and none is opened after', async () => {
  const stream = await openStream(browser);
  await paper.services.live.close();
  expect(await stream.ended).toBe(true);
  await problemOf(await browser.get('/api/live'), 'unavailable');
});

test('of two hosts on one database, each tells what happens on the other, and takes the other’s readers over', async () => {
  const other = await startApi({}, paper.database);
  const away = other.browser();
  const email = await away.signUp('Bo');
  await browser.logIn(email);
  const [here, there] = [await openStream(browser), await openStream(away)];
  await browser.put('/api/me/follows/harbour');
  await expect.poll(() => there.events.map(({ event }) => event), PATIENCE).toEqual(['follows']);
  minutesOn();
  other.travelTo(paper.services.clock());
  const slug = (await other.publish({ topics: ['Harbour'] })).article.slug;
  for (const stream of [here, there]) await expect.poll(() => slugsIn(stream), PATIENCE).toEqual([slug]);

  await other.close();
  expect(await there.ended).toBe(true);
  const meanwhile = await publish('Harbour');
  browser.cookies.clear();
  await browser.logIn(email);
  const on = await openStream(browser, '', { 'last-event-id': there.events.at(-1)?.id ?? '' });
  await expect.poll(() => slugsIn(on), PATIENCE).toEqual([meanwhile]);
});

test('a host whose clock is behind tells at once what another published', async () => {
  const ahead = await startApi({}, paper.database);
  const stream = await openStream(browser);
  ahead.travelTo(new Date(paper.services.clock().getTime() + 2_000));
  const known = await announced();
  const slug = (await ahead.publish({ topics: ['Harbour'] })).article.slug;
  await expect.poll(() => slugsIn(stream), PATIENCE).toEqual([slug]);
  const asked = await answerOf(getArrivals, await browser.get(`/api/me/arrivals?after=${known}`));
  expect(asked.items.map(({ article }) => article.slug)).toEqual([slug]);
  await ahead.close();
});
