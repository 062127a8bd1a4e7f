import { eq, sql } from 'drizzle-orm';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { unsubscribeToken } from '../../src/api/mail/unsubscribeToken.ts';
import { logDecision } from '../../src/api/store/commentDecisions.ts';
import type { CommentRow } from '../../src/api/store/comments.ts';
import { commentAlerts } from '../../src/api/store/commentTables.ts';
import { mute } from '../../src/api/store/mutes.ts';
import { readers, sessions } from '../../src/api/store/accountTables.ts';
import { checkouts, pretendPayments, stories } from '../../src/api/store/tables.ts';
import { postAllAlertsRead } from '../../src/contract/alerts.ts';
import { getMe } from '../../src/contract/me.ts';
import type { PushSubscriptionInput } from '../../src/contract/push.ts';
import { api, fill } from '../../src/paths.ts';
import { answerOf } from './answers.ts';
import {
  Browser,
  buy,
  NEWSROOM_TOKEN,
  PASSWORD,
  PUSH_SUBSCRIPTION,
  SECRET,
  START,
  type startApi,
} from './api.ts';
import { commentMaker } from './comments.ts';

type Paper = Awaited<ReturnType<typeof startApi>>;

/** Everyone who can ask for anything; `another` is registered too, and `newsroom` a guest with its token. */
export const KINDS = [
  'guest',
  'anonymous',
  'registered',
  'subscriber',
  'lapsed',
  'another',
  'moderator',
  'newsroom',
] as const;
export type Kind = (typeof KINDS)[number];

export const hasSession = (kind: Kind) => kind !== 'guest' && kind !== 'newsroom';
export const isAccount = (kind: Kind) => hasSession(kind) && kind !== 'anonymous';
export const isPaying = (kind: Kind) => kind === 'subscriber' || kind === 'moderator';

/** What a request can name of a reader's, whether that reader has it or not. */
export interface Belongings {
  topic: string;
  /** In the inbox of who follows the topic. */
  story: string;
  batch: string;
  /** A comment that awaits review. */
  comment: string;
  /** What is told of it. */
  commentAlert: string;
  /** A moderator's decision, the same for all who have an account. */
  decision: string;
  /** Somebody else who is muted. */
  mute: string;
  email: string;
  push: PushSubscriptionInput;
  /** Of the link in a mail. */
  unsubscribe: string;
  /** A session's id. */
  session: string;
  /** A payment, and what its page's address can't be guessed without. */
  checkout: string;
  payment: string;
}

/** What only the reader may be told: whom it is about, and what stands in their lists. */
export interface Words {
  id?: string;
  name?: string;
  email?: string;
  comment?: string;
  push?: string;
  session?: string;
  topic?: string;
  story?: string;
  /** When they saved a story, and where they were in one: a moment that is theirs alone. */
  savedAt?: string;
}

export interface Member {
  kind: Kind;
  cookies: ReadonlyMap<string, string>;
  headers: Record<string, string>;
  id: string | null;
  has: Belongings;
  words: Words;
}
export type Cast = Record<Kind, Member>;

/** The stories that all ask for; nobody's topic is theirs. */
export const STORIES = { free: 'open-to-all', paid: 'for-subscribers', withdrawn: 'untrue' } as const;
/** What stands behind the gate of the one for subscribers. */
export const BEHIND_GATE = 'What is paid for.';

const pushOf = (name: string) => ({
  ...PUSH_SUBSCRIPTION,
  endpoint: `https://push.example/send/of-${name}`,
});

const savingOf = (kind: Kind) => new Date(Date.UTC(2025, 0, 1 + KINDS.indexOf(kind))).toISOString();

/** What a month that was paid for has ended by. */
const TWO_MONTHS_ON = new Date('2027-01-23T12:00:00.000Z');

/** What nobody has. */
export const NOTHING: Belongings = {
  topic: 'no-such-topic',
  story: 'no-such-story',
  batch: crypto.randomUUID(),
  comment: crypto.randomUUID(),
  commentAlert: crypto.randomUUID(),
  decision: crypto.randomUUID(),
  mute: crypto.randomUUID(),
  email: 'nobody@example.com',
  push: pushOf('nobody'),
  unsubscribe: 'none.none',
  session: 'none',
  checkout: crypto.randomUUID(),
  payment: 'none',
};

/** A reader of each kind, who has all that readers of the kind can have; the clock then stands two months after the start. */
export async function makeCast(paper: Paper): Promise<Cast> {
  const { db } = paper.database;
  let minutes = 0;
  const minutesOn = () => paper.travelTo(new Date(TWO_MONTHS_ON.getTime() + (minutes += 1) * 60_000));
  const publishOfEach = (what: string) =>
    ofEach((kind) => paper.publish({ slug: `${what}-of-${kind}`, topics: [topicOf(kind)] }));

  await publishOfEach('beginnings');
  await paper.publish({ slug: STORIES.free, topics: [] });
  await paper.publish({
    slug: STORIES.paid,
    topics: [],
    access: 'subscriber',
    opening: 1,
    blocks: ['An opening.', BEHIND_GATE].map((text) => ({ type: 'paragraph', content: [{ text }] })),
  });
  await paper.publish({ slug: STORIES.withdrawn, topics: [] });
  await withdraw(db, STORIES.withdrawn, 'It was never true.', START);

  const browsers = await ofEach(async (kind) => {
    const browser = paper.browser();
    if (isAccount(kind)) await browser.signUp(`Name of ${kind}`, emailOf(kind));
    return browser;
  });
  await db
    .update(readers)
    .set({ role: 'moderator' })
    .where(eq(readers.email, emailOf('moderator')));
  await buy(browsers.lapsed);
  await browsers.lapsed.delete(api.subscription);
  minutesOn();
  await buy(browsers.subscriber);
  const bought = await ofEach((kind) => checkoutOf(kind, browsers[kind], paper));

  await ofEach(async (kind) => {
    if (!hasSession(kind)) return;
    await browsers[kind].put(fill(api.follow, { topic: slugOfTopic(kind) }));
    await browsers[kind].put(fill(api.savedStory, { slug: STORIES.free }), { savedAt: savingOf(kind) });
    const place = { block: 1, digest: 'abc', reachedAt: savingOf(kind) };
    if (isAccount(kind)) await browsers[kind].put(fill(api.place, { slug: STORIES.free }), place);
    await browsers[kind].put(api.pushSubscriptions, pushOf(kind));
    await browsers[kind].put(api.alertSettings, { digestHour: 8 });
  });
  minutesOn();
  await publishOfEach('news');
  const batches = await ofEach(async (kind) => {
    if (!hasSession(kind)) return NOTHING.batch;
    return (await answerOf(postAllAlertsRead, await browsers[kind].post(api.allAlertsRead))).batch;
  });
  minutesOn();
  await publishOfEach('latest');

  const { id: muted } = await paper.services.accounts.make({
    name: 'Loud',
    email: 'loud@example.com',
    password: PASSWORD,
  });

  const decision = await decisionBy(emailOf('moderator'), paper);
  return ofEach(async (kind) => {
    const { id } = await answerOf(getMe, await browsers[kind].get(api.me));
    const comment = isAccount(kind) ? await commentOf(kind, paper) : null;
    const session = id === null ? undefined : await sessionOf(id, paper);
    return {
      kind,
      id,
      cookies: browsers[kind].cookies,
      headers: kind === 'newsroom' ? { authorization: `Bearer ${NEWSROOM_TOKEN}` } : {},
      has: {
        topic: slugOfTopic(kind),
        story: `latest-of-${kind}`,
        batch: batches[kind],
        comment: comment?.id ?? NOTHING.comment,
        commentAlert: comment ? await alertOf(comment, paper) : NOTHING.commentAlert,
        decision: comment ? decision : NOTHING.decision,
        mute: (id !== null && isAccount(kind) ? await mute(db, id, muted, START) : null)?.id ?? NOTHING.mute,
        email: isAccount(kind) ? emailOf(kind) : NOTHING.email,
        push: pushOf(kind),
        unsubscribe: unsubscribeToken(id ?? 'gone', 'instant', SECRET, START),
        session: session ?? NOTHING.session,
        ...bought[kind],
      },
      words: {
        ...(id !== null && session !== undefined
          ? {
              id,
              session,
              push: pushOf(kind).endpoint,
              topic: topicOf(kind),
              story: `latest-of-${kind}`,
              savedAt: savingOf(kind),
            }
          : {}),
        ...(comment ? { name: `Name of ${kind}`, email: emailOf(kind), comment: comment.text } : {}),
      },
    };
  });
}

/** A browser as the member's stands: what it is given changes no other. */
export function browserOf({ cookies }: Member, paper: Paper): Browser {
  const browser = paper.browser();
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  return browser;
}

/** One after the other. */
const ofEach = async <Made>(make: (kind: Kind) => Promise<Made>): Promise<Record<Kind, Made>> => ({
  guest: await make('guest'),
  anonymous: await make('anonymous'),
  registered: await make('registered'),
  subscriber: await make('subscriber'),
  lapsed: await make('lapsed'),
  another: await make('another'),
  moderator: await make('moderator'),
  newsroom: await make('newsroom'),
});

const topicOf = (kind: Kind) => `Affairs of ${kind}`;
const slugOfTopic = (kind: Kind) => `affairs-of-${kind}`;
const emailOf = (kind: Kind) => `${kind}@example.com`;

async function sessionOf(id: string, { database }: Paper): Promise<string | undefined> {
  const [row] = await database.db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, id));
  return row?.id;
}

/** The reader's payment, made or begun; as it stands in the books. */
async function checkoutOf(kind: Kind, browser: Browser, { database }: Paper) {
  if (!isAccount(kind)) return { checkout: NOTHING.checkout, payment: NOTHING.payment };
  if (kind !== 'subscriber' && kind !== 'lapsed') await browser.post(api.subscription, { plan: 'monthly' });
  const [row] = await database.db
    .select({ checkout: checkouts.id, payment: pretendPayments.token })
    .from(checkouts)
    .innerJoin(readers, eq(readers.id, checkouts.readerId))
    .innerJoin(pretendPayments, sql`${pretendPayments.reference} = ${checkouts.id}::text`)
    .where(eq(readers.email, emailOf(kind)));
  if (!row?.payment) throw new Error(`The ${kind} reader has no payment.`);
  return { checkout: row.checkout, payment: row.payment };
}

async function commentOf(kind: Kind, { database }: Paper) {
  const make = await commentMaker(database.db, STORIES.free, emailOf(kind), START);
  return make({ text: `Held back, by ${kind}.`, state: 'awaitingReview' });
}

/** Tells a comment's writer of it as the API does once it is decided on. */
async function alertOf({ id, readerId }: CommentRow, { database }: Paper): Promise<string> {
  const values = { readerId: readerId ?? '', commentId: id, kind: 'decision' as const, at: START };
  const [row] = await database.db.insert(commentAlerts).values(values).returning();
  if (!row) throw new Error(`Nobody is told of ${id}.`);
  return row.id;
}

async function decisionBy(email: string, { database: { db } }: Paper): Promise<string> {
  const [moderator] = await db.select().from(readers).where(eq(readers.email, email));
  const [story] = await db.select().from(stories).where(eq(stories.slug, STORIES.free));
  if (!moderator || !story) throw new Error('There is nobody to decide, or nothing.');
  const [moderatorId, storyId] = [moderator.id, story.id];
  return logDecision(db, { moderatorId, storyId, commentId: null, decision: 'closeStory', at: START });
}
