import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getComments, postComment, type CommentOrder } from '../../src/contract/comments.ts';
import { answerOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';

const WRITERS = 10;
/** As many as an account may post within a minute. */
const EACH = 5;

let paper: Awaited<ReturnType<typeof startApi>>;
let writers: Browser[];
let stories = 0;
let slug: string;
beforeAll(async () => {
  paper = await startApi();
  writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, at) => paper.account(`Writer ${at}`, 'moderator')),
  );
});
afterAll(() => paper.close());

beforeEach(async () => {
  stories += 1;
  paper.travelTo(new Date(START.getTime() + stories * 10 * 60_000));
  slug = `story-${stories}`;
  await paper.publish({ slug });
});

const page = async (query: string) =>
  answerOf(getComments, await paper.browser().get(`/api/articles/${slug}/comments?${query}`));
const post = async (browser: Browser, text: string, key: string = crypto.randomUUID()) =>
  answerOf(
    postComment,
    await browser.post(`/api/articles/${slug}/comments`, { text }, { 'idempotency-key': key }),
  );

/** The ids of a whole list, page by page. */
async function walk(order: CommentOrder, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const { items, nextCursor } = await page(`order=${order}&limit=${limit}&cursor=${cursor}`);
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor ?? '';
  } while (cursor);
  return ids;
}

/** Fifty comments at once, each sent twice at once, as by someone who presses again; and what they are. */
async function fiftyAtOnce(): Promise<string[]> {
  const sent = writers.flatMap((writer, of) =>
    Array.from({ length: EACH }, (_, at) => {
      const key = crypto.randomUUID();
      const text = `Comment ${at} of ${of}`;
      return [post(writer, text, key), post(writer, text, key)];
    }),
  );
  const pairs = await Promise.all(sent.map((pair) => Promise.all(pair)));
  return pairs.map(([one, other]) => {
    expect(one?.id).toBe(other?.id);
    return one?.id ?? '';
  });
}

test.each(['newest', 'oldest'] as const)(
  'while fifty write at once, whoever pages by %s finds each comment once, and none amid what they have passed',
  async (order) => {
    const before = await Promise.all(writers.map((writer) => post(writer, 'Before')));
    paper.travelTo(new Date(START.getTime() + (stories * 10 + 2) * 60_000));
    const end = new AbortController();
    const writing = fiftyAtOnce().finally(() => end.abort());
    const walks: string[][] = [];
    while (!end.signal.aborted) walks.push(await walk(order, 2));
    const written = await writing;

    const whole = await walk(order, 100);
    expect(new Set(whole)).toEqual(new Set([...before.map(({ id }) => id), ...written]));
    expect(whole).toHaveLength(WRITERS + WRITERS * EACH);
    expect(walks).not.toEqual([]);
    // What came to an end while others wrote is the whole as it stood then: all but the newest.
    for (const ids of walks)
      expect(ids).toEqual(order === 'oldest' ? whole.slice(0, ids.length) : whole.slice(-ids.length));
  },
);

test('no two comments on a story are dated alike, and each after what was there', async () => {
  await fiftyAtOnce();
  const { items } = await page('order=oldest&limit=100');
  const times = items.map(({ publishedAt }) => publishedAt);
  expect(new Set(times).size).toBe(times.length);
  expect(times).toEqual(times.toSorted());
});

test('while others recommend, whoever pages by that finds each comment that nobody recommends then once', async () => {
  const made = await Promise.all(writers.flatMap((writer) => [post(writer, 'One'), post(writer, 'Two')]));
  const [reader] = writers;
  const moving = made.filter(({ author }, at) => at % 3 === 0 && author.name !== 'Writer 0');
  const ids: string[] = [];
  let cursor = '';
  do {
    const { items, nextCursor } = await page(`order=recommended&limit=2&cursor=${cursor}`);
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor ?? '';
    const next = moving.pop();
    if (next) await reader?.put(`/api/comments/${next.id}/recommendation`);
  } while (cursor);
  const moved = new Set(made.filter((_, at) => at % 3 === 0).map(({ id }) => id));
  const still = made.map(({ id }) => id).filter((id) => !moved.has(id));
  expect(ids.filter((id) => !moved.has(id)).toSorted()).toEqual(still.toSorted());
});
