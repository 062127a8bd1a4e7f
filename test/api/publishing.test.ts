import { afterAll, beforeAll, expect, test } from 'vitest';
import { move } from '../../src/api/newsroom/moving.ts';
import { getArticle, getArticles, getRelatedArticles } from '../../src/contract/articles.ts';
import { postNewsroomArticle } from '../../src/contract/newsroom.ts';
import { getPublication } from '../../src/contract/publication.ts';
import { getTopic } from '../../src/contract/topics.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { makeStory, NEWSROOM_TOKEN, START, startApi, testPublication } from '../support/api.ts';

const ADDRESS = '/api/newsroom/articles';
const token = { authorization: `Bearer ${NEWSROOM_TOKEN}` };

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

// The newsroom proves itself by its token: it comes from no page, and has no cookie.
const handIn = (story: unknown, headers: Record<string, string | null> = token) =>
  paper.browser().request('POST', ADDRESS, { body: story, headers: { origin: null, ...headers } });

test('a story handed in is published under an address made of its headline', async () => {
  const answer = await handIn(makeStory({ headline: 'Été au port: “the third ship”' }));
  const published = await answerOf(postNewsroomArticle, answer);
  expect(published).toMatchObject({
    slug: 'ete-au-port-the-third-ship',
    outcome: 'new',
    publishedAt: START.toISOString(),
  });
  const story = await answerOf(getArticle, await paper.browser().get(`/api/articles/${published.slug}`));
  expect(story).toMatchObject({ headline: 'Été au port: “the third ship”', commentsOpen: true });
});

test('the same story again changes nothing, and a corrected one keeps its address', async () => {
  const story = makeStory({ slug: 'kept' });
  expect((await handIn(story)).status).toBe(201);
  const again = await handIn(story);
  expect([again.status, await again.json()]).toMatchObject([200, { slug: 'kept', outcome: 'unchanged' }]);
  const corrected = await handIn({ ...story, headline: 'A better headline' });
  expect([corrected.status, await corrected.json()]).toMatchObject([
    200,
    { slug: 'kept', outcome: 'updated' },
  ]);
});

test('a story may be as long as two mebibytes', async () => {
  const paragraph = { type: 'paragraph' as const, content: [{ text: 'long '.repeat(3_000) }] };
  const story = makeStory({ slug: 'long', blocks: Array.from({ length: 100 }, () => paragraph) });
  expect((await handIn(story)).status).toBe(201);
});

test.each<[string, Record<string, string>]>([
  ['no token', {}],
  ['another token', { authorization: 'Bearer something-else' }],
  ['a token that only begins right', { authorization: `Bearer ${NEWSROOM_TOKEN}x` }],
  ['the token as a password', { authorization: `Basic ${NEWSROOM_TOKEN}` }],
])('who comes with %s is not the newsroom', async (_, headers) => {
  await problemOf(await handIn(makeStory({ slug: 'forged' }), headers), 'notLoggedIn');
  await problemOf(await paper.browser().get('/api/articles/forged'), 'notFound');
});

test("a moderator's session is not the newsroom's token", async () => {
  const moderator = await paper.account('Noa', 'moderator');
  await problemOf(await moderator.post(ADDRESS, makeStory()), 'notLoggedIn');
});

test('a paper without a token has no such endpoint', async () => {
  const closed = await startApi({ newsroomTokens: [] });
  await problemOf(await closed.browser().post(ADDRESS, makeStory(), token), 'notFound');
  await closed.close();
});

test('related stories come with why: chosen by the newsroom first, then by the topics they share', async () => {
  await paper.publish({ slug: 'strike', topics: ['Docks', 'Unions'] });
  await paper.publish({ slug: 'both', topics: ['Docks', 'Unions'] });
  await paper.publish({ slug: 'one', topics: ['Unions'] });
  await paper.publish({ slug: 'chosen', topics: ['Gardening'] });
  await paper.publish({
    slug: 'about',
    topics: ['Docks', 'Unions'],
    related: ['chosen', 'strike', 'not-there', 'about'],
  });
  const { items } = await answerOf(
    getRelatedArticles,
    await paper.browser().get('/api/articles/about/related'),
  );
  expect(items.map(({ slug, reasons }) => [slug, reasons])).toEqual([
    ['chosen', [{ kind: 'newsroom' }]],
    [
      'strike',
      [
        { kind: 'newsroom' },
        { kind: 'topic', slug: 'docks', name: 'Docks' },
        { kind: 'topic', slug: 'unions', name: 'Unions' },
      ],
    ],
    [
      'both',
      [
        { kind: 'topic', slug: 'docks', name: 'Docks' },
        { kind: 'topic', slug: 'unions', name: 'Unions' },
      ],
    ],
    ['one', [{ kind: 'topic', slug: 'unions', name: 'Unions' }]],
  ]);
});

test('earlier parts of a story say so; those in its own language come first, and none that stands within it', async () => {
  const daysAgo = (days: number) => new Date(START.getTime() - days * 86_400_000).toISOString();
  const topics = ['Harbour', 'Cranes', 'Strikes'];
  await paper.publish({ slug: 'hebrew', lang: 'he', topics, publishedAt: daysAgo(1) });
  await paper.publish({ slug: 'earlier', topics, publishedAt: daysAgo(2) });
  await paper.publish({ slug: 'loosely', topics: ['Cranes'], publishedAt: daysAgo(2) });
  await paper.publish({ slug: 'held', topics, publishedAt: daysAgo(1) });
  await move(paper.database.db, 'held', 'held-and-moved');
  await paper.publish({
    slug: 'goes-on',
    topics,
    blocks: [
      { type: 'paragraph', content: [{ text: 'It goes on.' }] },
      { type: 'related', slug: 'held' },
    ],
  });
  const { items } = await answerOf(
    getRelatedArticles,
    await paper.browser().get('/api/articles/goes-on/related'),
  );
  const found = items.filter(({ topics: all }) => all.some(({ slug }) => slug === 'cranes'));
  expect(found.map(({ slug, reasons }) => [slug, reasons[0]?.kind])).toEqual([
    ['earlier', 'earlier'],
    ['loosely', 'topic'],
    ['hebrew', 'earlier'],
  ]);
});

test('a topic says what following it would bring, and lists its stories', async () => {
  await paper.publish({ slug: 'opera', topics: ['Opera'] });
  const browser = paper.browser();
  expect(await answerOf(getTopic, await browser.get('/api/topics/opera'))).toEqual({
    slug: 'opera',
    name: 'Opera',
    lang: 'en',
    storiesPerWeek: 0.3,
  });
  const { items } = await answerOf(getArticles, await browser.get('/api/articles?topic=opera'));
  expect(items).toMatchObject([{ slug: 'opera', topics: [{ slug: 'opera', name: 'Opera' }] }]);
});

test('topics and stories in any script have addresses in it', async () => {
  await paper.publish({ slug: 'הנמל-נסגר', lang: 'he', topics: ['נמל'] });
  const browser = paper.browser();
  const story = await answerOf(
    getArticle,
    await browser.get(`/api/articles/${encodeURIComponent('הנמל-נסגר')}`),
  );
  expect(story).toMatchObject({ lang: 'he', topics: [{ slug: 'נמל', lang: 'he' }] });
  expect((await browser.get(`/api/articles?topic=${encodeURIComponent('נמל')}`)).status).toBe(200);
});

test('the newspaper says who it is, what it sells and how many stories are free', async () => {
  expect(await answerOf(getPublication, await paper.browser().get('/api/publication'))).toEqual(
    testPublication,
  );
});
