import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { getPlace, MOST_PLACES, putPlace, type Place } from '../../src/contract/places.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'story' });
});
afterAll(() => paper.close());
beforeEach(async () => {
  paper.travelTo(START);
  browser = await paper.account('Ada');
});

const ADDRESS = '/api/me/places/story';
const NOTHING = { place: null, reachedAt: null };
const SECOND: Place = { block: 1, digest: 'second' };
const FOURTH: Place = { block: 3, digest: 'fourth' };
/** So many minutes after the start, or before it. */
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000).toISOString();
const put = async (place: Place, reachedAt: string, by = browser) =>
  answerOf(putPlace, await by.put(ADDRESS, { ...place, reachedAt }));
const kept = async (by = browser, address = ADDRESS) => answerOf(getPlace, await by.get(address));

test('an account’s place in a story is kept for it alone', async () => {
  expect(await kept()).toEqual(NOTHING);
  expect(await put(SECOND, at(-1))).toEqual({ place: SECOND, reachedAt: at(-1) });
  expect(await kept()).toEqual({ place: SECOND, reachedAt: at(-1) });
  expect(await kept(await paper.account('Bo'))).toEqual(NOTHING);
});

test('of two devices the one that was read on last counts, whichever tells first', async () => {
  await put(FOURTH, at(-1));
  expect(await put(SECOND, at(-5))).toEqual({ place: FOURTH, reachedAt: at(-1) });
  expect(await put(SECOND, at(0))).toEqual({ place: SECOND, reachedAt: at(0) });
});

test('a device whose clock is ahead wins for no longer than until now', async () => {
  expect(await put(SECOND, at(9_999))).toEqual({ place: SECOND, reachedAt: at(0) });
  paper.travelTo(new Date(at(1)));
  expect((await put(FOURTH, at(1))).place).toEqual(FOURTH);
});

test('what is forgotten is forgotten on all devices, also by one that tells of it later', async () => {
  await put(SECOND, at(-5));
  expect((await browser.delete(ADDRESS)).status).toBe(204);
  expect((await browser.delete(ADDRESS)).status).toBe(204);
  expect(await kept()).toEqual({ place: null, reachedAt: at(0) });
  expect((await put(FOURTH, at(-2))).place).toBeNull();
  paper.travelTo(new Date(at(2)));
  expect((await put(FOURTH, at(1))).place).toEqual(FOURTH);
});

test('there is no place in a story that isn’t there', async () => {
  await problemOf(await browser.get('/api/me/places/no-such-story'), 'notFound');
  await problemOf(
    await browser.put('/api/me/places/no-such-story', { ...SECOND, reachedAt: at(0) }),
    'notFound',
  );
  await problemOf(await browser.delete('/api/me/places/no-such-story'), 'notFound');
});

test('who has no account has no place here', async () => {
  const guest = paper.browser();
  await problemOf(await guest.get(ADDRESS), 'notLoggedIn');
  await guest.put('/api/me/saved/story');
  await problemOf(await guest.put(ADDRESS, { ...SECOND, reachedAt: at(0) }), 'notLoggedIn');
});

test('the places of five hundred stories are kept, those that were read last', async () => {
  await put(SECOND, at(-60));
  const { id } = await answerOf(getMe, await browser.get('/api/me'));
  await paper.database.db.execute(sql`
    with more as (
      insert into stories (slug, lang, headline, standfirst, bylines, published_at, updated_at, access, blocks, opening, words, digest)
      select 'more-' || n, 'en', 'More', '', '[]', ${at(-90)}, ${at(-90)}, 'free', '[]', 0, 0, ''
      from generate_series(1, ${MOST_PLACES}::int) n returning id)
    insert into places (reader_id, story_id, block, digest, reached_at)
    select ${id}, id, 1, 'x', ${at(-30)} from more`);
  await browser.put('/api/me/places/more-1', { ...FOURTH, reachedAt: at(0) });
  expect(await kept()).toEqual(NOTHING);
  expect((await kept(browser, '/api/me/places/more-1')).place).toEqual(FOURTH);
  expect((await kept(browser, '/api/me/places/more-2')).place).toEqual({ block: 1, digest: 'x' });
});
