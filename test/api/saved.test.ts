import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { move } from '../../src/api/newsroom/moving.ts';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { getMe } from '../../src/contract/me.ts';
import { MOST_SAVED, getSavedStories, getSavedStory, putSavedStory } from '../../src/contract/saved.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
  for (const [days, slug] of ['oldest', 'older', 'old'].entries())
    await paper.publish({ slug, publishedAt: later(days - 9) });
});
afterAll(() => paper.close());
beforeEach(() => {
  paper.travelTo(START);
  browser = paper.browser();
});

/** So many days after the start, or before it. */
const later = (days: number) => new Date(START.getTime() + days * 86_400_000).toISOString();
const addressOf = (slug: string) => `/api/me/saved/${slug}`;
const save = async (slug: string, body?: unknown) =>
  (await answerOf(putSavedStory, await browser.put(addressOf(slug), body))).savedAt;
const savedAt = async (slug: string, by = browser) =>
  (await answerOf(getSavedStory, await by.get(addressOf(slug)))).savedAt;
const listOf = async (by = browser, query = '') =>
  (await answerOf(getSavedStories, await by.get(`/api/me/saved${query}`))).items;
const slugsOf = async (query?: string) => (await listOf(browser, query)).map(({ slug }) => slug);

/** Saves them a minute after each other. */
async function saveInTurn(...slugs: string[]) {
  for (const [minute, slug] of slugs.entries()) {
    paper.travelTo(new Date(START.getTime() + minute * 60_000));
    await save(slug);
  }
}

test('a guest who saves gets a session by it, and by nothing less', async () => {
  expect(await listOf()).toEqual([]);
  expect(await savedAt('old')).toBeNull();
  expect((await browser.delete(addressOf('old'))).status).toBe(204);
  expect(browser.cookies.size).toBe(0);

  expect(await save('old')).toBe(START.toISOString());
  expect(await listOf()).toMatchObject([
    { slug: 'old', savedAt: START.toISOString(), article: { slug: 'old', standfirst: 'What it is about.' } },
  ]);
  expect(await savedAt('old')).toBe(START.toISOString());
  expect(await savedAt('old', paper.browser())).toBeNull();
});

test('what was saved last stands first, or what was published last', async () => {
  await saveInTurn('old', 'oldest', 'older');
  expect(await slugsOf()).toEqual(['older', 'oldest', 'old']);
  expect(await slugsOf('?order=published')).toEqual(['old', 'older', 'oldest']);
  await problemOf(await browser.get('/api/me/saved?order=newest'), 'invalid');
});

test('a story that is saved stays where it is when it is saved again', async () => {
  await saveInTurn('old', 'oldest', 'old');
  expect(await slugsOf()).toEqual(['oldest', 'old']);
});

test('one that is taken off is gone, and put back it stands where it stood, never in the future', async () => {
  await saveInTurn('old', 'oldest');
  expect((await browser.delete(addressOf('old'))).status).toBe(204);
  expect((await browser.delete(addressOf('old'))).status).toBe(204);
  expect(await slugsOf()).toEqual(['oldest']);
  expect(await save('old', { savedAt: START.toISOString() })).toBe(START.toISOString());
  expect(await slugsOf()).toEqual(['oldest', 'old']);

  paper.travelTo(new Date(later(1)));
  expect(await save('older', { savedAt: later(2) })).toBe(later(1));
});

test('of a story that was withdrawn the list says that, and no more; it can be taken off and put back', async () => {
  await paper.publish({ slug: 'untrue', headline: 'What never was' });
  await saveInTurn('old', 'untrue');
  await withdraw(paper.database.db, 'untrue', 'It never was.', START);
  const list = [{ slug: 'untrue', article: null }, { slug: 'old' }];
  expect(await listOf()).toMatchObject(list);
  expect(JSON.stringify(await listOf())).not.toContain('What never was');
  const [untrue] = await listOf();
  await browser.delete(addressOf('untrue'));
  expect(await slugsOf()).toEqual(['old']);
  await save('untrue', { savedAt: untrue?.savedAt });
  expect(await listOf()).toMatchObject(list);
});

test('of a story behind the gate the list has no more than the public may see', async () => {
  await paper.publish({
    slug: 'gated',
    access: 'subscriber',
    opening: 1,
    blocks: ['An opening.', 'What is paid for.'].map((text) => ({ type: 'paragraph', content: [{ text }] })),
  });
  await save('gated');
  expect(JSON.stringify(await listOf())).not.toMatch(/opening|paid for/);
});

test('there is nothing to save at an address without a story, or before its story’s time', async () => {
  await paper.publish({ slug: 'to-come', publishedAt: later(30) });
  for (const slug of ['no-such-story', 'to-come']) {
    await problemOf(await browser.get(addressOf(slug)), 'notFound');
    await problemOf(await browser.put(addressOf(slug)), 'notFound');
    await problemOf(await browser.delete(addressOf(slug)), 'notFound');
  }
  expect(browser.cookies.size).toBe(0);
});

test('logging in carries over what was saved before; of two times the later holds', async () => {
  const email = await browser.signUp('Ada');
  await saveInTurn('old', 'oldest');
  const away = paper.browser();
  paper.travelTo(new Date(later(1)));
  await away.put(addressOf('old'));
  await away.put(addressOf('older'));
  await away.logIn(email);
  expect((await listOf(away)).map(({ slug }) => slug).toSorted()).toEqual(['old', 'older', 'oldest']);
  expect(await savedAt('old', away)).toBe(later(1));
  expect(await savedAt('oldest', away)).toBe(new Date(START.getTime() + 60_000).toISOString());
  expect(await listOf()).toEqual(await listOf(away));
});

test('nobody saves more than a thousand stories, and what is saved can still be saved again', async () => {
  await save('old');
  const reader = await answerOf(getMe, await browser.get('/api/me'));
  await paper.database.db.execute(sql`
    with more as (
      insert into stories (slug, lang, headline, standfirst, bylines, published_at, updated_at, access, blocks, opening, words, digest)
      select 'more-' || n, 'en', 'More', '', '[]', ${later(-40)}, ${later(-40)}, 'free', '[]', 0, 0, ''
      from generate_series(2, ${MOST_SAVED}::int) n returning id)
    insert into saved (reader_id, story_id, saved_at)
    select ${reader.id}, id, ${START.toISOString()} from more`);
  await problemOf(await browser.put(addressOf('older')), 'tooManySaved');
  expect(await save('old')).toBe(START.toISOString());
  await browser.delete(addressOf('old'));
  expect(await save('older')).toBe(START.toISOString());
});

test('a story is saved by a slug that it had before it was moved', async () => {
  await paper.publish({ slug: 'before' });
  await move(paper.database.db, 'before', 'after');
  await save('before');
  expect(await savedAt('after')).not.toBeNull();
  expect(await savedAt('before')).not.toBeNull();
  expect((await browser.delete(addressOf('before'))).status).toBe(204);
  expect(await savedAt('after')).toBeNull();
});
