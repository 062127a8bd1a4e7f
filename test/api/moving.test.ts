import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { stories } from '../../src/api/store/tables.ts';
import { getArticle } from '../../src/contract/articles.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { makeStory, NEWSROOM_TOKEN, START, startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());
beforeEach(() => paper.travelTo(START));

const newsroom = (method: string, address: string, body?: unknown) =>
  paper.browser().request(method, address, {
    body,
    headers: { origin: null, authorization: `Bearer ${NEWSROOM_TOKEN}` },
  });
const move = (from: string, to: string) =>
  newsroom('PUT', `/api/newsroom/articles/${from}/address`, { slug: to });
const get = (address: string) => paper.browser().get(address);

test('who asks for a story that was moved is sent to where it is, with all that was asked', async () => {
  await paper.publish({ slug: 'old-name' });
  expect((await move('old-name', 'ein-neuer-name')).status).toBe(200);
  for (const rest of ['', '/related?limit=3', '/comments?order=oldest']) {
    const answer = await get(`/api/articles/old-name${rest}`);
    expect(answer.headers.get('location')).toBe(`/api/articles/ein-neuer-name${rest}`);
    expect((await problemOf(answer, 'moved')).detail).toBe('ein-neuer-name');
  }
  expect((await answerOf(getArticle, await get('/api/articles/ein-neuer-name'))).slug).toBe('ein-neuer-name');
});

test('moved twice, all former addresses lead to the last, and moved back none leads in a circle', async () => {
  await paper.publish({ slug: 'first' });
  await move('first', 'second');
  await move('second', 'third');
  for (const former of ['first', 'second'])
    expect((await get(`/api/articles/${former}`)).headers.get('location')).toBe('/api/articles/third');
  await move('third', 'first');
  expect((await get('/api/articles/first')).status).toBe(200);
  expect((await get('/api/articles/third')).headers.get('location')).toBe('/api/articles/first');
});

test('a reader who has the story open by its former address can go on', async () => {
  await paper.publish({ slug: 'open-in-a-tab' });
  const reader = await paper.account('Ada');
  await move('open-in-a-tab', 'renamed');
  expect((await reader.put('/api/me/reads/open-in-a-tab')).status).toBe(200);
  const posted = await reader.post('/api/articles/open-in-a-tab/comments', { text: 'Still here.' });
  expect(posted.status).toBe(201);
  expect(await (await get('/api/articles/renamed/comments')).json()).toMatchObject({ nextCursor: null });
});

test('an address that a story had is given to no other, and who publishes there corrects that story', async () => {
  await paper.publish({ headline: 'Once here' });
  await paper.publish({ slug: 'beside' });
  await move('once-here', 'now-there');
  expect((await paper.publish({ headline: 'Once here' })).article.slug).toBe('once-here-2');
  await problemOf(await move('beside', 'once-here'), 'slugTaken');
  await problemOf(await move('beside', 'now-there'), 'slugTaken');
  const corrected = await newsroom(
    'POST',
    '/api/newsroom/articles',
    makeStory({ slug: 'once-here', headline: 'Corrected' }),
  );
  expect([corrected.status, await corrected.json()]).toMatchObject([200, { slug: 'now-there' }]);
});

test('where the newsroom chose it to stand beside others, it still does', async () => {
  await paper.publish({ slug: 'chosen' });
  await paper.publish({ slug: 'chooser', topics: ['Nothing shared'], related: ['no-other', 'chosen'] });
  await move('chosen', 'chosen-and-moved');
  const [row] = await paper.database.db.select().from(stories).where(eq(stories.slug, 'chooser'));
  expect(row?.related).toEqual(['no-other', 'chosen-and-moved']);
});

test('what is missing or was withdrawn is moved nowhere, and moved before, it says why it is gone', async () => {
  await problemOf(await move('no-such-story', 'anywhere'), 'notFound');
  await paper.publish({ slug: 'moved-and-gone' });
  await move('moved-and-gone', 'gone');
  await newsroom('DELETE', '/api/newsroom/articles/gone', { why: 'It was never true.' });
  await problemOf(await move('gone', 'anywhere'), 'withdrawn');
  expect((await get('/api/articles/moved-and-gone')).headers.get('location')).toBe('/api/articles/gone');
  await problemOf(await get('/api/articles/gone'), 'withdrawn');
  const bad = await move('beside', 'Not A Slug');
  expect((await problemOf(bad, 'invalid')).errors).toEqual([{ pointer: '/slug', code: 'notASlug' }]);
});
