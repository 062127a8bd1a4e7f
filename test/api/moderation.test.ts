import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { comments } from '../../src/api/store/commentTables.ts';
import {
  deleteModerationDecision,
  getModerationWaiting,
  putModerationComment,
  putModerationStory,
  putModerationThread,
} from '../../src/contract/moderation.ts';
import { api } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { decided, deciding, listed, logged, looked, posted, queued, undoing } from '../support/moderation.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let moderator: Browser;
let colleague: Browser;
let subscriber: Browser;
let registered: Browser;
let slug: string;
let stories = 0;
let minutes = 0;
const minutesOn = (more = 1) => {
  minutes += more;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
};

beforeAll(async () => {
  paper = await startApi();
  moderator = await paper.account('Maud', 'moderator');
  colleague = await paper.account('Noa', 'moderator');
  subscriber = await paper.account('Sivan', 'subscriber');
  registered = await paper.account('Ravit');
  // Not new, so that a link points at nobody.
  await paper.database.db.update(readers).set({ createdAt: new Date('2020-01-01T00:00:00.000Z') });
});
afterAll(() => paper.close());

// Each test has a story of its own, ten minutes after the last one, and a queue in which nothing else waits.
beforeEach(async () => {
  await paper.database.db.update(comments).set({ waitsSince: null });
  stories += 1;
  slug = `story-${stories}`;
  minutesOn(10);
  await paper.publish({ slug });
});

const stateFor = async (browser: Browser, id: string) =>
  (await listed(browser, slug)).items.find((item) => item.id === id);

test('whoever has the queue open is told how many have come up since, and how many wait by now', async () => {
  const since = async (mark: string) =>
    answerOf(getModerationWaiting, await moderator.get(`${api.moderationWaiting}?since=${mark}`));
  expect(await queued(moderator)).toMatchObject({ waiting: 0, mark: paper.services.clock().toISOString() });
  minutesOn();
  const first = await posted(registered, slug, 'I was there.');
  const { mark } = await queued(moderator);
  expect(await since(mark)).toEqual({ count: 0, waiting: 1, oldest: first.publishedAt, mark });

  minutesOn();
  const standing = await posted(subscriber, slug, 'The tide tables were wrong.');
  expect(await since(mark)).toMatchObject({ count: 0, mark });
  await registered.post(`/api/comments/${standing.id}/reports`, { reason: 'abuse', note: 'Look at that.' });
  const last = await posted(registered, slug, 'And so was she.');
  expect(await since(mark)).toMatchObject({ count: 2, waiting: 3, oldest: first.publishedAt });
  await deciding(colleague, first.id, 'approve');
  expect(await since(mark)).toMatchObject({ count: 2, waiting: 2, mark: last.publishedAt });
  expect(await since(last.publishedAt)).toMatchObject({ count: 0 });
});

test('what waits stands in the queue: what is pointed at first, then the oldest, with how many and since when', async () => {
  const first = await posted(registered, slug, 'I was there.');
  minutesOn();
  const second = await posted(registered, slug, 'So was I, twice.');
  minutesOn();
  const listedWord = await posted(subscriber, slug, 'What a Scoundrel!');
  await posted(subscriber, slug, 'The tide tables were wrong.');
  minutesOn();
  await registered.post(`/api/comments/${listedWord.id}/reports`, { reason: 'abuse', note: 'Look at that.' });
  const { items, waiting, oldest } = await queued(moderator);
  expect(items.map(({ id }) => id)).toEqual([listedWord.id, first.id, second.id]);
  expect({ waiting, oldest }).toEqual({ waiting: 3, oldest: first.publishedAt });
  expect(items[0]).toMatchObject({
    state: 'published',
    text: 'What a Scoundrel!',
    author: { name: 'Sivan', badges: ['subscriber'] },
    rules: ['wordList'],
    reports: [{ reason: 'abuse', note: 'Look at that.' }],
    article: { slug, commentsOpen: true },
    waitsSince: listedWord.publishedAt,
    lastDecision: null,
  });
  expect(items[1]).toMatchObject({ state: 'awaitingReview', rules: [], reports: [] });
});

test('the queue is paged by cursor, across what is pointed at and the rest', async () => {
  const ids: string[] = [];
  for (const text of ['One.', 'Two, you scoundrel.', 'Three.', 'Four, you scoundrel.']) {
    minutesOn();
    ids.push((await posted(registered, slug, text)).id);
  }
  const [one, two, three, four] = ids;
  const pages: (string | undefined)[] = [];
  let query = '?limit=1';
  for (let turn = 0; turn < 4; turn += 1) {
    const { items, nextCursor } = await queued(moderator, query);
    pages.push(items[0]?.id);
    query = `?limit=1&cursor=${nextCursor}`;
  }
  expect(pages).toEqual([two, four, one, three]);
  await problemOf(await moderator.get('/api/moderation/comments?cursor=x'), 'malformedCursor');
});

test('a comment that is reported comes before moderators, though it stood', async () => {
  const comment = await posted(subscriber, slug, 'The tide tables were wrong.');
  expect((await queued(moderator)).items).toEqual([]);
  await registered.post(`/api/comments/${comment.id}/reports`, { reason: 'falsehood' });
  await colleague.post(`/api/comments/${comment.id}/reports`, { reason: 'spam' });
  const [item] = (await queued(moderator)).items;
  expect(item?.reports.map(({ reason }) => reason).toSorted()).toEqual(['falsehood', 'spam']);
});

test('an approved comment is published for all, counts as new, and leaves the queue', async () => {
  const { id, version } = await posted(registered, slug, 'I was there.');
  const { mark } = await listed(paper.browser(), slug);
  minutesOn();
  const answer = await answerOf(putModerationComment, await deciding(moderator, id, 'approve', { version }));
  expect(answer).toMatchObject({
    state: 'published',
    version: version + 1,
    waitsSince: null,
    lastDecision: { decision: 'approve', moderator: 'Maud', reason: null, comment: { id, author: 'Ravit' } },
  });
  expect(await stateFor(paper.browser(), id)).toMatchObject({ state: 'published', text: 'I was there.' });
  const since = await subscriber.get(`/api/articles/${slug}/comments/new?since=${mark}`);
  expect(await since.json()).toMatchObject({ count: 1 });
  expect(await queued(moderator)).toMatchObject({ items: [], waiting: 0, oldest: null });
});

test('a rejected comment is read by its writer alone, with the reason', async () => {
  const { id } = await posted(registered, slug, 'I was there.');
  await decided(moderator, id, 'reject', 'No names of neighbours, please.');
  expect(await stateFor(registered, id)).toMatchObject({
    state: 'rejected',
    text: 'I was there.',
    reason: 'No names of neighbours, please.',
  });
  expect(await stateFor(subscriber, id)).toBeUndefined();
  expect((await queued(moderator)).items).toEqual([]);
});

test('a removed comment leaves a tombstone where it was answered, and comes back restored', async () => {
  const { id } = await posted(subscriber, slug, 'The tide tables were wrong.');
  await posted(subscriber, slug, 'They were.', id);
  await decided(moderator, id, 'remove', 'Said twice.');
  expect(await stateFor(registered, id)).toMatchObject({ state: 'removed', text: '', reason: null });
  expect(await stateFor(subscriber, id)).toMatchObject({ state: 'removed', reason: 'Said twice.' });
  await decided(colleague, id, 'restore');
  expect(await stateFor(registered, id)).toMatchObject({ state: 'published', reason: null });
  expect((await logged(moderator)).items.map(({ decision, moderator: name }) => [decision, name])).toEqual(
    expect.arrayContaining([
      ['remove', 'Maud'],
      ['restore', 'Noa'],
    ]),
  );
});

test('approving what a reader pointed at settles the reports, and a new one brings it up again', async () => {
  const { id } = await posted(subscriber, slug, 'The tide tables were wrong.');
  const report = (browser: Browser) => browser.post(`/api/comments/${id}/reports`, { reason: 'spam' });
  await report(registered);
  minutesOn();
  await decided(moderator, id, 'approve');
  expect((await queued(moderator)).items).toEqual([]);
  expect((await looked(moderator, id)).comment.reports).toEqual([]);
  minutesOn();
  await report(colleague);
  expect((await queued(moderator)).items).toMatchObject([{ id, reports: [{ reason: 'spam' }] }]);
});

test('who decides on what was decided is told by whom, when, what and why', async () => {
  const { id, version } = await posted(registered, slug, 'I was there.');
  await decided(moderator, id, 'reject', 'No names.');
  const at = new Date(START.getTime() + minutes * 60_000).toISOString();
  minutesOn();
  for (const refused of [
    await deciding(colleague, id, 'approve', { version }),
    await deciding(colleague, id, 'approve'),
    await deciding(colleague, id, 'reject'),
    await deciding(colleague, id, 'remove'),
  ])
    expect((await problemOf(refused, 'alreadyDecided')).decision).toEqual({
      decision: 'reject',
      moderator: 'Maud',
      at,
      reason: 'No names.',
    });
});

test.each([
  ['approve', 'what stands and waits for nobody'],
  ['reject', 'what stands and waits for nobody'],
  ['restore', 'what stands'],
] as const)('%s is refused of %s', async (decision, _) => {
  const { id } = await posted(subscriber, slug, 'The tide tables were wrong.');
  expect(await problemOf(await deciding(moderator, id, decision), 'alreadyDecided')).not.toHaveProperty(
    'decision',
  );
});

test('a text that its writer has edited since it was looked at isn’t approved unread', async () => {
  const { id, version } = await posted(registered, slug, 'I was there.');
  await registered.patch(`/api/comments/${id}`, { text: 'I was elsewhere.' });
  await problemOf(await deciding(moderator, id, 'approve', { version }), 'preconditionFailed');
  await answerOf(putModerationComment, await deciding(moderator, id, 'approve', { version: version + 1 }));
});

test('an edit is looked at by the filters too', async () => {
  const { id } = await posted(subscriber, slug, 'The tide tables were wrong.');
  await subscriber.patch(`/api/comments/${id}`, { text: 'The tide tables are by a scoundrel.' });
  expect((await queued(moderator)).items).toMatchObject([{ id, state: 'published', rules: ['wordList'] }]);
});

test('of twenty moderators who decide on a comment at once, one does, and the others are shown what', async () => {
  const { id, version } = await posted(registered, slug, 'I was there.');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      deciding(turn % 2 ? moderator : colleague, id, turn % 3 ? 'approve' : 'reject', { version }),
    ),
  );
  const taken = answers.filter(({ ok }) => ok);
  expect(taken).toHaveLength(1);
  const { comment } = await looked(moderator, id);
  for (const refused of answers.filter(({ ok }) => !ok))
    expect((await problemOf(refused, 'alreadyDecided')).decision).toMatchObject({
      decision: comment.lastDecision?.decision,
      moderator: comment.lastDecision?.moderator,
    });
  expect((await logged(moderator)).items.filter((entry) => entry.comment?.id === id)).toHaveLength(1);
});

test('a decision is undone as long as nothing was decided after it, and the log keeps both', async () => {
  const { id, publishedAt } = await posted(registered, slug, 'I was there.');
  minutesOn();
  const { decisionId } = await decided(moderator, id, 'reject', 'No names.');
  minutesOn();
  const undone = await answerOf(deleteModerationDecision, await undoing(colleague, decisionId));
  expect(undone).toMatchObject({ id: decisionId, decision: 'reject', undoneAt: expect.any(String) });
  expect(await stateFor(registered, id)).toMatchObject({ state: 'awaitingReview', reason: null });
  expect((await queued(moderator)).items).toMatchObject([
    { id, waitsSince: publishedAt, lastDecision: null },
  ]);
  await problemOf(await undoing(moderator, decisionId), 'alreadyDecided');

  const second = await decided(moderator, id, 'approve');
  const third = await decided(moderator, id, 'remove', 'After all.');
  const refused = await problemOf(await undoing(moderator, second.decisionId), 'alreadyDecided');
  expect(refused.decision).toMatchObject({ decision: 'remove', reason: 'After all.' });
  await answerOf(deleteModerationDecision, await undoing(moderator, third.decisionId));
  expect(await stateFor(paper.browser(), id)).toMatchObject({ state: 'published' });
  await problemOf(await undoing(moderator, crypto.randomUUID()), 'notFound');
});

test('undoing a decision opens the reports again that it settled, and no others', async () => {
  const { id } = await posted(subscriber, slug, 'The tide tables were wrong.');
  await registered.post(`/api/comments/${id}/reports`, { reason: 'spam' });
  minutesOn();
  await decided(moderator, id, 'approve');
  minutesOn();
  await colleague.post(`/api/comments/${id}/reports`, { reason: 'abuse' });
  minutesOn();
  const { decisionId } = await decided(moderator, id, 'remove', 'Abuse.');
  minutesOn();
  await undoing(moderator, decisionId);
  expect((await looked(moderator, id)).comment.reports).toMatchObject([{ reason: 'abuse' }]);
});

test('a decision whose comment its writer edited since isn’t undone', async () => {
  const { id } = await posted(subscriber, slug, 'What a scoundrel.');
  const { decisionId } = await decided(moderator, id, 'approve');
  await subscriber.patch(`/api/comments/${id}`, { text: 'What a man.' });
  await problemOf(await undoing(moderator, decisionId), 'preconditionFailed');
});

test('a comment is shown in the thread around it, with what it answers', async () => {
  const first = await posted(subscriber, slug, 'One');
  const ids = [first.id];
  for (let turn = 0; turn < 4; turn += 1) {
    minutesOn();
    ids.push((await posted(subscriber, slug, `Reply ${turn}`, first.id)).id);
  }
  minutesOn();
  const answer = await posted(registered, slug, 'An answer', ids[1]);
  const { comment, around } = await looked(moderator, answer.id);
  expect(comment).toMatchObject({ id: answer.id, state: 'awaitingReview', level: 3, threadClosed: false });
  expect(around.map(({ id }) => id)).toEqual([ids[0], ids[1], answer.id, ...ids.slice(2)]);
  await problemOf(await moderator.get(`/api/moderation/comments/${crypto.randomUUID()}`), 'notFound');
  await problemOf(await moderator.get('/api/moderation/comments/none'), 'notFound');
});

test('a closed thread takes no replies, until it is opened or that is undone', async () => {
  const { id } = await posted(subscriber, slug, 'One');
  const close = (closed: boolean) => moderator.put(`/api/moderation/threads/${id}`, { closed });
  const reply = () => subscriber.post(`/api/articles/${slug}/comments`, { text: 'Two', parentId: id });
  expect(await answerOf(putModerationThread, await close(true))).toEqual({ closed: true });
  await close(true);
  expect(await stateFor(paper.browser(), id)).toMatchObject({ closed: true });
  await problemOf(await reply(), 'commentsClosed');
  const closings = (await logged(moderator)).items.filter(({ comment }) => comment?.id === id);
  expect(closings.map(({ decision }) => decision)).toEqual(['closeThread']);
  minutesOn();
  await answerOf(deleteModerationDecision, await undoing(colleague, closings[0]?.id ?? ''));
  expect((await reply()).status).toBe(201);
  await close(true);
  minutesOn();
  await close(false);
  const [opening, closing] = (await logged(moderator)).items;
  expect([opening?.decision, closing?.decision]).toEqual(['openThread', 'closeThread']);
  await problemOf(await undoing(moderator, closing?.id ?? ''), 'alreadyDecided');
  const other = await posted(subscriber, slug, 'Three', id);
  await problemOf(await moderator.put(`/api/moderation/threads/${other.id}`, { closed: true }), 'notFound');
});

test('a story’s comments are closed and opened, which the log has and can be undone', async () => {
  const set = (commentsOpen: boolean) => moderator.put(`/api/moderation/articles/${slug}`, { commentsOpen });
  expect(await answerOf(putModerationStory, await set(false))).toEqual({ commentsOpen: false });
  await problemOf(await subscriber.post(`/api/articles/${slug}/comments`, { text: 'Hm.' }), 'commentsClosed');
  expect((await listed(paper.browser(), slug)).open).toBe(false);
  const [entry] = (await logged(moderator)).items;
  expect(entry).toMatchObject({ decision: 'closeStory', article: { slug }, comment: null });
  await answerOf(deleteModerationDecision, await undoing(colleague, entry?.id ?? ''));
  expect((await listed(paper.browser(), slug)).open).toBe(true);
});

test('what the newsroom says of a story opens no comments that a moderator closed, and else does', async () => {
  const set = (commentsOpen: boolean) => moderator.put(`/api/moderation/articles/${slug}`, { commentsOpen });
  const isOpen = async () => (await listed(paper.browser(), slug)).open;
  await paper.publish({ slug, commentsOpen: false });
  await paper.publish({ slug, commentsOpen: true });
  expect(await isOpen()).toBe(true);
  await set(false);
  await paper.publish({ slug, commentsOpen: true, headline: 'Corrected' });
  expect(await isOpen()).toBe(false);
  minutesOn();
  await set(true);
  await paper.publish({ slug, commentsOpen: false, headline: 'Corrected again' });
  expect(await isOpen()).toBe(false);
  await paper.publish({ slug, commentsOpen: true, headline: 'And again' });
  expect(await isOpen()).toBe(true);
});

test('what was taken back can’t be decided on, and a withdrawn story’s comments wait for nobody', async () => {
  const { id } = await posted(registered, slug, 'I was there.');
  const kept = await posted(registered, slug, 'I was there, too.');
  await registered.delete(`/api/comments/${id}`);
  await problemOf(await deciding(moderator, id, 'approve'), 'notFound');
  expect((await looked(moderator, id)).comment).toMatchObject({ text: '', author: { name: '' } });
  expect(await queued(moderator)).toMatchObject({ items: [{ id: kept.id }], waiting: 1 });
  await withdraw(paper.database.db, slug, 'It was never true.', START);
  expect(await queued(moderator)).toMatchObject({ items: [], waiting: 0, oldest: null });
  await problemOf(
    await moderator.put(`/api/moderation/articles/${slug}`, { commentsOpen: false }),
    'withdrawn',
  );
});

test('of an erased writer what was published can still be decided on, and what awaited waits no more', async () => {
  const writer = await paper.account('Gone', 'subscriber');
  const published = await posted(writer, slug, 'What a scoundrel.');
  await paper.bill();
  const waitingOne = await posted(await paper.account('Other'), slug, 'I was there.');
  await paper.database.db.delete(readers).where(eq(readers.name, 'Gone'));
  expect((await queued(moderator)).items).toMatchObject([
    { id: published.id, author: { name: '' }, text: 'What a scoundrel.' },
    { id: waitingOne.id },
  ]);
  await decided(moderator, published.id, 'remove', 'Abuse.');
  expect((await logged(moderator)).items[0]).toMatchObject({ comment: { id: published.id, author: '' } });
});

test('bad decisions are refused with the field', async () => {
  const { id } = await posted(registered, slug, 'I was there.');
  for (const [body, pointer] of [
    [{ decision: 'like' }, '/decision'],
    [{ decision: 'reject', reason: ' ' }, '/reason'],
    [{ decision: 'reject', reason: 'x'.repeat(501) }, '/reason'],
    [{ decision: 'approve', version: 0 }, '/version'],
  ] as const)
    expect(
      (await problemOf(await moderator.put(`/api/moderation/comments/${id}`, body), 'invalid')).errors,
    ).toMatchObject([{ pointer }]);
});
