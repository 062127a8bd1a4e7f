import connect from 'postgres';
import { createHmac, randomBytes } from 'node:crypto';
import { Agent, request, type RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentList, type CommentOrder } from '../../src/contract/comments.ts';
import { api, fill } from '../../src/paths.ts';
import { makeStory } from '../support/api.ts';
import { spawnHost, temporaryFolder, type HostProcess } from '../support/host.ts';
import { startPostgres } from '../support/postgresServer.mjs';
import { NEWSROOM_TOKEN } from '../support/walks.ts';

const SECONDS = 60;
/** So much of the rate is a machine's own to lose. */
const LEAST_RATE = 0.95;
const A_SECOND = 200;
/** As many as an account may post within a minute, and some to spare. */
const EACH = 4;
const WRITERS = (SECONDS * A_SECOND) / EACH;
/** One in so many is sent a second time, as by someone whose answer was lost. */
const AGAIN = 5;
/** How many are on their way at once, each on a connection. */
const AT_ONCE = 100;
/** How long a page of a hundred comments is looked at before the next, in milliseconds. */
const READING = 50;
const SLUG = 'everybody-writes';
const COMMENTS = fill(api.comments, { slug: SLUG });
const secret = randomBytes(32).toString('hex');

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let host: HostProcess;
let url: string;
/** Rejects with what the host said if it ends before it is stopped. */
let hasEnded: Promise<never>;
let remove: () => Promise<void>;
beforeAll(async () => {
  postgres = await startPostgres(['max_connections=50']);
  const data = await temporaryFolder();
  remove = data.remove;
  host = spawnHost({
    DATA_DIR: data.folder,
    DATABASE_URL: postgres.url,
    SESSION_SECRET: secret,
    NEWSROOM_TOKEN,
    DEMO: 'on',
  });
  hasEnded = host.ended.then(({ code, signal, stderr }) => {
    throw new Error(`The host ended with ${signal ?? code}: ${stderr}`);
  });
  hasEnded.catch(() => undefined);
  url = await host.url;
  const published = await fetch(url + api.newsroomArticles, {
    method: 'POST',
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(makeStory({ slug: SLUG })),
  });
  expect(published.status, await published.text()).toBe(201);
  await subscribe();
});
afterAll(async () => {
  host.kill();
  await host.ended;
  await postgres.stop();
  await remove();
});

/** Writes so many subscribers, logged in, past all forms. */
async function subscribe(): Promise<void> {
  const sql = connect(postgres.url, { max: 1 });
  await sql`
    with writers as (
      insert into readers (id, name, email, email_verified)
      select 'writer-' || n, 'Writer ' || n, n || '@writers.test', true from generate_series(1, ${WRITERS}) n
      returning id
    ), entitled as (
      insert into subscriptions (reader_id, state, terms, started_at, anchor, paid_until)
      select id, 'active', '{}', now(), now(), now() + interval '1 day' from writers
    )
    insert into sessions (id, token, user_id, expires_at)
    select id, 'sha256:' || encode(sha256(id::bytea), 'hex'), id, now() + interval '1 day' from writers`;
  await sql.end();
}

/** The cookie of a writer's session, as a host signs it. */
function cookieOf(writer: number): string {
  const token = `writer-${writer}`;
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `lede.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Who asks shares the machine with whom is asked: `fetch` would take as long as the host itself. */
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE + 2 });

interface Answer {
  status: number;
  text: string;
}

/** Asks once more where a connection was closed while it was idle, as browsers do and the outbox does. */
async function ask(path: string, options: RequestOptions = {}, body = ''): Promise<Answer> {
  for (;;) {
    try {
      return await askOnce(path, options, body);
    } catch (error) {
      if (!(error instanceof Error) || !/ECONNRESET|socket hang up/.test(error.message)) throw error;
      await Promise.race([fetch(url + api.publication), hasEnded]);
    }
  }
}

function askOnce(path: string, options: RequestOptions, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(url + path, { agent, ...options }, (answer) => {
      text(answer).then((read) => resolve({ status: answer.statusCode ?? 0, text: read }), reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Posts a writer's comment; its id, and how long that took in milliseconds. */
async function post(comment: number): Promise<{ id: string; took: number }> {
  const began = performance.now();
  const headers = {
    origin: url,
    cookie: cookieOf((comment % WRITERS) + 1),
    'content-type': 'application/json',
    'idempotency-key': `comment-${comment}`,
  };
  const body = { text: `This is comment number ${comment}, and nobody has said that before.` };
  const answer = await ask(COMMENTS, { method: 'POST', headers }, JSON.stringify(body));
  expect(answer.status, answer.text).toBe(201);
  const { id } = v.parse(v.object({ id: v.string() }), JSON.parse(answer.text));
  return { id, took: performance.now() - began };
}

/** The ids of a whole list, page by page, with so many milliseconds of reading between two. */
async function walk(order: CommentOrder, reading = 0): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const answer = await ask(`${COMMENTS}?order=${order}&limit=100&cursor=${cursor}`);
    const { items, nextCursor } = v.parse(commentList, JSON.parse(answer.text));
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor ?? '';
    await wait(reading);
  } while (cursor);
  return ids;
}

/** Walks again and again until it is told to stop. */
async function keepWalking(order: CommentOrder, end: AbortSignal): Promise<string[][]> {
  const walks: string[][] = [];
  while (!end.aborted) walks.push(await walk(order, READING));
  return walks;
}

test(`${A_SECOND} comments a second for a minute: none is lost, none doubled, and whoever pages meanwhile reads the whole`, async () => {
  const end = new AbortController();
  const reading = Promise.all([keepWalking('newest', end.signal), keepWalking('oldest', end.signal)]);
  const began = performance.now();
  const posted: { id: string; took: number }[] = [];
  let next = 0;
  const write = async () => {
    while (next < SECONDS * A_SECOND && performance.now() - began < SECONDS * 1_000) {
      const comment = next++;
      const early = began + (comment / A_SECOND) * 1_000 - performance.now();
      if (early > 0) await wait(early);
      posted.push(await post(comment));
      if (comment % AGAIN === 0) posted.push(await post(comment));
    }
  };
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, write)), hasEnded]);
  const seconds = (performance.now() - began) / 1_000;
  end.abort();
  const [newest, oldest] = await reading;

  const ids = new Set(posted.map(({ id }) => id));
  expect(ids.size).toBe(next);
  const whole = await walk('oldest');
  expect(new Set(whole)).toEqual(ids);
  expect(whole).toHaveLength(ids.size);
  const reversed = whole.toReversed();
  expect(await walk('newest')).toEqual(reversed);
  for (const walked of oldest) expect(walked).toEqual(whole.slice(0, walked.length));
  for (const walked of newest) expect(walked).toEqual(reversed.slice(reversed.length - walked.length));

  const took = posted.map((one) => one.took).toSorted((one, other) => one - other);
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(0);
  // oxlint-disable-next-line no-console -- the figure is part of what is proved
  console.log(
    `${ids.size} comments in ${seconds.toFixed(1)} s, answered in ${at(0.5)} ms (median), ${at(0.99)} ms (p99); ` +
      `read meanwhile ${newest.length} times from the newest, ${oldest.length} from the oldest`,
  );
  expect(ids.size / seconds).toBeGreaterThan(A_SECOND * LEAST_RATE);
});
