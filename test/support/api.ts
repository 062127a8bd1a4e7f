import { createAccounts } from '../../src/api/accounts.ts';
import { createApi } from '../../src/api/app.ts';
import type { Services } from '../../src/api/http/context.ts';
import { createLive } from '../../src/api/live/hub.ts';
import { bill } from '../../src/api/jobs/bill.ts';
import { sendTo } from '../../src/api/jobs/pretend.ts';
import { publish } from '../../src/api/newsroom/publish.ts';
import { lineLog } from '../../src/api/log.ts';
import { createPretendProcessor } from '../../src/api/payments/pretend/pretendProcessor.ts';
import { createFilters } from '../../src/api/rules/commentFilters.ts';
import { credentials, readers } from '../../src/api/store/accountTables.ts';
import type { Database } from '../../src/api/store/database.ts';
import { getCheckout, type Checkout } from '../../src/contract/checkouts.ts';
import { newsroomStory, type NewsroomStory } from '../../src/contract/newsroom.ts';
import type { Publication } from '../../src/contract/publication.ts';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { postSubscription } from '../../src/contract/subscribing.ts';
import { api as paths } from '../../src/paths.ts';
import { hashPassword } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import webPush from 'web-push';
import { answerOf } from './answers.ts';
import { openTestDatabase } from './engines.ts';

export const ORIGIN = 'http://paper.test';
export const PASSWORD = 'read-all-about-it';
export const NEWSROOM_TOKEN = 'a-newsroom-token-for-tests';
/** Signs cookies and links. */
export const SECRET = 'a secret for tests, long enough for anyone';
/** A browser that alerts may be pushed to. */
export const PUSH_SUBSCRIPTION = {
  endpoint: 'https://push.example/send/1',
  keys: {
    p256dh: Buffer.alloc(65, 4).toString('base64url'),
    auth: Buffer.alloc(16, 1).toString('base64url'),
  },
  lang: 'en',
};
/** What the paper proves itself with to push services. */
export const PUSH_KEYS = { ...webPush.generateVAPIDKeys(), subject: 'mailto:alerts@paper.test' };
export const START = new Date('2026-11-23T12:00:00.000Z');

export const testPublication: Publication = {
  name: 'The Test',
  tagline: 'All that is asserted',
  lang: 'en',
  languages: ['en', 'he'],
  timeZone: 'Europe/Lisbon',
  sections: [],
  plans: [
    {
      id: 'monthly',
      interval: 'month',
      price: { amount: 1200, currency: 'USD' },
      firstMonth: { amount: 100, currency: 'USD' },
    },
    {
      id: 'yearly',
      interval: 'year',
      price: { amount: 12000, currency: 'USD' },
      firstMonth: { amount: 100, currency: 'USD' },
    },
  ],
  meter: { of: 3 },
  demo: true,
};

/** Words that bring a comment before moderators first. */
export const WORD_LIST = ['scoundrel', 'נבל'];

/** A whole API on a database of its own, or on another's, with a clock that only the test moves. */
export async function startApi(overrides: Partial<Services> = {}, shared?: Database) {
  const database = shared ?? (await openTestDatabase());
  let now = START;
  const logged: string[] = [];
  const log = lineLog((line) => void logged.push(line));
  const secret = SECRET;
  const origins = [ORIGIN];
  const accounts = createAccounts({
    db: database.db,
    secret,
    publicUrl: ORIGIN,
    origins,
    lang: testPublication.lang,
    clock: overrides.clock ?? (() => now),
    log,
  });
  const processor = createPretendProcessor(database.db, secret, () => now);
  const services: Services = {
    db: database.db,
    accounts,
    publication: testPublication,
    filters: createFilters(WORD_LIST),
    processor,
    pretendProcessor: processor,
    publicUrl: ORIGIN,
    live: createLive({ db: database.db, clock: () => now, log, listen: database.listen }),
    log,
    clock: () => now,
    pause: () => Promise.resolve(),
    origins,
    overTls: false,
    secret,
    newsroomTokens: [NEWSROOM_TOKEN],
    pushing: { key: PUSH_KEYS.publicKey, allowPrivate: true },
    sentMail: null,
    ...overrides,
  };
  const api = createApi(services);
  const makeAccount: MakeAccount = async ({ name, email }) => {
    const reader = { id: crypto.randomUUID(), email: email.toLowerCase() };
    await database.db.insert(readers).values({ ...reader, name, emailVerified: true });
    await database.db.insert(credentials).values({
      id: crypto.randomUUID(),
      accountId: reader.id,
      providerId: 'credential',
      userId: reader.id,
      password: await passwordHash(),
    });
    const mail = await services.accounts.mails.code(reader, 'en');
    return mail && 'code' in mail ? mail.code : '';
  };
  return {
    api,
    services,
    database,
    logged,
    /** Sets the clock. */
    travelTo: (to: Date) => void (now = to),
    /** A browser with a cookie jar of its own. */
    browser: () => new Browser(api.fetch, makeAccount),
    /** A browser logged in to a new account; a subscriber's or a moderator's, if asked for. */
    account: async (name: string, kind: 'registered' | 'subscriber' | 'moderator' = 'registered') => {
      const browser = new Browser(api.fetch, makeAccount);
      const email = await browser.signUp(name);
      if (kind === 'moderator')
        await database.db.update(readers).set({ role: 'moderator' }).where(eq(readers.email, email));
      if (kind === 'subscriber') await buy(browser);
      return browser;
    },
    /** Makes the payments that are due by the clock. */
    bill: () => bill(services),
    /** Lets the pretend processor tell what is due by the clock. */
    tellPayments: () => processor.work(sendTo(ORIGIN, api.fetch)),
    publish: async (story: Partial<NewsroomStory> = {}) =>
      publish(database.db, v.parse(newsroomStory, makeStory(story)), now),
    close: async () => {
      await services.live.close();
      if (!shared) await database.close();
    },
  };
}

/** Makes an account with the usual password; answers with a code to log in by. */
type MakeAccount = (account: { name: string; email: string }) => Promise<string>;

let hash: Promise<string> | undefined;
/** A hash takes a tenth of a second, and nearly every test has accounts. */
const passwordHash = () => (hash ??= hashPassword(PASSWORD));

/** Buys a plan: begins a checkout, pays it on the processor's page with a test card, and comes back. */
export async function buy(
  browser: Browser,
  { plan = 'monthly', card = TEST_CARDS.works }: { plan?: string; card?: string } = {},
): Promise<Checkout> {
  const begun = await answerOf(postSubscription, await browser.post('/api/me/subscription', { plan }));
  await payOn(browser, begun, card);
  return answerOf(getCheckout, await browser.get(`/api/me/checkouts/${begun.id}`));
}

/** Sends a card to the processor's page that a checkout leads to. */
export const payOn = (browser: Browser, { payAt }: Checkout, card: string, isConfirmed = false) =>
  browser.post(`/api/pretend-payments/${payAt?.split('/').at(-1)}`, { card, isConfirmed });

let made = 0;

/** A story with a headline of its own, free and published at the test's start unless it says otherwise. */
export function makeStory(story: Partial<NewsroomStory> = {}): NewsroomStory {
  made += 1;
  return {
    lang: 'en',
    headline: `Story number ${made}`,
    standfirst: 'What it is about.',
    bylines: [{ name: 'Ruth Calloway' }],
    topics: ['Harbour'],
    access: 'free',
    blocks: ['First', 'Second', 'Third', 'Fourth'].map((text) => ({
      type: 'paragraph',
      content: [{ text: `${text} paragraph.` }],
    })),
    ...story,
  };
}

/** A body as it is sent: text and bytes as they are, anything else as JSON. */
function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> | null {
  if (body === undefined) return null;
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

/** What a reader's browser sends: same-origin requests with the cookies it was given. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #makeAccount: MakeAccount;

  constructor(fetch: (request: Request) => Promise<Response>, makeAccount: MakeAccount) {
    this.#fetch = fetch;
    this.#makeAccount = makeAccount;
  }

  async request(
    method: string,
    path: string,
    options: { body?: unknown; headers?: Record<string, string | null> | undefined } = {},
  ): Promise<Response> {
    const headers = new Headers(method === 'GET' ? {} : { origin: ORIGIN });
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (options.body !== undefined) headers.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const body = bodyOf(options.body);
    const answer = await this.#fetch(new Request(`${ORIGIN}${path}`, { method, headers, body }));
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  get = (path: string, headers?: Record<string, string>) => this.request('GET', path, { headers });
  put = (path: string, body?: unknown, headers?: Record<string, string>) =>
    this.request('PUT', path, { body, headers });
  patch = (path: string, body?: unknown) => this.request('PATCH', path, { body });
  delete = (path: string) => this.request('DELETE', path);
  post = (path: string, body?: unknown, headers?: Record<string, string>) =>
    this.request('POST', path, { body, headers });

  /** Logs in to an account made by `signUp`. */
  async logIn(email: string) {
    const answer = await this.post('/api/auth/sign-in/email', { email, password: PASSWORD });
    if (!answer.ok) throw new Error(`Logging in answered ${answer.status}: ${await answer.text()}`);
  }

  /** Makes an account, past the mail that it begins with, and logs in to it. */
  async signUp(name: string, email = `${crypto.randomUUID()}@example.com`) {
    const otp = await this.#makeAccount({ name, email });
    const answer = await this.post(paths.logInByCode, { email, otp });
    if (!answer.ok) throw new Error(`Logging in answered ${answer.status}: ${await answer.text()}`);
    return email;
  }

  #keep(cookie: string) {
    const [pair = '', ...attributes] = cookie.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const expired = attributes.some(
      (attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute),
    );
    if (expired) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }
}
