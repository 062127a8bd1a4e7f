import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/api/app.ts';
import { api } from '../../src/paths.ts';
import { problemOf } from '../support/answers.ts';
import { NEWSROOM_TOKEN, PASSWORD, startApi, type Browser } from '../support/api.ts';
import { readerWhoMay, writes } from '../support/writes.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
let moderator: Browser;
beforeAll(async () => {
  paper = await startApi();
  browser = await readerWhoMay(paper);
  moderator = await paper.account('Maud', 'moderator');
  await paper.browser().signUp('Known', 'known@example.com');
  // What every endpoint but the publication's needs is gone, as after an accident; sessions stand.
  const lost = ['stories', 'topics', 'follows', 'subscriptions', 'credentials', 'pictures'];
  for (const table of [
    ...lost,
    'comments',
    'mutes',
    'readings',
    'story_authors',
    'story_search',
    'text_settings',
    'alert_settings',
    'inbox_visits',
    'push_subscriptions',
    'announcements',
    'deliveries',
    'checkouts',
    'payments',
    'pretend_payments',
  ])
    await paper.database.db.execute(sql.raw(`alter table ${table} rename to lost_${table}`));
});
afterAll(() => paper.close());

/** What is answered all the same: without asking the database, of which the demo's mails are files, or from what stands. */
const ANSWERED = ['/api/publication', '/api/push-key', '/api/demo/mail', '/api/me/sessions'];

/** What some can't be asked without. */
const NEEDED_QUERY: Record<string, string> = {
  [api.arrivals]: '?after=0',
  [api.search]: '?q=tide',
  [api.moderationWaiting]: '?since=2026-11-23T12:00:00Z',
  [api.newComments]: '?since=2026-11-23T12:00:00Z',
};

const reads = routes
  .filter(({ endpoint }) => endpoint.method === 'GET' && !ANSWERED.includes(endpoint.path))
  .map(({ endpoint }) => ({
    method: 'GET',
    address: `${endpoint.path.replace(':id', crypto.randomUUID()).replaceAll(/:\w+/g, 'x')}${NEEDED_QUERY[endpoint.path] ?? ''}`,
    body: undefined,
    headers: endpoint.needs === 'newsroomToken' ? { authorization: `Bearer ${NEWSROOM_TOKEN}` } : {},
  }));
const all = [
  ...reads,
  ...writes.map(({ endpoint, address, body, headers = {} }) => ({
    method: endpoint.method,
    address,
    body,
    headers,
  })),
  {
    method: 'POST',
    address: '/api/auth/sign-in/email',
    body: { email: 'known@example.com', password: PASSWORD },
    headers: {},
  },
  {
    method: 'POST',
    address: '/api/auth/sign-up/email',
    body: { name: 'New', email: 'new@example.com', password: PASSWORD },
    headers: {},
  },
];

test.each(all)(
  '$method $address: what nobody foresaw is told with an id and nothing internal; the log has the rest',
  async ({ method, address, body, headers }) => {
    paper.logged.length = 0;
    const asker = address.startsWith('/api/moderation') ? moderator : browser;
    const answer = await asker.request(method, address, { body, headers });
    const text = await answer.clone().text();
    await problemOf(answer, 'internal');
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['type', 'title', 'status', 'code', 'requestId']);
    expect(text).not.toMatch(/select|insert|relation|lost_|stack|node_modules|\.ts/i);
    expect(paper.logged.join('\n')).toMatch(/does not exist/);
    expect(paper.logged.join('\n')).not.toMatch(/example\.com|params: /);
  },
);
