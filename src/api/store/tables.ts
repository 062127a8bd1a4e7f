import { isNull, sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Access } from '../../contract/articles.ts';
import type { Block } from '../../contract/blocks.ts';
import type { DeclineReason, PaymentState } from '../../contract/checkouts.ts';
import type { Channel, DeliveryKind, DeliveryState } from '../../contract/deliveries.ts';
import type { AlertLevel } from '../../contract/follows.ts';
import type { Picture } from '../../contract/pictures.ts';
import type { Plan, Price } from '../../contract/publication.ts';
import { readers } from './accountTables.ts';
import { bytes } from './bytes.ts';
import { moment } from './moment.ts';

const reader = () =>
  text('reader_id')
    .notNull()
    .references(() => readers.id, { onDelete: 'cascade' });

export const stories = pgTable(
  'stories',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    slug: text('slug').notNull().unique(),
    lang: text('lang').notNull(),
    kicker: text('kicker'),
    headline: text('headline').notNull(),
    standfirst: text('standfirst').notNull(),
    bylines: jsonb('bylines').$type<{ name: string }[]>().notNull(),
    access: text('access').$type<Access>().notNull(),
    publishedAt: moment('published_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    blocks: jsonb('blocks').$type<Block[]>().notNull(),
    opening: integer('opening').notNull(),
    words: integer('words').notNull(),
    picture: jsonb('picture').$type<Picture | null>(),
    related: jsonb('related').$type<string[]>().notNull().default([]),
    commentsOpen: boolean('comments_open').notNull().default(true),
    /** From when on no more comments are taken. */
    commentsCloseAt: moment('comments_close_at'),
    originFeed: text('origin_feed'),
    originId: text('origin_id'),
    /** The address of an imported story's own page: what another feed says under the same is the same story. */
    originLink: text('origin_link'),
    /** SHA-256 of all the newsroom handed in: the same again changes nothing. */
    digest: text('digest').notNull(),
    /** When the newsroom took it back, and why: it is in no list then, and its address says so. */
    withdrawnAt: moment('withdrawn_at'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [
    // Read backwards for the newest first. An index of DESC columns would put nulls last, which no list asks for.
    index('stories_newest').on(table.publishedAt, table.id),
    uniqueIndex('stories_origin').on(table.originFeed, table.originId),
    index('stories_origin_link').on(table.originLink),
  ],
);

/** Slugs that a story had before it was moved to another: they lead to it. */
export const movedStories = pgTable(
  'moved_stories',
  {
    slug: text('slug').primaryKey(),
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
  },
  (table) => [index('moved_stories_story').on(table.storyId)],
);

export const topics = pgTable('topics', {
  id: serial('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  lang: text('lang').notNull(),
});

/** Which story is about which topics, in order; with the story's time, so that a topic's newest are read off the index. */
export const storyTopics = pgTable(
  'story_topics',
  {
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.topicId] }),
    index('story_topics_newest').on(table.topicId, table.publishedAt, table.storyId),
  ],
);

/** A picture that came in with a story: what it is by, its SHA-256, its size in pixels, and when it came in last. */
export const pictures = pgTable('pictures', {
  id: text('id').primaryKey(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  createdAt: moment('created_at').notNull(),
});

/** The files a picture is served as, in each width and format. */
export const pictureFiles = pgTable(
  'picture_files',
  {
    /** `<id>-<width>.avif` */
    name: text('name').primaryKey(),
    pictureId: text('picture_id')
      .notNull()
      .references(() => pictures.id, { onDelete: 'cascade' }),
    width: integer('width').notNull(),
    type: text('type').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [index('picture_files_picture').on(table.pictureId)],
);

/** What is known of a feed that is polled: what its server said last, and when it is asked next. */
export const feeds = pgTable('feeds', {
  url: text('url').primaryKey(),
  etag: text('etag'),
  lastModified: text('last_modified'),
  nextAt: moment('next_at').notNull(),
  /** How often in a row it could not be read. */
  failures: integer('failures').notNull().default(0),
  lastError: text('last_error'),
  readAt: moment('read_at'),
});

export const follows = pgTable(
  'follows',
  {
    readerId: reader(),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    level: text('level').$type<AlertLevel>().notNull(),
    since: moment('since').notNull(),
    /** Until then its stories stand in the inbox and are told nowhere else. */
    snoozedUntil: moment('snoozed_until'),
  },
  (table) => [
    primaryKey({ columns: [table.readerId, table.topicId] }),
    index('follows_topic').on(table.topicId),
  ],
);

/** A reader's state for one story: when it was opened, and whether its alert is read. */
export const readings = pgTable(
  'readings',
  {
    readerId: reader(),
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    openedAt: moment('opened_at'),
    alertRead: boolean('alert_read').notNull(),
    /** The press that marked it read with all others; null where it was read or marked by itself. */
    batch: uuid('batch'),
  },
  (table) => [
    primaryKey({ columns: [table.readerId, table.storyId] }),
    index('readings_of_story').on(table.storyId, table.openedAt),
    index('readings_newest').on(table.readerId, table.openedAt),
  ],
);

/** How a reader is told; one who never chose has no row. */
export const alertSettings = pgTable('alert_settings', {
  readerId: reader().primaryKey(),
  defaultLevel: text('default_level').$type<AlertLevel>().notNull(),
  zone: text('zone').notNull(),
  digestHour: integer('digest_hour').notNull(),
  digestDay: integer('digest_day').notNull(),
  quietHours: jsonb('quiet_hours').$type<{ from: number; to: number } | null>(),
  mail: boolean('mail').notNull(),
});

/** How an account wants pages and their text to look, as `contract/textSettings.ts` writes it. */
export const textSettings = pgTable('text_settings', {
  readerId: reader().primaryKey(),
  settings: text('settings').notNull(),
});

/** When a reader looked at the inbox last. */
export const inboxVisits = pgTable('inbox_visits', {
  readerId: reader().primaryKey(),
  at: moment('at').notNull(),
});

/**
 * Each story that followers were told of, in the order of telling: written with the story, or once its time has come.
 * Live streams go on after a number; what goes out by push and mail is made of those that aren't queued yet.
 */
export const announcements = pgTable(
  'announcements',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    storyId: uuid('story_id')
      .notNull()
      .unique()
      .references(() => stories.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    queuedAt: moment('queued_at'),
  },
  (table) => [index('announcements_unqueued').on(table.id).where(isNull(table.queuedAt))],
);

/** Where a reader's browser takes pushed messages; known by its address. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    endpoint: text('endpoint').primaryKey(),
    readerId: reader(),
    /** The browser's public key and secret, as it gave them (RFC 8291). */
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    lang: text('lang').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('push_subscriptions_reader').on(table.readerId)],
);

/**
 * What goes out to one reader by one channel, once: an instant alert of a story, a digest of a day or week, or a mail
 * that an account asked for. It waits until `dueAt`, is tried again with growing pauses, and is kept when it was sent or given up.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    readerId: reader(),
    channel: text('channel').$type<Channel>().notNull(),
    kind: text('kind').$type<DeliveryKind>().notNull(),
    /**
     * What makes it one: the story's id, a digest's day in the reader's zone (`2026-11-25`), or the language of what
     * an account asked for, and after a space its address where that isn't the account's.
     */
    subject: text('subject').notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    dueAt: moment('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('deliveries_once').on(table.readerId, table.channel, table.kind, table.subject),
    index('deliveries_due')
      .on(table.dueAt)
      .where(sql`${table.state} = 'waiting'`),
    index('deliveries_given_up')
      .on(table.endedAt)
      .where(sql`${table.state} = 'givenUp'`),
  ],
);

/** The metered stories an account opened in a month (`2026-11`, in the publication's time zone). */
export const meterSpends = pgTable(
  'meter_spends',
  {
    readerId: reader(),
    month: text('month').notNull(),
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.readerId, table.month, table.storyId] })],
);

/** What was agreed on when a plan was bought: it holds, whatever the publication sells later. */
export interface Terms {
  plan: string;
  interval: Plan['interval'];
  price: Price;
}

export const subscriptions = pgTable(
  'subscriptions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    readerId: reader().unique(),
    state: text('state').$type<'active' | 'cancelled'>().notNull(),
    terms: jsonb('terms').$type<Terms>().notNull(),
    /** What it goes on with from the next payment, where that is another plan. */
    nextTerms: jsonb('next_terms').$type<Terms>(),
    startedAt: moment('started_at').notNull(),
    /** Months and years are counted from here, so that a short month moves no later payment. */
    anchor: moment('anchor').notNull(),
    /** When what is paid for ends. */
    paidUntil: moment('paid_until').notNull(),
    /** The processor's name for the card; null for plans that began before any was kept. */
    method: text('method'),
    /** When it is tried to charge the card; null when it won't be. */
    dueAt: moment('due_at'),
    /** How often in a row that failed, why the last time, and until when access lasts all the same. */
    failures: integer('failures').notNull().default(0),
    declineReason: text('decline_reason').$type<DeclineReason>(),
    graceUntil: moment('grace_until'),
    /** The charge under way, by our name for it; until its outcome is known no other is made. */
    charging: text('charging'),
    /** The language that it was bought in, and its reader is written to. */
    lang: text('lang'),
  },
  (table) => [index('subscriptions_due').on(table.dueAt), index('subscriptions_charging').on(table.charging)],
);

/** What a reader is about to pay, or has paid, on the processor's page. Its id is our name for it there. */
export const checkouts = pgTable(
  'checkouts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    readerId: reader(),
    terms: jsonb('terms').$type<Terms>().notNull(),
    /** What is paid now, in the currency's minor unit, and for how many months. */
    amount: integer('amount').notNull(),
    currency: text('currency').notNull(),
    months: integer('months').notNull(),
    state: text('state').$type<PaymentState>().notNull(),
    /** Whether another took its place, so that it must not be paid any more: the processor is still to be told. */
    isSuperseded: boolean('is_superseded').notNull().default(false),
    reason: text('reason').$type<DeclineReason>(),
    /** Which of the processor's reports this is the state of: older ones change nothing. */
    version: integer('version').notNull().default(-1),
    lang: text('lang').notNull(),
    returnTo: text('return_to').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When the processor is asked what became of it, should it not tell. */
    askAt: moment('ask_at'),
  },
  (table) => [
    uniqueIndex('checkouts_one')
      .on(table.readerId)
      .where(sql`${table.state} in ('open', 'processing') and not ${table.isSuperseded}`),
    index('checkouts_reader').on(table.readerId),
    index('checkouts_ask').on(table.askAt),
  ],
);

/** What was charged, in the currency's minor unit. */
export const payments = pgTable(
  'payments',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    readerId: reader(),
    plan: text('plan').notNull(),
    amount: integer('amount').notNull(),
    currency: text('currency').notNull(),
    at: moment('at').notNull(),
    /** When what it paid for ends. */
    paidUntil: moment('paid_until').notNull(),
    /** The processor's own name for the charge. */
    reference: text('reference').notNull().unique(),
  },
  (table) => [index('payments_reader').on(table.readerId, table.at, table.id)],
);

/** The pretend processor's own books: what is to be paid, and what was, by its customer's name for it. */
export const pretendPayments = pgTable(
  'pretend_payments',
  {
    reference: text('reference').primaryKey(),
    /** What its page's address can't be guessed without; null for a charge that has no page. */
    token: text('token').unique(),
    returnUrl: text('return_url'),
    amount: integer('amount').notNull(),
    currency: text('currency').notNull(),
    state: text('state').$type<PaymentState>().notNull(),
    reason: text('reason').$type<DeclineReason>(),
    /** Stands for the card; says nothing of its number. */
    method: text('method'),
    version: integer('version').notNull().default(0),
    chargeId: text('charge_id').notNull(),
    changedAt: moment('changed_at').notNull(),
    /** When the bank that takes its time will have answered, and what. */
    answersAt: moment('answers_at'),
    answer: text('answer').$type<'paid' | 'failed'>(),
  },
  (table) => [index('pretend_payments_answers').on(table.answersAt)],
);

/** What the pretend processor has still to tell. */
export const pretendEvents = pgTable(
  'pretend_events',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    body: jsonb('body').$type<unknown>().notNull(),
    dueAt: moment('due_at').notNull(),
    failures: integer('failures').notNull().default(0),
  },
  (table) => [index('pretend_events_due').on(table.dueAt)],
);

/** Log-ins that failed, or are under way, by a digest of the address that was tried. */
export const logInTries = pgTable(
  'log_in_tries',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    address: text('address').notNull(),
    at: moment('at').notNull(),
    hasFailed: boolean('has_failed').notNull().default(false),
  },
  (table) => [
    index('log_in_tries_address').on(table.address, table.at),
    index('log_in_tries_age').on(table.at),
  ],
);

/** The answers given to requests with an idempotency key, by who asked. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    owner: text('owner').notNull(),
    key: text('key').notNull(),
    digest: text('digest').notNull(),
    status: integer('status'),
    answer: jsonb('answer').$type<unknown>(),
    createdAt: moment('created_at')
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.key] }),
    index('idempotency_keys_age').on(table.createdAt),
  ],
);
