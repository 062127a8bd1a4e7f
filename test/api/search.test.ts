import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexUnindexed } from '../../src/api/newsroom/searchIndex.ts';
import { storySearch } from '../../src/api/store/searchTables.ts';
import type { NewsroomStory } from '../../src/contract/newsroom.ts';
import { getSearch } from '../../src/contract/search.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  let days = 0;
  const publish = (story: Partial<NewsroomStory>) => {
    days += 1;
    return paper.publish({
      topics: ['Any'],
      publishedAt: new Date(START.getTime() - days * 86_400_000).toISOString(),
      ...story,
    });
  };
  await publish({
    slug: 'ferry',
    headline: 'The last ferry',
    blocks: [paragraph('It left the harbour at nine.')],
  });
  await publish({ slug: 'harbour', headline: 'A harbour wakes', topics: ['Boats'] });
  await publish({
    slug: 'gated',
    headline: 'Behind the gate',
    access: 'subscriber',
    opening: 1,
    blocks: [paragraph('An opening with lanterns.'), paragraph('The secret is quicksilver.')],
  });
  await publish({
    slug: 'long',
    headline: 'A long one',
    blocks: [
      ...Array.from({ length: 80 }, () => paragraph('Nothing was seen all day. '.repeat(4))),
      paragraph('Then a gannet.'),
    ],
  });
  await publish({ slug: 'hebrew', lang: 'he', headline: 'הנמל הישן נפתח', standfirst: 'ספינות חוזרות' });
  await publish({ slug: 'arabic', lang: 'ar', headline: 'المكتبات القديمة', standfirst: 'كتب كثيرة' });
  await publish({ slug: 'withdrawn', headline: 'A harbour untrue' });
  await paper.browser().request('DELETE', '/api/newsroom/articles/withdrawn', {
    body: { why: 'It was not so.' },
    headers: { authorization: 'Bearer a-newsroom-token-for-tests' },
  });
  await paper.publish({
    slug: 'to-come',
    topics: ['Any'],
    headline: 'A harbour to come',
    publishedAt: new Date(START.getTime() + 86_400_000).toISOString(),
  });
});
afterAll(() => paper.close());

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ text }] });
const ask = (query: Record<string, string>) =>
  paper.browser().get(`/api/search?${new URLSearchParams(query)}`);
const find = async (q: string, narrowed: Record<string, string> = {}) =>
  answerOf(getSearch, await ask({ q, ...narrowed }));
const slugsFor = async (q: string, narrowed?: Record<string, string>) =>
  (await find(q, narrowed)).items.map(({ slug }) => slug);

test('stories with the word in their head come before those that only mention it', async () => {
  expect(await slugsFor('harbour')).toEqual(['harbour', 'ferry']);
});

test('a word is found in its other forms, from its second letter on, and among others', async () => {
  expect(await slugsFor('harbours waking ')).toEqual(['harbour']);
  expect(await slugsFor('ha')).toContain('harbour');
  expect(await slugsFor('ferry harbour')).toEqual(['ferry']);
});

test('what was found is marked, in the headline and in the text around it', async () => {
  const { items } = await find('harbour');
  expect(items[0]?.marks.headline).toEqual([
    { text: 'A ', marked: false },
    { text: 'harbour', marked: true },
    { text: ' wakes', marked: false },
  ]);
  expect(items[1]?.marks.snippet).toContainEqual({ text: 'harbour', marked: true });
});

test('of several words each is marked wherever it stands', async () => {
  const { items } = await find('ferry harbour');
  expect(items[0]?.marks.headline).toContainEqual({ text: 'ferry', marked: true });
  expect(items[0]?.marks.snippet).toContainEqual({ text: 'harbour', marked: true });
});

test('a word that a long text has only at its end is shown and marked', async () => {
  const { items } = await find('gannets');
  expect(items[0]?.marks.snippet).toContainEqual({ text: 'gannet', marked: true });
});

test('what is excluded stands nowhere in what is found, in none of its forms', async () => {
  expect(await slugsFor('last -lantern')).toEqual(['ferry']);
  for (const q of ['ferry -harbour', 'ferry -harbours', 'last ferry -"at nine"', 'harbour -wakes -nine'])
    expect(await slugsFor(q)).toEqual([]);
  expect(await slugsFor('harbour -the')).toEqual(['harbour', 'ferry']);
});

test('of what is behind the gate the opening is searched and nothing more', async () => {
  expect(await slugsFor('lanterns')).toEqual(['gated']);
  for (const q of ['quicksilver', 'quicksi', 'quicksilvr']) {
    const answer = await (await ask({ q })).text();
    expect(answer).not.toContain('secret');
    expect(await slugsFor(q)).toEqual([]);
  }
});

test('Hebrew is found with and without what is written together with it, Arabic without its article', async () => {
  expect(await slugsFor('נמל')).toEqual(['hebrew']);
  expect(await slugsFor('הנמל ')).toEqual(['hebrew']);
  expect(await slugsFor('نَمل مكتبات')).toEqual([]);
  expect(await slugsFor('مكتبات ')).toEqual(['arabic']);
});

test('what is spelled nearly right finds what it nearly is, and says so', async () => {
  const answer = await find('harbuor ');
  expect(answer.corrected).toBe('harbour');
  expect(answer.items.map(({ slug }) => slug)).toEqual(['harbour', 'ferry']);
  expect((await find('harbuor wak')).corrected).toBe('harbour wak');
  expect((await find('harbour')).corrected).toBeNull();
  expect(await find('zzzzzz')).toEqual({ items: [], nextCursor: null, corrected: null });
});

test('what was found instead goes on under the words that it was found by', async () => {
  const first = await find('harbuor', { limit: '1' });
  const second = await find(first.corrected ?? '', { limit: '1', cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual(['harbour', 'ferry']);
});

test('a search is narrowed by topic and by days of the paper’s calendar', async () => {
  expect(await slugsFor('harbour', { topic: 'boats' })).toEqual(['harbour']);
  expect(await slugsFor('harbour', { from: '2026-11-22' })).toEqual(['ferry']);
  expect(await slugsFor('harbour', { to: '2026-11-21' })).toEqual(['harbour']);
  await problemOf(await ask({ q: 'harbour', topic: 'nowhere' }), 'notFound');
  await problemOf(await ask({ q: 'harbour', from: '2026-13-41' }), 'invalid');
});

test('pages follow one another across what the head has and what the text has', async () => {
  const first = await find('harbour', { limit: '1' });
  const second = await find('harbour', { limit: '1', cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual(['harbour', 'ferry']);
  expect(second.nextCursor).toBeNull();
  await problemOf(await ask({ q: 'ferry', cursor: first.nextCursor ?? '' }), 'malformedCursor');
});

test('what is corrected is found by what it says now', async () => {
  await paper.publish({ slug: 'moved', topics: ['Any'], headline: 'Of walruses' });
  await paper.publish({ slug: 'moved', topics: ['Any'], headline: 'Of narwhals' });
  expect([await slugsFor('walruses'), await slugsFor('narwhals')]).toEqual([[], ['moved']]);
});

test('stories from before there was a search are found once they are indexed', async () => {
  await paper.database.db.delete(storySearch);
  expect(await slugsFor('harbour')).toEqual([]);
  await indexUnindexed(paper.database.db);
  expect(await slugsFor('harbour')).toEqual(['harbour', 'ferry']);
});

test('a story that was withdrawn isn’t indexed again', async () => {
  await indexUnindexed(paper.database.db);
  expect(await slugsFor('untrue')).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['white space', '   '],
  ['operators', '& | ! ( ) :* <->'],
  ['quotes that nobody closed', '"""" \' " -"'],
  ['an emoji', '🚢'],
  ['SQL', "'; drop table stories; --"],
  ['controls of direction', '\u202e\u2066harbour\u2069'],
  ['a NUL', 'harbour\0'],
  ['half a surrogate pair', '\ud83d'],
  ['marks alone', '\u0301\u0301'],
  ['a back slash', '\\harbour\\'],
])('%s is answered', async (_, q) => {
  expect((await ask({ q })).status).toBe(200);
});

test('a search of ten thousand letters is too long', async () => {
  await problemOf(await ask({ q: 'a'.repeat(10_000) }), 'invalid');
});
