import { eq } from 'drizzle-orm';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSweeping } from '../../src/api/jobs/sweep.ts';
import { comments } from '../../src/api/store/commentTables.ts';
import { commentText, getComments, postComment } from '../../src/contract/comments.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import * as v from 'valibot';

let paper: Awaited<ReturnType<typeof startApi>>;
let subscriber: Browser;
let registered: Browser;
let address: string;
let stories = 0;
let minutes = 0;

beforeAll(async () => {
  paper = await startApi();
  subscriber = await paper.account('Sivan', 'subscriber');
  registered = await paper.account('Ravit');
});
afterAll(() => paper.close());

// Each test has a story of its own, ten minutes after the last one: nobody is near their limit.
beforeEach(async () => {
  stories += 1;
  minutes += 10;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
  await paper.publish({ slug: `story-${stories}` });
  address = `/api/articles/story-${stories}/comments`;
});

const post = (browser: Browser, text: string, parentId?: string) =>
  browser.post(address, { text, ...(parentId ? { parentId } : {}) });
const posted = async (browser: Browser, text: string, parentId?: string) =>
  answerOf(postComment, await post(browser, text, parentId));
const listed = async (browser = paper.browser(), query = '') =>
  answerOf(getComments, await browser.get(address + query));

test("a subscriber's comment is published at once, with a badge, for everyone to see", async () => {
  const comment = await posted(subscriber, 'The tide tables were wrong.');
  expect(comment).toMatchObject({
    author: { name: 'Sivan', badges: ['subscriber'] },
    text: 'The tide tables were wrong.',
    state: 'published',
    mine: true,
    recommendations: 0,
    parentId: null,
    replies: { items: [], nextCursor: null },
  });
  const { items, count, open } = await listed(paper.browser());
  expect(items).toEqual([{ ...comment, mine: false, followed: false, editableUntil: null }]);
  expect({ count, open }).toEqual({ count: 1, open: true });
});

test("a moderator's comment is published at once, as the staff's", async () => {
  const moderator = await paper.account('Noa', 'moderator');
  expect(await posted(moderator, 'Corrected, thank you.')).toMatchObject({
    author: { badges: ['staff'] },
    state: 'published',
  });
});

test('anyone else who comments is told that it awaits review, sees it after a reload too, and is alone in that', async () => {
  const comment = await posted(registered, 'I was there.');
  expect(comment).toMatchObject({ state: 'awaitingReview', mine: true, author: { badges: [] } });
  expect(await listed(registered)).toMatchObject({
    items: [{ id: comment.id, state: 'awaitingReview' }],
    count: 0,
  });
  expect(await listed(subscriber)).toMatchObject({ items: [], count: 0 });
  expect(await listed(paper.browser())).toMatchObject({ items: [], count: 0 });
});

test('a reply stands under what it answers, and a reply to a reply names that one', async () => {
  const start = START.getTime() + minutes * 60_000;
  const first = await posted(subscriber, 'One');
  paper.travelTo(new Date(start + 1_000));
  const reply = await posted(subscriber, 'Two', first.id);
  paper.travelTo(new Date(start + 2_000));
  const deeper = await posted(subscriber, 'Three', reply.id);
  const { items, count } = await listed(paper.browser());
  expect(count).toBe(3);
  expect(items).toMatchObject([
    {
      id: first.id,
      replies: {
        items: [
          { id: reply.id, parentId: first.id },
          { id: deeper.id, parentId: reply.id },
        ],
      },
    },
  ]);
});

test('a reader may reply to their own comment before it is published, and so may nobody else', async () => {
  const comment = await posted(registered, 'Awaiting');
  expect(await posted(registered, 'And another thing', comment.id)).toMatchObject({
    state: 'awaitingReview',
  });
  await problemOf(await post(subscriber, 'How did I see this?', comment.id), 'cannotReply');
});

test('a reply to a comment that is not there, or under another story, is told that there is none', async () => {
  const comment = await posted(subscriber, 'Here');
  await paper.publish({ slug: `elsewhere-${stories}` });
  const elsewhere = `/api/articles/elsewhere-${stories}/comments`;
  await problemOf(await subscriber.post(elsewhere, { text: 'There', parentId: comment.id }), 'notFound');
  await problemOf(await post(subscriber, 'Nowhere', crypto.randomUUID()), 'notFound');
});

test.each(['removed', 'rejected'] as const)(
  'nobody replies to a comment that was %s, not even its writer',
  async (state) => {
    const comment = await posted(registered, 'Here');
    await paper.database.db.update(comments).set({ state }).where(eq(comments.id, comment.id));
    for (const browser of [registered, subscriber])
      await problemOf(await post(browser, 'There', comment.id), 'cannotReply');
  },
);

test('a closed thread takes no replies, at any level, and says that it is closed', async () => {
  const comment = await posted(subscriber, 'Here');
  const reply = await posted(subscriber, 'There', comment.id);
  await paper.database.db.update(comments).set({ closedAt: START }).where(eq(comments.id, comment.id));
  for (const { id } of [comment, reply])
    await problemOf(await post(subscriber, 'Everywhere', id), 'commentsClosed');
  const { items, open } = await listed();
  expect({ closed: items[0]?.closed, open }).toEqual({ closed: true, open: true });
});

test('a story closes to comments at its time, and a correction by the newsroom leaves that as it is', async () => {
  const closesAt = new Date(START.getTime() + (minutes + 1) * 60_000);
  await paper.publish({ slug: `story-${stories}`, commentsCloseAt: closesAt.toISOString() });
  await paper.publish({ slug: `story-${stories}`, headline: 'Corrected' });
  await posted(subscriber, 'In time');
  expect((await listed()).open).toBe(true);
  paper.travelTo(closesAt);
  await problemOf(await post(subscriber, 'Too late'), 'commentsClosed');
  expect((await listed()).open).toBe(false);
  expect(await (await subscriber.get(`/api/articles/story-${stories}`)).json()).toMatchObject({
    commentsOpen: false,
  });
});

test('a story that an editor closed to comments stays closed when it is corrected', async () => {
  await paper.publish({ slug: `story-${stories}`, commentsOpen: false });
  await paper.publish({ slug: `story-${stories}`, headline: 'Corrected' });
  await problemOf(await post(subscriber, 'Too late'), 'commentsClosed');
  await paper.publish({ slug: `story-${stories}`, commentsOpen: true });
  await posted(subscriber, 'Open again');
});

test('a story whose comments are closed takes none, and still shows what it has', async () => {
  const comment = await posted(subscriber, 'In time');
  await paper.publish({ slug: `story-${stories}`, commentsOpen: false });
  await problemOf(await post(subscriber, 'Too late'), 'commentsClosed');
  expect(await listed(subscriber)).toMatchObject({ items: [{ id: comment.id }], open: false });
});

test('who has no account cannot comment', async () => {
  await problemOf(await post(paper.browser(), 'Hello'), 'notLoggedIn');
  const anonymous = paper.browser();
  await anonymous.put('/api/me/follows/harbour');
  await problemOf(await post(anonymous, 'Hello'), 'notLoggedIn');
});

test('five comments a minute are accepted; the sixth is told how many seconds to wait, and then goes through', async () => {
  const start = START.getTime() + minutes * 60_000;
  for (const second of [0, 1, 2, 3, 4]) {
    paper.travelTo(new Date(start + second * 1_000));
    await posted(registered, `Number ${second}`);
  }
  paper.travelTo(new Date(start + 20_500));
  const refused = await post(registered, 'Number 5');
  await problemOf(refused, 'tooManyRequests');
  expect(refused.headers.get('retry-after')).toBe('40');
  expect(await posted(subscriber, 'Another account is not held back')).toMatchObject({ state: 'published' });
  paper.travelTo(new Date(start + 60_500));
  await posted(registered, 'Number 5');
  await problemOf(await post(registered, 'Number 6'), 'tooManyRequests');
});

test('twenty comments at once are no way round the limit', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => post(registered, `At once ${at}`)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  expect((await listed(registered)).items).toHaveLength(5);
});

test('who post at once are each answered for themselves, under several stories, and a refusal leaves no key behind', async () => {
  await paper.publish({ slug: `beside-${stories}` });
  await paper.publish({ slug: `closed-${stories}`, commentsOpen: false });
  const [ada, bo, cy, di] = await Promise.all(['Ada', 'Bo', 'Cy', 'Di'].map((name) => paper.account(name)));
  const to = (browser: Browser | undefined, slug: string, body: object, key: string) =>
    browser?.post(`/api/articles/${slug}/comments`, body, { 'idempotency-key': `${key}-${stories}` });
  const parent = await posted(subscriber, 'A question');
  const missing = { text: 'To nobody', parentId: crypto.randomUUID() };
  const answers = await Promise.all([
    to(subscriber, `story-${stories}`, { text: 'Published' }, 'published'),
    to(registered, `story-${stories}`, { text: 'A reply', parentId: parent.id }, 'reply'),
    to(ada, `beside-${stories}`, { text: 'Beside' }, 'beside'),
    to(bo, `closed-${stories}`, { text: 'Too late' }, 'closed'),
    to(cy, `story-${stories}`, missing, 'missing'),
    to(di, `nowhere-${stories}`, { text: 'Nowhere' }, 'nowhere'),
  ]);
  expect(answers.map((answer) => answer?.status)).toEqual([201, 201, 201, 409, 404, 404]);
  expect(await Promise.all(answers.map((answer) => answer?.json()))).toMatchObject([
    { text: 'Published', state: 'published', author: { name: 'Sivan' } },
    { text: 'A reply', state: 'awaitingReview', parentId: parent.id },
    { text: 'Beside', author: { name: 'Ada' } },
    { code: 'commentsClosed' },
    { code: 'notFound' },
    { code: 'notFound' },
  ]);
  const anew = await to(cy, `story-${stories}`, { text: 'To everyone' }, 'missing');
  expect(anew?.status).toBe(201);
  expect((await listed()).count).toBe(2);
});

test('refusals and replays do not count towards the limit', async () => {
  await post(registered, '');
  for (let replay = 0; replay < 9; replay += 1) {
    const answer = await registered.post(address, { text: 'Once' }, { 'idempotency-key': 'the-same' });
    expect(answer.status).toBe(201);
  }
  for (const text of ['Two', 'Three', 'Four', 'Five']) await posted(registered, text);
  expect((await listed(registered)).items).toHaveLength(5);
});

test('a comment is kept in one form of Unicode, with its lines, its right-to-left and its emoji', async () => {
  const text = 'Cafe\u0301 בנמל\n\nשָׁלוֹם 👩🏽‍🚒 \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';
  expect((await posted(subscriber, text)).text).toBe(text.normalize('NFC'));
});

test('a comment that is sent again after days is the one that stands, whatever became of it or of the story', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const first = await subscriber.post(address, { text: 'Once' }, key);
  const comment = await answerOf(postComment, first);
  await posted(subscriber, 'A reply', comment.id);
  await subscriber.patch(`/api/comments/${comment.id}`, { text: 'Once, and for all' });
  paper.travelTo(new Date(START.getTime() + 100 * 3_600_000));
  await startSweeping(paper.services)();
  await paper.publish({ slug: `story-${stories}`, commentsOpen: false });

  const again = await answerOf(postComment, await subscriber.post(address, { text: 'Once' }, key));
  expect(again).toMatchObject({
    id: comment.id,
    text: 'Once, and for all',
    version: 2,
    replies: { items: [{ text: 'A reply' }] },
  });
  expect((await listed()).count).toBe(2);

  await paper.publish({ slug: `elsewhere-${stories}` });
  const elsewhere = `/api/articles/elsewhere-${stories}/comments`;
  await problemOf(await subscriber.post(elsewhere, { text: 'Once' }, key), 'idempotencyKeyReused');
});

test('whatever text is taken comes back as its NFC; all else is refused with why', async () => {
  const units = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom('\u202eevil', 'A\u030a', '\u2066x\u2069', '<b>&amp;</b>', '\r\n\r\n', '\ufeff'),
  );
  let at = 0;
  await fc.assert(
    fc.asyncProperty(units, async (text) => {
      at += 1;
      paper.travelTo(new Date(START.getTime() + minutes * 60_000 + at * 12_001));
      const answer = await subscriber.post(address, { text });
      const { success } = v.safeParse(commentText, text);
      if (success) {
        const { id } = await answerOf(postComment, answer);
        const { items } = await listed(subscriber, '?order=newest&limit=1');
        expect(items).toMatchObject([{ id, text: text.normalize('NFC') }]);
      } else {
        const { errors = [] } = await problemOf(answer, 'invalid');
        expect(errors.map(({ pointer }) => pointer)).toContain('/text');
      }
    }),
    { numRuns: 60 },
  );
  minutes += Math.ceil((at * 12_001) / 60_000);
});
