import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { createLine } from '../../src/client/live/line.ts';
import { createSession } from '../../src/client/session.ts';
import { api, fill } from '../../src/paths.ts';
import { spawnHost, temporaryFolder, type HostProcess } from '../support/host.ts';
import { startPostgres } from '../support/postgresServer.mjs';
import { NEWSROOM_TOKEN } from '../support/walks.ts';

const READERS = 40;
const STORIES = 60;
const PATIENCE = { timeout: 60_000 };

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let hosts: (HostProcess & { at: string })[];
const folders: (() => Promise<void>)[] = [];
const SESSION_SECRET = randomBytes(32).toString('hex');

async function start(): Promise<HostProcess & { at: string }> {
  const { folder, remove } = await temporaryFolder();
  folders.push(remove);
  const settings = {
    DATA_DIR: folder,
    DATABASE_URL: postgres.url,
    SESSION_SECRET,
    NEWSROOM_TOKEN,
    DEMO: 'on',
  };
  const host = spawnHost(settings);
  return { ...host, at: await host.url };
}
beforeAll(async () => {
  postgres = await startPostgres(['fsync=off']);
  hosts = [await start(), await start()];
});
afterAll(async () => {
  for (const host of hosts) {
    host.kill('SIGKILL');
    await host.ended;
  }
  await postgres.stop();
  for (const remove of folders) await remove();
});

/** A reader who listens at the first host that answers, as behind a balancer, and what came. */
async function listener() {
  const [first, second] = hosts.map(({ at }) => at);
  const follow = await fetch(`${first}${fill(api.follow, { topic: 'harbour' })}`, {
    method: 'PUT',
    headers: { origin: String(first), 'content-type': 'application/json' },
    body: '{}',
  });
  expect(follow.status).toBe(200);
  const cookie = follow.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const client = createClient((path, init) => {
    const sent = { ...init, headers: { ...Object(init.headers), cookie } };
    return fetch(`${first}${path}`, sent).catch(() => fetch(`${second}${path}`, sent));
  }, createSession());
  const came: string[] = [];
  let changes = 0;
  let last = 0;
  const line = createLine({
    client,
    last: () => last,
    hear(happening) {
      if (happening.what === 'follows') changes += 1;
      if (happening.what !== 'arrival' || happening.arrival.id <= last) return;
      last = happening.arrival.id;
      came.push(happening.arrival.article.headline);
    },
    beat: (number) => void (last = Math.max(last, number ?? 0)),
  });
  const stopping = new AbortController();
  const isKept = line.keep(stopping.signal);
  const stop = () => {
    stopping.abort();
    return isKept;
  };
  await expect.poll(() => last, PATIENCE).toBeGreaterThan(0);
  return { came, stop, cookie, changes: () => changes };
}

/** Publishes at a host, and at the other where that one is gone. */
async function publish(headline: string, ...at: string[]): Promise<void> {
  const [host, ...others] = at;
  const answer = await fetch(`${host}${api.newsroomArticles}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${NEWSROOM_TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': encodeURIComponent(headline),
    },
    body: JSON.stringify({
      lang: 'en',
      headline,
      standfirst: 'What it is about.',
      bylines: [{ name: 'Ruth Calloway' }],
      topics: ['Harbour'],
      access: 'free',
      blocks: [{ type: 'paragraph', content: [{ text: 'A paragraph.' }] }],
    }),
  }).catch(() => null);
  if (answer === null && others.length > 0) return publish(headline, ...others);
  expect([200, 201], await answer?.text()).toContain(answer?.status);
  return undefined;
}

test('a host that is killed amid publishing loses no alert, and tells none twice; what is followed at one shows at the other', async () => {
  const [here = '', there = ''] = hosts.map(({ at }) => at);
  const readers = await Promise.all(Array.from({ length: READERS }, listener));

  const [reader] = readers;
  await fetch(`${there}${fill(api.follow, { topic: 'labour' })}`, {
    method: 'PUT',
    headers: { origin: there, cookie: reader?.cookie ?? '', 'content-type': 'application/json' },
    body: '{}',
  });
  await expect.poll(() => reader?.changes(), PATIENCE).toBe(1);

  const published: string[] = [];
  for (let story = 0; story < STORIES; story += 1) {
    const headline = `Story ${story}`;
    if (story === STORIES / 2) hosts.shift()?.kill('SIGKILL');
    await publish(headline, ...(story % 2 === 0 ? [here, there] : [there, here]));
    published.push(headline);
  }
  for (const { came } of readers) await expect.poll(() => came, PATIENCE).toEqual(published);
  await Promise.all(readers.map(({ stop }) => stop()));
});
