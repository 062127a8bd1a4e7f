import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getComments, type Comment } from '../../src/contract/comments.ts';
import type { CommentRow } from '../../src/api/store/comments.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { commentMaker } from '../support/comments.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let writer: Browser;
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
  stories += 1;
  slug = `story-${stories}`;
  await paper.publish({ slug });
  make = await commentMaker(paper.database.db, slug, email, START);
});

const listed = async (query = '', browser = paper.browser()) =>
  answerOf(getComments, await browser.get(`/api/articles/${slug}/comments${query}`));
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);

/** Every comment of a list, page by page. */
async function walk(query: string, limit: number, between: () => Promise<unknown> = async () => undefined) {
  const all: Comment[] = [];
  let cursor = '';
  do {
    const page = await listed(`?${query}&limit=${limit}&cursor=${cursor}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    cursor = page.nextCursor ?? '';
    await between();
  } while (cursor);
  return all;
}

async function makeMany(count: number, recommendations: (at: number) => number = () => 0) {
  const rows: CommentRow[] = [];
  for (let at = 0; at < count; at += 1) rows.push(await make({ recommendations: recommendations(at) }));
  return rows;
}

test('comments come newest first, unless the oldest or the most recommended are asked for', async () => {
  const [a, b, c] = idsOf(await makeMany(3, (at) => [5, 9, 0][at] ?? 0));
  expect(idsOf((await listed()).items)).toEqual([c, b, a]);
  expect(idsOf((await listed('?order=newest')).items)).toEqual([c, b, a]);
  expect(idsOf((await listed('?order=oldest')).items)).toEqual([a, b, c]);
  expect(idsOf((await listed('?order=recommended')).items)).toEqual([b, a, c]);
});

test.each(['newest', 'oldest', 'recommended'])(
  'paging by %s brings each comment once, ties included',
  async (order) => {
    const made = await makeMany(11, (at) => at % 3);
    const walked = await walk(`order=${order}`, 3);
    expect(walked).toHaveLength(made.length);
    expect(new Set(idsOf(walked))).toEqual(new Set(idsOf(made)));
  },
);

test('comments posted while a reader pages neither repeat one nor hide one', async () => {
  const made = await makeMany(7);
  const walked = await walk('order=newest', 2, () => make());
  expect(idsOf(walked)).toEqual(idsOf(made).toReversed());
});

test('each comes with its first three replies, branch by branch, and a cursor to the rest of them', async () => {
  const first = await make();
  const other = await make();
  const replies: CommentRow[] = [];
  for (let at = 0; at < 8; at += 1)
    replies.push(await make({ parent: at === 5 ? (replies[1] ?? first) : first }));
  await make({ parent: other });

  const inBranches = [0, 1, 5, 2, 3, 4, 6, 7].map((at) => replies[at]?.id);

  const { items } = await listed();
  expect(items.map(({ replies }) => replies.items.length)).toEqual([1, 3]);
  expect(items[0]?.replies.nextCursor).toBeNull();
  const shown = items[1]?.replies;
  expect(idsOf(shown?.items ?? [])).toEqual(inBranches.slice(0, 3));
  expect(shown?.items[2]).toMatchObject({ parentId: replies[1]?.id, level: 3 });

  const rest = await listed(`?parent=${first.id}&cursor=${shown?.nextCursor}&limit=3`);
  const last = await listed(`?parent=${first.id}&cursor=${rest.nextCursor}&limit=3`);
  expect(idsOf([...rest.items, ...last.items])).toEqual(inBranches.slice(3));
  expect(last.nextCursor).toBeNull();
  expect(last.count).toBe(11);
  expect(idsOf((await listed(`?parent=${replies[1]?.id}`)).items)).toEqual([replies[5]?.id]);
});

test('a comment that awaits review or was rejected stands in its place for its writer alone, and counts nowhere', async () => {
  const before = await make();
  const awaiting = await make({ state: 'awaitingReview' });
  const rejected = await make({ state: 'rejected' });
  const after = await make();
  const reply = await make({ state: 'awaitingReview', parent: before });

  const own = await listed('?order=oldest', writer);
  expect(own.items.map(({ id, state }) => [id, state])).toEqual([
    [before.id, 'published'],
    [awaiting.id, 'awaitingReview'],
    [rejected.id, 'rejected'],
    [after.id, 'published'],
  ]);
  expect(own.items[0]?.replies.items).toMatchObject([{ id: reply.id, mine: true, state: 'awaitingReview' }]);

  const others = await paper.account('Other', 'moderator');
  for (const browser of [paper.browser(), others]) {
    const { items, count } = await listed('?order=oldest', browser);
    expect(idsOf(items)).toEqual([before.id, after.id]);
    expect(items[0]?.replies.items).toEqual([]);
    expect(count).toBe(2);
    await problemOf(await browser.get(`/api/articles/${slug}/comments?parent=${awaiting.id}`), 'notFound');
  }
});

test('a removed comment leaves a tombstone where it has published replies, which says nothing of it, and else nothing', async () => {
  const gone = await make({ state: 'removed' });
  const withReplies = await make({ state: 'removed', text: 'Unspeakable', recommendations: 7 });
  const removedReply = await make({ state: 'removed', parent: withReplies });
  const answered = await make({ parent: removedReply });
  await make({ state: 'removed', parent: withReplies });
  const abandoned = await make({ state: 'removed' });
  await make({ state: 'removed', parent: abandoned });

  for (const browser of [paper.browser(), writer]) {
    const { items, count } = await listed('', browser);
    expect(count).toBe(1);
    expect(items).toMatchObject([
      {
        id: withReplies.id,
        state: 'removed',
        text: '',
        author: { name: '', badges: [] },
        mine: false,
        recommendations: 0,
        replies: {
          items: [
            { id: removedReply.id, state: 'removed', text: '', author: { name: '' } },
            { id: answered.id, state: 'published', parentId: removedReply.id },
          ],
        },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('Unspeakable');
  }
  await problemOf(await writer.get(`/api/articles/${slug}/comments?parent=${gone.id}`), 'notFound');
  expect((await listed(`?parent=${withReplies.id}`)).items).toHaveLength(2);
});

test('published replies stay, whatever becomes of what they answer', async () => {
  const rejected = await make({ state: 'rejected', text: 'Never shown' });
  const reply = await make({ parent: rejected });
  const { items, count } = await listed();
  expect(items).toMatchObject([
    { id: rejected.id, state: 'removed', text: '', replies: { items: [{ id: reply.id }] } },
  ]);
  expect(count).toBe(1);
});

test.each<'metered' | 'subscriber'>(['metered', 'subscriber'])(
  'comments on a %s story are for those who may read it',
  async (access) => {
    await make();
    await paper.publish({ slug, access });
    const mark = new Date(START.getTime() + 60_000).toISOString();
    const closed = { items: [], nextCursor: null, count: 1, open: false, mark };
    expect(await listed()).toEqual(closed);
    expect(await listed('', writer)).toEqual(closed);
    await problemOf(await writer.post(`/api/articles/${slug}/comments`, { text: 'Let me in' }), 'notAllowed');

    const subscriber = await paper.account('Sub', 'subscriber');
    expect(await listed('', subscriber)).toMatchObject({ items: [{ text: 'Comment 1' }], open: true });
    expect((await subscriber.post(`/api/articles/${slug}/comments`, { text: 'I am in' })).status).toBe(201);
  },
);

test('opening a metered story opens its comments, to a guest and to an account, and listing them spends nothing', async () => {
  await make();
  await paper.publish({ slug, access: 'metered' });
  const guest = paper.browser();
  const account = await paper.account('Reader');
  for (const browser of [guest, account]) {
    expect((await listed('', browser)).items).toEqual([]);
    await browser.put(`/api/me/reads/${slug}`);
    expect((await listed('', browser)).items).toHaveLength(1);
  }
  expect((await account.post(`/api/articles/${slug}/comments`, { text: 'Mine' })).status).toBe(201);
});

test('the badge of a subscriber goes when the subscription has ended', async () => {
  const subscriber = await paper.account('Brief', 'subscriber');
  await subscriber.post(`/api/articles/${slug}/comments`, { text: 'While it lasts' });
  await subscriber.delete('/api/me/subscription');
  expect((await listed()).items[0]?.author.badges).toEqual(['subscriber']);
  paper.travelTo(new Date('2027-01-01T00:00:00Z'));
  expect((await listed()).items[0]?.author.badges).toEqual([]);
  paper.travelTo(START);
});
