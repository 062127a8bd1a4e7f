import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NEWSROOM_CHANNEL } from '../../src/api/newsroom/channel.ts';
import { comments } from '../../src/api/store/commentTables.ts';
import { stories } from '../../src/api/store/tables.ts';
import { getMe } from '../../src/contract/me.ts';
import {
  deleteNewsroomArticle,
  getNewsroomArticles,
  postNewsroomArticle,
  type NewsroomStory,
} from '../../src/contract/newsroom.ts';
import { getTopic } from '../../src/contract/topics.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { makeStory, NEWSROOM_TOKEN, START, startApi } from '../support/api.ts';

const LATER = new Date(START.getTime() + 60_000);
const token = { authorization: `Bearer ${NEWSROOM_TOKEN}` };

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());
beforeEach(() => paper.travelTo(START));

const newsroom = (method: string, address: string, body?: unknown) =>
  paper.browser().request(method, address, { body, headers: { origin: null, ...token } });
const withdraw = (slug: string, why = 'It was never true.') =>
  newsroom('DELETE', `/api/newsroom/articles/${slug}`, { why });
const handIn = (story: NewsroomStory, over?: string) =>
  newsroom('POST', `/api/newsroom/articles${over ? `?over=${over}` : ''}`, story);
const textAt = async (address: string) => (await paper.browser().get(address)).text();

test('a story that is withdrawn is in no list, count or alert any more', async () => {
  const reader = await paper.account('Ada');
  await paper.publish({ slug: 'beside', topics: ['Docks'] });
  await reader.put('/api/me/follows/docks');
  paper.travelTo(LATER);
  await paper.publish({ slug: 'gone-soon', topics: ['Docks'] });
  await paper.publish({ slug: 'choosing', topics: ['Gardens'], related: ['gone-soon'] });
  const lists = [
    '/api/articles?limit=100',
    '/api/articles?topic=docks',
    '/api/articles/beside/related',
    '/api/articles/choosing/related',
    '/api/me/alerts',
  ];
  const seen = async () =>
    Promise.all(lists.map(async (list) => (await (await reader.get(list)).text()).includes('gone-soon')));
  const counts = async () => {
    const topic = await answerOf(getTopic, await reader.get('/api/topics/docks'));
    const me = await answerOf(getMe, await reader.get('/api/me'));
    return [topic.storiesPerWeek, me.unreadAlerts];
  };
  expect([await seen(), await counts()]).toEqual([lists.map(() => true), [0.5, 1]]);

  await answerOf(deleteNewsroomArticle, await withdraw('gone-soon'));
  expect([await seen(), await counts()]).toEqual([lists.map(() => false), [0.3, 0]]);
});

test('what was said about a withdrawn story stays stored', async () => {
  const { article } = await paper.publish({ slug: 'discussed' });
  const reader = await paper.account('Ada');
  await reader.post('/api/articles/discussed/comments', { text: 'I doubt it.' });
  await withdraw(article.slug);
  const kept = await paper.database.db
    .select({ text: comments.text })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(eq(stories.slug, 'discussed'));
  expect(kept).toEqual([{ text: 'I doubt it.' }]);
});

test('withdrawn a second time, a story keeps its time and gets the better why', async () => {
  await paper.publish({ slug: 'twice' });
  await withdraw('twice', 'It was nto true.');
  paper.travelTo(LATER);
  expect(await answerOf(deleteNewsroomArticle, await withdraw('twice', 'It was not true.'))).toMatchObject({
    state: 'withdrawn',
    withdrawnAt: START.toISOString(),
    why: 'It was not true.',
  });
  const said = await problemOf(await paper.browser().get('/api/articles/twice'), 'withdrawn');
  expect(said.detail).toBe('It was not true.');
});

test('a withdrawn story comes back by no one’s accident, and where it is asked for, with its topics', async () => {
  const story = makeStory({ slug: 'back', topics: ['Kites'] });
  await handIn(story);
  await withdraw('back');
  for (const over of [undefined, 'nothing', 'story']) {
    const said = await problemOf(await handIn({ ...story, headline: 'Changed' }, over), 'withdrawn');
    expect(said.detail).toBe('It was never true.');
  }
  await problemOf(await newsroom('PATCH', '/api/newsroom/articles/back', { correction: 'x' }), 'withdrawn');

  const answer = await handIn(story, 'withdrawn');
  expect([answer.status, await answer.json()]).toMatchObject([200, { slug: 'back', outcome: 'updated' }]);
  expect(await textAt('/api/articles?topic=kites')).toContain('"back"');
});

test('a feed’s story that was withdrawn is the same to the next import, whatever has changed in the feed', async () => {
  const story = makeStory({ headline: 'From a feed', origin: { feed: 'wire', id: '7' } });
  const { slug } = await answerOf(postNewsroomArticle, await handIn(story));
  await withdraw(slug);
  for (const next of [story, { ...story, headline: 'From a feed, corrected' }]) {
    const answer = await handIn(next);
    expect([answer.status, await answer.json()]).toMatchObject([200, { slug, outcome: 'unchanged' }]);
  }
  await problemOf(await paper.browser().get(`/api/articles/${slug}`), 'withdrawn');
});

test('the address of a withdrawn story is given to no other', async () => {
  await paper.publish({ headline: 'Only once' });
  await withdraw('only-once');
  expect((await paper.publish({ headline: 'Only once' })).article.slug).toBe('only-once-2');
});

test('who publishes says what may stand at the address already', async () => {
  const story = makeStory({ slug: 'narrowed' });
  await problemOf(await handIn(story, 'story'), 'notFound');
  expect((await handIn(story, 'nothing')).status).toBe(201);
  expect(await (await handIn(story, 'nothing')).json()).toMatchObject({ outcome: 'unchanged' });
  const changed = { ...story, headline: 'Changed' };
  for (const over of ['nothing', 'withdrawn']) await problemOf(await handIn(changed, over), 'slugTaken');
  expect(await (await handIn(changed, 'story')).json()).toMatchObject({ outcome: 'updated' });
  const said = await problemOf(await handIn(story, 'anything'), 'invalid');
  expect(said.errors).toEqual([{ pointer: '/over', code: 'notAnOption' }]);
});

test('a story whose time is still to come can be withdrawn, and was never there for readers', async () => {
  await handIn(makeStory({ slug: 'early', publishedAt: LATER.toISOString() }));
  await answerOf(deleteNewsroomArticle, await withdraw('early'));
  await problemOf(await paper.browser().get('/api/articles/early'), 'notFound');
  paper.travelTo(LATER);
  await problemOf(await paper.browser().get('/api/articles/early'), 'withdrawn');
});

test('hosts are told of a story that is withdrawn or corrected, and of nothing where it isn’t there', async () => {
  await paper.publish({ slug: 'told' });
  const heard: string[] = [];
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  await paper.database.listen(NEWSROOM_CHANNEL, (slug) => heard.push(slug) === 2 && tell());
  await problemOf(await withdraw('nowhere'), 'notFound');
  await problemOf(await newsroom('PATCH', '/api/newsroom/articles/nowhere', { correction: 'x' }), 'notFound');
  await newsroom('PATCH', '/api/newsroom/articles/told', { correction: 'It was Tuesday.' });
  await withdraw('told');
  await told;
  expect(heard).toEqual(['told', 'told']);
});

test('the newsroom’s list has every story with what has become of it, newest first', async () => {
  const own = await startApi();
  await own.publish({ slug: 'old' });
  await own.publish({ slug: 'to-come', publishedAt: LATER.toISOString(), access: 'metered', lang: 'he' });
  const send = (method: string, address: string, body?: unknown) =>
    own.browser().request(method, address, { body, headers: token });
  await send('DELETE', '/api/newsroom/articles/old', { why: 'Untrue.' });
  const { items } = await answerOf(getNewsroomArticles, await send('GET', '/api/newsroom/articles'));
  expect(items).toMatchObject([
    { slug: 'to-come', state: 'waiting', access: 'metered', lang: 'he', withdrawnAt: null, why: null },
    { slug: 'old', state: 'withdrawn', withdrawnAt: START.toISOString(), why: 'Untrue.' },
  ]);
  await own.close();
});
