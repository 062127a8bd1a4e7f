import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { routes } from '../../src/api/app.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import type { Database } from '../../src/api/store/database.ts';
import { subscriptions } from '../../src/api/store/tables.ts';
import type { Article } from '../../src/contract/articles.ts';
import { getTopics } from '../../src/contract/topics.ts';
import { inLocale, locales } from '../../src/i18n/locale.ts';
import { api, feeds, fill, healthz, machines, pages } from '../../src/paths.ts';
import { readStories, readWhole, textsOf } from '../support/demoStories.ts';
import { openSite, type Site } from '../support/site.ts';
import { mailedCode, NEWSROOM_TOKEN, PASSWORD, publish } from '../support/walks.ts';

const KINDS = [
  'guest',
  'guest whose meter is used up',
  'guest with a forged meter',
  'anonymous reader with follows',
  'registered reader',
  'subscriber whose plan has ended',
  'subscriber who has logged out',
  'subscriber',
  'moderator',
] as const;
type Kind = (typeof KINDS)[number];

/** What a reader's browser would send and keep: no more than cookies. */
class Caller {
  readonly cookies = new Map<string, string>();
  /** The stories that are granted to this reader. */
  readonly granted = new Set<string>();
  readonly kind: Kind;

  constructor(kind: Kind) {
    this.kind = kind;
  }

  async send(path: string, { headers, ...init }: RequestInit & { headers?: object } = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(site.url + path, {
      redirect: 'manual',
      ...init,
      headers: { origin: site.url, ...(cookie ? { cookie } : {}), ...headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }

  async change(method: 'POST' | 'PUT', path: string, body: object = {}): Promise<void> {
    const json = { 'content-type': 'application/json' };
    const answer = await this.send(path, { method, headers: json, body: JSON.stringify(body) });
    expect(answer.ok, `${this.kind}: ${method} ${path} answered ${answer.status}`).toBe(true);
  }
  logIn = (email: string) => this.change('POST', api.signIn, { email, password: PASSWORD });
  async signUp(name: string): Promise<void> {
    const account = { name, email: `${crypto.randomUUID()}@example.com`, password: PASSWORD };
    await this.change('POST', api.signUp, account);
    const otp = await mailedCode(site.url, account.email);
    await this.change('POST', api.signUpByCode, { ...account, otp });
  }
  async spend(slug: string): Promise<void> {
    await this.change('PUT', fill(api.read, { article: slug }));
    this.granted.add(slug);
  }
}

let site: Site;
let gated: Article[];
let topics: string[];
let slugs: string[];
/** For each gated story the telltale parts of its rest, which stand nowhere in what is public. */
let canaries: { slug: string; parts: Part[] }[];
let callers: Caller[];
let subscriber: Caller;

beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN }, letPlanLapse);
  // Followed by all who follow, so that their inbox has it.
  await publish(site, { slug: 'canary', access: 'subscriber', opening: 1, blocks: paragraphs('canary') });
  const stories = await readStories(site.url);
  slugs = stories.map(({ slug }) => slug);
  const whole = await Promise.all(stories.map(({ slug }) => readWhole(site.url, slug)));
  gated = whole.filter(({ access }) => access !== 'free');
  const open = whole
    .flatMap(({ blocks, opening, headline, standfirst }) => [
      headline,
      standfirst,
      ...textsOf(blocks.slice(0, opening)),
    ])
    .join('\n');
  canaries = gated.map(({ slug, blocks, opening }) => ({
    slug,
    parts: textsOf(blocks.slice(opening))
      .map(telltale)
      .filter((part) => part.length > 24 && !open.includes(part))
      .map((text) => ({ text, word: longest(text.split(' ').slice(1, -1)) })),
  }));
  const listed = await (await fetch(site.url + api.topics)).json();
  topics = v.parse(getTopics.answer, listed).items.map(({ slug }) => slug);
  callers = await everyKind();
});
afterAll(() => site.close());

const paragraphs = (slug: string) =>
  Array.from({ length: 4 }, (_, at) => ({
    type: 'paragraph' as const,
    content: [
      { text: `Paragraph ${at} of ${slug} has words that stand nowhere else ${crypto.randomUUID()}` },
    ],
  }));

/** Words that stand only behind a gate, and one of them by which most texts are known not to have them. */
interface Part {
  text: string;
  word: string;
}

/** The longest stretch of a text that is written the same in HTML, JSON and anywhere else. */
const telltale = (text: string) => longest(text.split(/[^\p{L}\p{N} ]/u));

const longest = (parts: string[]) =>
  parts.reduce((best, part) => (part.length > best.length ? part : best), '');

const LAPSED = 'reader@example.com';

/** Gives the demo's registered reader a plan that ended yesterday. */
async function letPlanLapse({ db }: Database): Promise<void> {
  const [reader] = await db.select({ id: readers.id }).from(readers).where(eq(readers.email, LAPSED));
  const ended = new Date(Date.now() - 86_400_000);
  await db.insert(subscriptions).values({
    readerId: reader?.id ?? '',
    state: 'cancelled',
    terms: { plan: 'monthly', interval: 'month', price: { amount: 1_200, currency: 'USD' } },
    startedAt: new Date(ended.getTime() - 31 * 86_400_000),
    anchor: ended,
    paidUntil: ended,
  });
}

async function everyKind(): Promise<Caller[]> {
  const metered = gated.filter(({ access }) => access === 'metered').map(({ slug }) => slug);
  const guest = new Caller('guest');
  const usedUp = new Caller('guest whose meter is used up');
  for (const slug of metered.slice(0, 5)) await usedUp.spend(slug);
  const forger = new Caller('guest with a forged meter');
  for (const [name, value] of usedUp.cookies)
    forger.cookies.set(name, value.replace(/.$/, 'A').replace(/^./, 'x'));
  const anonymous = new Caller('anonymous reader with follows');
  for (const topic of topics) await anonymous.change('PUT', fill(api.follow, { topic }));
  const registered = new Caller('registered reader');
  await registered.signUp('Ada');
  for (const topic of topics) await registered.change('PUT', fill(api.follow, { topic }));
  await registered.spend(metered[0] ?? '');
  const moderator = new Caller('moderator');
  await moderator.logIn('moderator@example.com');
  subscriber = new Caller('subscriber');
  await subscriber.logIn('subscriber@example.com');
  for (const caller of [subscriber, moderator]) for (const { slug } of gated) caller.granted.add(slug);
  const lapsed = new Caller('subscriber whose plan has ended');
  await lapsed.logIn(LAPSED);
  const leaver = new Caller('subscriber who has logged out');
  await leaver.logIn('subscriber@example.com');
  await leaver.change('POST', api.signOut);
  await publish(site, { slug: 'canary-2', access: 'metered', opening: 1, blocks: paragraphs('canary-2') });
  return [guest, usedUp, forger, anonymous, registered, lapsed, leaver, subscriber, moderator];
}

/** Every address that can be read, filled with every story and topic there is; streams are never done. */
function everyAddress(): string[] {
  const reads = routes
    .filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.path !== api.live)
    .map(({ endpoint }) => endpoint.path as string);
  const shown = Object.values<string>(pages);
  const patterns = [
    ...reads,
    ...locales.flatMap((locale) => shown.map((page) => inLocale(locale, page))),
    ...Object.values(feeds),
    ...Object.values(machines),
  ];
  const others = [api.openapi, healthz, api.getSession, api.sessions, api.payments, '/nowhere'];
  return [...patterns.flatMap(filled), ...others];
}

function filled(pattern: string): string[] {
  const address = (params: Record<string, string>) => fill<string>(pattern, params);
  if (pattern.includes(':slug')) return slugs.map((slug) => address({ slug }));
  if (pattern.includes(':topic')) return topics.map((topic) => address({ topic }));
  return [address({ token: 'none' })];
}

/** Reads answers, a few at a time, and counts them; what each says where it may not is a leak. */
function createCrawl() {
  const leaks: string[] = [];
  let count = 0;
  const told = new Map<string, Set<string>>();
  const saidBy = (text: string) => {
    const known = told.get(text);
    if (known) return known;
    const words = new Set(text.split(/[^\p{L}\p{N}]+/u));
    const isIn = ({ text: part, word }: Part) => (word === '' || words.has(word)) && text.includes(part);
    const said = new Set(canaries.filter(({ parts }) => parts.some(isIn)).map(({ slug }) => slug));
    told.set(text, said);
    return said;
  };
  return {
    leaks,
    count: () => count,
    async read(
      caller: Caller,
      path: string,
      init: RequestInit & { headers?: object } = {},
    ): Promise<Set<string>> {
      const answer = await caller.send(path, init);
      const said = saidBy(`${JSON.stringify([...answer.headers])}\n${await answer.text()}`);
      count += 1;
      expect(answer.status, `${caller.kind}: ${path}`).toBeLessThan(500);
      for (const slug of said)
        if (!caller.granted.has(slug))
          leaks.push(`${caller.kind}: ${init.method ?? 'GET'} ${path} tells of ${slug}`);
      return said;
    },
  };
}

async function inLanes<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  const rest = [...items];
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

const ODD_REQUESTS: (RequestInit & { headers?: object })[] = [
  { method: 'HEAD' },
  { headers: { range: 'bytes=0-1000000' } },
  { headers: { range: 'bytes=2000-' } },
  { headers: { 'if-none-match': '*' } },
  { headers: { 'if-none-match': '"none"', 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' } },
  { headers: { accept: 'text/plain' } },
  { headers: { accept: 'application/ld+json, application/xml;q=0.9' } },
  { headers: { accept: '', 'user-agent': 'Googlebot/2.1', 'x-forwarded-for': '66.249.66.1' } },
  { headers: { authorization: 'Bearer none', prefer: 'return=representation' } },
];

test.each(KINDS)(
  'no paragraph behind a gate is in any answer to a %s whom it isn’t granted to',
  async (kind) => {
    const crawl = createCrawl();
    expect(canaries.filter(({ parts }) => parts.length === 0)).toEqual([]);
    const caller = callers.find((one) => one.kind === kind);
    if (!caller) throw new Error(`There is no ${kind}.`);
    await inLanes(everyAddress(), (address) => crawl.read(caller, address));
    // oxlint-disable-next-line no-console -- how much was read is part of what is proved
    console.log(`${crawl.count()} answers read as a ${kind}, for ${canaries.length} gated stories`);
    expect(crawl.leaks).toEqual([]);
    expect(crawl.count() * KINDS.length).toBeGreaterThan(2_000);
  },
);

test('no odd request brings what is behind a gate', async () => {
  const crawl = createCrawl();
  const readable = [api.article, api.relatedArticles, api.comments, pages.article, pages.related];
  const behind = gated.flatMap(({ slug }) => readable.map((pattern) => fill<string>(pattern, { slug })));
  const [guest = new Caller('guest')] = callers;
  await inLanes(
    behind.flatMap((address) => ODD_REQUESTS.map((init) => ({ address, init }))),
    ({ address, init }) => crawl.read(guest, address, init),
  );
  expect(crawl.leaks).toEqual([]);
});

test('opening a story that isn’t granted tells no more of it, nor does commenting on it', async () => {
  const crawl = createCrawl();
  const shut = gated.filter(({ access }) => access === 'subscriber').map(({ slug }) => slug);
  const outside = callers.filter(({ granted }) => granted.size < gated.length);
  await inLanes(
    outside.flatMap((caller) => shut.map((slug) => ({ caller, slug }))),
    async ({ caller, slug }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const body = JSON.stringify({ text: 'What does it say?' });
      await crawl.read(caller, fill(api.read, { article: slug }), { method: 'PUT' });
      await crawl.read(caller, fill(api.comments, { slug }), { method: 'POST', headers, body });
    },
  );
  expect(crawl.leaks).toEqual([]);
});

test('whom it is granted to gets it: the same search finds every gated story', async () => {
  const crawl = createCrawl();
  for (const { slug } of canaries)
    expect(await crawl.read(subscriber, fill(api.article, { slug })), slug).toContain(slug);
});
