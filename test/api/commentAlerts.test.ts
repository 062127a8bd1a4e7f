import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { postAllAlertsRead } from '../../src/contract/alerts.ts';
import { getCommentAlerts, putCommentAlert, type CommentAlert } from '../../src/contract/commentAlerts.ts';
import { getMe } from '../../src/contract/me.ts';
import { api, fill } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { decided, posted, undoing } from '../support/moderation.ts';
import { openStream, PATIENCE } from '../support/stream.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let moderator: Browser;
let subscriber: Browser;
let writer: Browser;
let slug: string;
let minutes = 0;
const minutesOn = (more = 1) => {
  minutes += more;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
};

beforeAll(async () => {
  paper = await startApi();
  moderator = await paper.account('Maud', 'moderator');
  subscriber = await paper.account('Sivan', 'subscriber');
});
afterAll(() => paper.close());
beforeEach(async () => {
  minutesOn(10);
  ({ slug } = (await paper.publish()).article);
  writer = await paper.account('Ravit');
});

const told = async (browser: Browser, query = ''): Promise<CommentAlert[]> =>
  (await answerOf(getCommentAlerts, await browser.get(api.commentAlerts + query))).items;
const unread = async (browser: Browser) => (await answerOf(getMe, await browser.get(api.me))).unreadAlerts;
const mark = (browser: Browser, id: string, read: boolean) =>
  browser.put(fill(api.commentAlert, { id }), { read });

test('a writer is told what was decided on their comment, and why; a later decision takes its place', async () => {
  const { id } = await posted(writer, slug, 'I was there.');
  expect(await told(writer)).toEqual([]);
  minutesOn();
  await decided(moderator, id, 'reject', 'No names.');
  const [alert] = await told(writer);
  expect(alert).toMatchObject({
    kind: 'decision',
    article: { slug },
    comment: { id, author: 'Ravit', text: 'I was there.', state: 'rejected', reason: 'No names.' },
    read: false,
    at: new Date(START.getTime() + minutes * 60_000).toISOString(),
  });
  expect(await unread(writer)).toBe(1);
  await answerOf(putCommentAlert, await mark(writer, alert?.id ?? '', true));
  expect(await unread(writer)).toBe(0);
  minutesOn();
  await decided(moderator, id, 'restore');
  expect(await told(writer)).toMatchObject([{ id: alert?.id, read: false, comment: { state: 'published' } }]);
});

test('nobody is told of their own decision, of one that changes nothing, nor of one that was undone', async () => {
  const own = await posted(moderator, slug, 'Corrected.');
  await decided(moderator, own.id, 'remove', 'Not so.');
  expect(await told(moderator)).toEqual([]);
  const stands = await posted(subscriber, slug, 'What a scoundrel.');
  await decided(moderator, stands.id, 'approve');
  expect(await told(subscriber)).toEqual([]);
  const { id } = await posted(writer, slug, 'I was there.');
  const { decisionId } = await decided(moderator, id, 'reject', 'No names.');
  await undoing(moderator, decisionId);
  expect(await told(writer)).toEqual([]);
  expect(await unread(writer)).toBe(0);
});

test('a reply comes to who follows the thread once it is published, once, and not to its writer', async () => {
  const first = await posted(subscriber, slug, 'One');
  await moderator.put(`/api/comments/${first.id}/follow`);
  minutesOn();
  const reply = await posted(writer, slug, 'Two', first.id);
  expect(await told(moderator)).toEqual([]);
  minutesOn();
  await decided(moderator, reply.id, 'approve');
  const expected = { kind: 'reply', comment: { id: reply.id, author: 'Ravit', text: 'Two', reason: null } };
  expect(await told(moderator)).toMatchObject([expected]);
  expect((await told(subscriber))[0]).toMatchObject(expected);
  expect(await told(writer)).toMatchObject([{ kind: 'decision' }]);
  await decided(moderator, reply.id, 'remove', 'After all.');
  expect(await told(moderator)).toEqual([]);
  await decided(moderator, reply.id, 'restore');
  expect(await told(moderator)).toHaveLength(1);
});

test('what is told of one comment can be asked for by its id', async () => {
  const { id } = await posted(writer, slug, 'I was there.');
  const other = await posted(writer, slug, 'I was there, too.');
  await decided(moderator, id, 'approve');
  await decided(moderator, other.id, 'approve');
  expect((await told(writer, `?comment=${id}`)).map(({ comment }) => comment.id)).toEqual([id]);
  expect(await told(subscriber, `?comment=${id}`)).toEqual([]);
  await problemOf(await writer.get(`${api.commentAlerts}?comment=none`), 'invalid');
});

test('who muted the writer of a reply isn’t told of it', async () => {
  const first = await posted(writer, slug, 'One');
  await decided(moderator, first.id, 'approve');
  const loud = await posted(subscriber, slug, 'Loud');
  await writer.post(api.mutes, { commentId: loud.id });
  await posted(subscriber, slug, 'Two', first.id);
  expect((await told(writer)).map(({ kind }) => kind)).toEqual(['decision']);
});

test('of a reply under a story that isn’t theirs to read, a follower reads not a word', async () => {
  const gated = (await paper.publish({ access: 'subscriber', opening: 1 })).article.slug;
  const first = await posted(subscriber, gated, 'One');
  await moderator.put(`/api/comments/${first.id}/follow`);
  const lapsed = await paper.account('Lea', 'subscriber');
  await lapsed.put(`/api/comments/${first.id}/follow`);
  await lapsed.delete(api.subscription);
  minutesOn(60 * 24 * 40);
  await posted(moderator, gated, 'Two', first.id);
  expect(await told(lapsed)).toMatchObject([{ kind: 'reply', comment: { text: '' } }]);
  minutesOn(-60 * 24 * 40);
});

test('nothing is told of what its writer took back, nor of a withdrawn story', async () => {
  const { id } = await posted(writer, slug, 'I was there.');
  const other = await posted(writer, slug, 'I was there, too.');
  await decided(moderator, id, 'approve');
  await decided(moderator, other.id, 'approve');
  await writer.delete(`/api/comments/${id}`);
  expect((await told(writer)).map(({ comment }) => comment.id)).toEqual([other.id]);
  expect(await unread(writer)).toBe(1);
  await withdraw(paper.database.db, slug, 'It was never true.', START);
  expect(await told(writer)).toEqual([]);
  expect(await unread(writer)).toBe(0);
});

test('they are paged, marked with all others, and that is undone with all others', async () => {
  for (const text of ['One, at length.', 'Two, at length.', 'Three, at length.']) {
    minutesOn();
    await decided(moderator, (await posted(writer, slug, text)).id, 'approve');
  }
  const first = await answerOf(getCommentAlerts, await writer.get(`${api.commentAlerts}?limit=2`));
  const rest = await told(writer, `?limit=2&cursor=${first.nextCursor}`);
  expect([...first.items, ...rest].map(({ comment }) => comment.text)).toEqual([
    'Three, at length.',
    'Two, at length.',
    'One, at length.',
  ]);
  await mark(writer, rest[0]?.id ?? '', true);
  const { marked, batch } = await answerOf(postAllAlertsRead, await writer.post(api.allAlertsRead));
  expect([marked, await unread(writer)]).toEqual([2, 0]);
  await writer.post(api.allAlertsReadUndo, { batch });
  expect(await unread(writer)).toBe(2);
});

test('another’s alert isn’t there, and a guest has none', async () => {
  const { id } = await posted(writer, slug, 'I was there.');
  await decided(moderator, id, 'approve');
  const [alert] = await told(writer);
  await problemOf(await mark(subscriber, alert?.id ?? '', true), 'notFound');
  await problemOf(await mark(writer, 'none', true), 'notFound');
  expect(await told(paper.browser())).toEqual([]);
});

test('open pages are told when their reader posts elsewhere, is decided on, or is answered', async () => {
  const stream = await openStream(writer);
  const times = async (count: number) =>
    expect
      .poll(() => stream.events.map(({ event }) => event), PATIENCE)
      .toEqual(Array(count).fill('comments'));
  const { id } = await posted(writer, slug, 'I was there.');
  await times(1);
  await decided(moderator, id, 'approve');
  await times(2);
  await posted(subscriber, slug, 'Were you?', id);
  await times(3);
});
