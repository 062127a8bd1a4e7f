import { randomBytes } from 'node:crypto';
import connect from 'postgres';
import { expect } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { createLine } from '../../src/client/live/line.ts';
import { createSession } from '../../src/client/session.ts';
import { api, fill } from '../../src/paths.ts';
import { spawnHost, temporaryFolder, type HostProcess } from './host.ts';
import { startPostgres } from './postgresServer.mjs';
import { startSmtpServer } from './smtp.ts';
import { NEWSROOM_TOKEN } from './walks.ts';

/** What a host dies with is another's after half a minute. */
const PATIENCE = { timeout: 90_000 };

/** Two hosts in processes of their own, on one PostgreSQL and with one mail server, and what readers do there. */
export async function startHostPair() {
  const postgres = await startPostgres(['fsync=off']);
  const smtp = await startSmtpServer();
  const folders: (() => Promise<void>)[] = [];
  const settings = {
    DATABASE_URL: postgres.url,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    NEWSROOM_TOKEN,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'alerts@paper.test',
    DEMO: 'on',
  };
  const start = async (): Promise<HostProcess & { at: string }> => {
    const { folder, remove } = await temporaryFolder();
    folders.push(remove);
    const host = spawnHost({ ...settings, DATA_DIR: folder });
    return { ...host, at: await host.url };
  };
  const [first, second] = [await start(), await start()];

  const put = (at: string, topic: string, cookie = '') =>
    fetch(at + fill(api.follow, { topic }), {
      method: 'PUT',
      headers: { origin: at, cookie, 'content-type': 'application/json' },
      body: '{}',
    });

  return {
    first,
    second,
    smtp,
    put,

    /** A guest who follows the harbour and listens at the first host that answers, as behind a balancer; and what came. */
    async listener() {
      const follow = await put(first.at, 'harbour');
      expect(follow.status).toBe(200);
      const cookie = follow.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      const client = createClient((path, init) => {
        const sent = { ...init, headers: { ...Object(init.headers), cookie } };
        return fetch(first.at + path, sent).catch(() => fetch(second.at + path, sent));
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
    },

    /** So many readers with confirmed addresses who want the harbour's stories mailed at once; their addresses. */
    async mailedReaders(count: number): Promise<string[]> {
      const sql = connect(postgres.url, { max: 1 });
      const rows = await sql<{ email: string }[]>`
        with mailed as (
          insert into readers (id, name, email, email_verified)
          select 'mailed-' || n, 'Ada', n || '@readers.test', true from generate_series(1, ${count}) n
          returning id, email
        ), choosing as (
          insert into alert_settings (reader_id, default_level, zone, digest_hour, digest_day, quiet_hours, mail)
          select id, 'instant', 'UTC', 7, 1, null, true from mailed
        ), following as (
          insert into follows (reader_id, topic_id, level, since)
          select mailed.id, topics.id, 'instant', now() from mailed, topics where slug = 'harbour'
        )
        select email from mailed`;
      await sql.end();
      return rows.map(({ email }) => email);
    },

    /** Publishes a story on the harbour at a host, and at the other where that one is gone. */
    async publish(headline: string, ...at: string[]): Promise<void> {
      for (const host of at) {
        const answer = await fetch(host + api.newsroomArticles, {
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
        if (answer === null) continue;
        expect([200, 201], await answer.text()).toContain(answer.status);
        return;
      }
      throw new Error(`No host took “${headline}”.`);
    },

    async close(): Promise<void> {
      for (const host of [first, second]) {
        host.kill('SIGKILL');
        await host.ended;
      }
      await smtp.close();
      await postgres.stop();
      for (const remove of folders) await remove();
    },
  };
}

/**
 * What is followed at one host shows at the other, and one that is killed amid publishing and mailing loses no alert:
 * pages have each once, and a mail that went out twice bears the same id.
 */
export async function killOneOfTwo(
  pair: Awaited<ReturnType<typeof startHostPair>>,
  amount: { listeners: number; mailed: number; stories: number },
): Promise<void> {
  const { first, second, smtp } = pair;
  const listeners = await Promise.all(Array.from({ length: amount.listeners }, pair.listener));
  const [reader] = listeners;
  await pair.put(second.at, 'labour', reader?.cookie);
  await expect.poll(() => reader?.changes(), PATIENCE).toBe(1);

  const emails = await pair.mailedReaders(amount.mailed);
  const published: string[] = [];
  for (let story = 0; story < amount.stories; story += 1) {
    const headline = `Story ${story}`;
    if (story === amount.stories / 2) {
      await smtp.until(() => smtp.taken.length > 0);
      first.kill('SIGKILL');
    }
    await pair.publish(headline, ...(story % 2 === 0 ? [first.at, second.at] : [second.at, first.at]));
    published.push(headline);
  }
  for (const { came } of listeners) await expect.poll(() => came, PATIENCE).toEqual(published);
  await Promise.all(listeners.map(({ stop }) => stop()));

  const isOf = ({ to, headers }: (typeof smtp.taken)[number]) => `${headers.get('subject')} to ${to}`;
  const wanted = published.flatMap((headline) => emails.map((to) => `${headline} to ${to}`)).toSorted();
  await expect.poll(() => [...new Set(smtp.taken.map(isOf))].toSorted(), PATIENCE).toEqual(wanted);
  const ids = new Set(smtp.taken.map((mail) => `${isOf(mail)}: ${mail.headers.get('message-id')}`));
  expect(ids.size).toBe(wanted.length);
}
