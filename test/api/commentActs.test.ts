import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { comments } from '../../src/api/store/commentTables.ts';
import type { CommentRow } from '../../src/api/store/comments.ts';
import {
  deleteRecommendation,
  deleteThreadFollow,
  getComment,
  getMutes,
  postCommentReport,
  postMute,
  putRecommendation,
  putThreadFollow,
} from '../../src/contract/commentActs.ts';
import { getComments, getNewComments } from '../../src/contract/comments.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { commentMaker } from '../support/comments.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let writer: Browser;
let reader: Browser;
let email: string;
let stories = 0;
let slug: string;
let make: Awaited<ReturnType<typeof commentMaker>>;
beforeAll(async () => {
  paper = await startApi();
  writer = paper.browser();
  email = await writer.signUp('Writer');
});
afterAll(() => paper.close());

beforeEach(async () => {
  paper.travelTo(START);
  stories += 1;
  slug = `story-${stories}`;
  await paper.publish({ slug });
  make = await commentMaker(paper.database.db, slug, email, START);
  reader = await paper.account('Reader');
});

const listed = async (browser: Browser, query = '') =>
  answerOf(getComments, await browser.get(`/api/articles/${slug}/comments${query}`));
const located = async (browser: Browser, id: string) =>
  answerOf(getComment, await browser.get(`/api/comments/${id}`));
const rowOf = async (id: string) =>
  (await paper.database.db.select().from(comments).where(eq(comments.id, id)))[0];
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);
const recommendation = ({ id }: CommentRow) => `/api/comments/${id}/recommendation`;

test('a comment is recommended once by each reader, who sees that they do, and can take it back', async () => {
  const comment = await make();
  const other = await paper.account('Other');
  const recommend = async (browser: Browser) =>
    answerOf(putRecommendation, await browser.put(recommendation(comment)));

  expect(await recommend(reader)).toEqual({ recommendations: 1, recommended: true });
  expect(await recommend(reader)).toEqual({ recommendations: 1, recommended: true });
  expect(await recommend(other)).toEqual({ recommendations: 2, recommended: true });
  expect((await listed(reader)).items).toMatchObject([{ recommendations: 2, recommended: true }]);
  expect((await listed(paper.browser())).items).toMatchObject([{ recommendations: 2, recommended: false }]);
  for (let time = 0; time < 2; time += 1)
    expect(await answerOf(deleteRecommendation, await reader.delete(recommendation(comment)))).toEqual({
      recommendations: 1,
      recommended: false,
    });
});

test('twenty presses at once by two readers count two', async () => {
  const comment = await make();
  const other = await paper.account('Other');
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => (at % 2 ? reader : other).put(recommendation(comment))),
  );
  expect((await listed(reader)).items).toMatchObject([{ recommendations: 2 }]);
});

test('nobody recommends, reports or mutes their own comment, nor one that is not there to read', async () => {
  const own = await make();
  const held = await make({ state: 'awaitingReview' });
  const gone = await make({ state: 'removed' });
  const acts = (browser: Browser, { id }: CommentRow) => [
    browser.put(`/api/comments/${id}/recommendation`),
    browser.post(`/api/comments/${id}/reports`, { reason: 'spam' }),
    browser.post('/api/me/mutes', { commentId: id }),
  ];
  for (const act of acts(writer, own)) await problemOf(await act, 'notAllowed');
  for (const comment of [held, gone])
    for (const act of acts(reader, comment)) await problemOf(await act, 'notFound');
});

test('a comment behind the gate, or under a withdrawn story, is there for nobody who may not read that', async () => {
  const comment = await make();
  await paper.publish({ slug, access: 'subscriber' });
  await problemOf(await reader.put(recommendation(comment)), 'notFound');
  await problemOf(await reader.get(`/api/comments/${comment.id}`), 'notFound');
  const subscriber = await paper.account('Sub', 'subscriber');
  expect((await subscriber.put(recommendation(comment))).status).toBe(200);
});

test('a report brings a published comment before the moderators; a second takes the first one’s place', async () => {
  const comment = await make();
  const report = async (body: object) =>
    answerOf(postCommentReport, await reader.post(`/api/comments/${comment.id}/reports`, body));
  expect(await report({ reason: 'abuse', note: 'Cafe\u0301' })).toEqual({ reason: 'abuse' });
  expect(await rowOf(comment.id)).toMatchObject({ state: 'published', waitsSince: START });
  paper.travelTo(new Date(START.getTime() + 60_000));
  expect(await report({ reason: 'spam' })).toEqual({ reason: 'spam' });
  expect(await rowOf(comment.id)).toMatchObject({ waitsSince: START });
  expect((await listed(reader)).items).toMatchObject([{ reported: true }]);
  expect((await listed(writer)).items).toMatchObject([{ reported: false }]);
});

test('twenty comments are reported in an hour; the next is told how long to wait, and then goes through', async () => {
  const made: CommentRow[] = [];
  for (let at = 0; at < 21; at += 1) made.push(await make());
  const report = ({ id }: CommentRow) => reader.post(`/api/comments/${id}/reports`, { reason: 'spam' });
  const [last, ...first] = made.toReversed();
  if (!last) throw new Error('There is no comment.');
  for (const comment of first) expect((await report(comment)).status).toBe(201);
  const refused = await report(last);
  await problemOf(refused, 'tooManyRequests');
  expect(refused.headers.get('retry-after')).toBe('3600');
  for (const comment of first.slice(0, 1)) expect((await report(comment)).status).toBe(201);
  paper.travelTo(new Date(START.getTime() + 3_600_000));
  expect((await report(last)).status).toBe(201);
});

test('a muted reader’s comments say so to who muted them, on every story, until it is taken back', async () => {
  const comment = await make();
  const mute = async () => answerOf(postMute, await reader.post('/api/me/mutes', { commentId: comment.id }));
  const muted = await mute();
  expect(muted).toMatchObject({ name: 'Writer', at: START.toISOString() });
  expect(await mute()).toEqual(muted);
  const other = await make();
  expect((await listed(reader)).items).toMatchObject([
    { id: other.id, muted: true },
    { id: comment.id, muted: true },
  ]);
  expect((await listed(paper.browser())).items).toMatchObject([{ muted: false }, { muted: false }]);
  const mutes = async () => (await answerOf(getMutes, await reader.get('/api/me/mutes'))).items;
  expect(await mutes()).toEqual([muted]);
  expect((await reader.delete(`/api/me/mutes/${muted.id}`)).status).toBe(204);
  expect(await mutes()).toEqual([]);
  await problemOf(await reader.delete(`/api/me/mutes/${muted.id}`), 'notFound');
  await problemOf(await reader.delete('/api/me/mutes/the-loud-one'), 'notFound');
});

test('a thread is followed by any of its comments, and by who starts it', async () => {
  const first = await make();
  const reply = await make({ parent: first });
  const followed = async (browser: Browser) => (await listed(browser)).items.map((thread) => thread.followed);
  const address = `/api/comments/${reply.id}/follow`;
  expect(await answerOf(putThreadFollow, await reader.put(address))).toEqual({ followed: true });
  expect(await answerOf(putThreadFollow, await reader.put(address))).toEqual({ followed: true });
  expect(await followed(reader)).toEqual([true]);
  expect(await answerOf(deleteThreadFollow, await reader.delete(address))).toEqual({ followed: false });
  expect(await followed(reader)).toEqual([false]);

  await reader.post(`/api/articles/${slug}/comments`, { text: 'A thread of my own' });
  await reader.post(`/api/articles/${slug}/comments`, { text: 'A reply', parentId: first.id });
  expect(await followed(reader)).toEqual([true, false]);
});

test('a link to a comment opens its thread where it stands in it', async () => {
  const first = await make();
  const branches: CommentRow[] = [];
  for (let at = 0; at < 4; at += 1) branches.push(await make({ parent: first }));
  const [, second, third] = branches;
  if (!second || !third) throw new Error('There are no branches.');
  const deep = await make({ parent: third });
  const before = await make({ parent: second });

  expect(await located(paper.browser(), first.id)).toMatchObject({
    slug,
    earlier: 0,
    thread: { id: first.id, replyCount: 6, replies: { items: { length: 3 } } },
  });
  const { thread, earlier } = await located(paper.browser(), deep.id);
  expect(thread.id).toBe(first.id);
  expect(earlier).toBe(3);
  expect(idsOf(thread.replies.items)).toEqual([third.id, deep.id, branches[3]?.id]);
  const head = await listed(paper.browser(), `?parent=${first.id}&limit=3`);
  expect(idsOf(head.items)).toEqual([branches[0]?.id, second.id, before.id]);
});

test('a link to the last of a long branch opens there, with as many before as it says', async () => {
  const first = await make();
  const branch = await make({ parent: first });
  const answers: CommentRow[] = [];
  for (let at = 0; at < 25; at += 1) answers.push(await make({ parent: answers.at(-1) ?? branch }));
  const [last] = answers.slice(-1);
  const { thread, earlier } = await located(paper.browser(), last?.id ?? '');
  expect(idsOf(thread.replies.items)).toEqual([last?.id]);
  expect(thread.replies.items[0]).toMatchObject({
    level: 3,
    answers: { id: answers.at(-2)?.id, name: 'Writer' },
  });
  expect(earlier).toBe(25);
});

test('a link to a tombstone leads to it as long as something stands below, and to nothing else that is gone', async () => {
  const gone = await make({ state: 'removed' });
  const withReply = await make({ state: 'removed' });
  const reply = await make({ parent: withReply });
  const goneReply = await make({ parent: withReply, state: 'removed' });
  await make({ parent: await make({ parent: goneReply, state: 'removed' }) });
  expect(await located(reader, withReply.id)).toMatchObject({ thread: { state: 'removed', text: '' } });
  expect(await located(reader, reply.id)).toMatchObject({ thread: { id: withReply.id }, earlier: 0 });
  expect((await located(reader, goneReply.id)).earlier).toBe(1);
  for (const id of [gone.id, crypto.randomUUID(), 'the-first'])
    await problemOf(await reader.get(`/api/comments/${id}`), 'notFound');
});

test('what others published since the list was read is counted, without one’s own and those of muted readers', async () => {
  const first = await make();
  const { mark } = await listed(reader);
  const since = async (browser: Browser, from: string) =>
    answerOf(getNewComments, await browser.get(`/api/articles/${slug}/comments/new?since=${from}`));
  expect(await since(reader, mark)).toEqual({ count: 0, mark });

  await make({ state: 'awaitingReview' });
  const reply = await make({ parent: first });
  const loud = await paper.account('Loud', 'subscriber');
  const posted = await loud.post(`/api/articles/${slug}/comments`, { text: 'Hear me' });
  const { id: commentId } = (await posted.json()) as { id: string };
  const now = (await rowOf(commentId))?.shownAt?.toISOString();
  expect(await since(reader, mark)).toEqual({ count: 2, mark: now });
  expect(await since(writer, mark)).toEqual({ count: 1, mark: now });
  expect(await since(loud, mark)).toEqual({ count: 1, mark: now });
  expect(await since(paper.browser(), mark)).toEqual({ count: 2, mark: now });
  await reader.post('/api/me/mutes', { commentId });
  expect(await since(reader, mark)).toEqual({ count: 1, mark: now });
  expect(await since(reader, reply.createdAt.toISOString())).toEqual({ count: 0, mark: now });

  await paper.publish({ slug, access: 'subscriber' });
  expect(await since(paper.browser(), mark)).toEqual({ count: 0, mark });
});
