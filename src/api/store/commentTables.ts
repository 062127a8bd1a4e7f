import { isNotNull, isNull, sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CommentAlertKind } from '../../contract/commentAlerts.ts';
import type { ReportReason } from '../../contract/commentActs.ts';
import type { CommentState } from '../../contract/comments.ts';
import type { Decision, ModerationRule } from '../../contract/moderation.ts';
import { readers } from './accountTables.ts';
import { moment } from './moment.ts';
import { stories } from './tables.ts';

const reader = (name = 'reader_id') =>
  text(name)
    .notNull()
    .references(() => readers.id, { onDelete: 'cascade' });

const story = () =>
  uuid('story_id')
    .notNull()
    .references(() => stories.id, { onDelete: 'cascade' });

/**
 * Comments, of every state. Those of a story are written one after the other, so that `createdAt` and `shownAt` never
 * stand before what was there to be read already.
 */
export const comments = pgTable(
  'comments',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    storyId: story(),
    /** Null once its writer's account was erased. */
    readerId: text('reader_id').references(() => readers.id, { onDelete: 'set null' }),
    /** The writer's own name for sending it: the same again is the same comment, however much later. */
    intent: text('intent'),
    /** The comment that this one answers; null at the first level. */
    parentId: uuid('parent_id'),
    /** The comment of the first level that all of a thread hangs under: its own id for that one. */
    threadId: uuid('thread_id').notNull(),
    /** The comment of the second level that it hangs under, and when that was written: its own at the first two levels. */
    branchId: uuid('branch_id').notNull(),
    branchAt: moment('branch_at').notNull(),
    /** 1 to 3: what answers the third level stands at the third. */
    level: integer('level').notNull(),
    text: text('text').notNull(),
    state: text('state').$type<CommentState>().notNull(),
    /** Counts its changes, for whoever changes it by what they saw. */
    version: integer('version').notNull().default(1),
    recommendations: integer('recommendations').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    editedAt: moment('edited_at'),
    /** When others could read it first. */
    shownAt: moment('shown_at'),
    /** When its writer took it back, and what it was then: for a while that can be undone. */
    deletedAt: moment('deleted_at'),
    formerState: text('former_state').$type<CommentState>(),
    /** The editor's reason for its state, for its writer. */
    reason: text('reason'),
    /** What the filters say of it. */
    rules: jsonb('rules').$type<ModerationRule[]>().notNull().default([]),
    /** Since when a moderator is to look at it; null once one has, or where nobody needs to. */
    waitsSince: moment('waits_since'),
    /** Of a comment of the first level: when its thread was closed. */
    closedAt: moment('closed_at'),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }),
    uniqueIndex('comments_intent').on(table.readerId, table.intent),
    index('comments_dated').on(table.storyId, table.createdAt, table.id).where(isNull(table.parentId)),
    index('comments_recommended')
      .on(table.storyId, table.recommendations, table.id)
      .where(isNull(table.parentId)),
    index('comments_thread').on(table.threadId, table.branchAt, table.branchId, table.createdAt, table.id),
    index('comments_replies')
      .on(table.threadId)
      .where(sql`${table.parentId} is not null and ${table.state} = 'published'`),
    index('comments_parent').on(table.parentId),
    index('comments_written').on(table.storyId, table.createdAt),
    index('comments_shown')
      .on(table.storyId, table.shownAt)
      .where(sql`${table.state} = 'published'`),
    index('comments_reader').on(table.readerId, table.createdAt),
    index('comments_waiting').on(table.waitsSince, table.id).where(isNotNull(table.waitsSince)),
    index('comments_deleted').on(table.deletedAt).where(isNotNull(table.deletedAt)),
  ],
);

const comment = () =>
  uuid('comment_id')
    .notNull()
    .references(() => comments.id, { onDelete: 'cascade' });

/** One row a story that was ever written under; whoever writes it has the story's turn (`takeTurn`). */
export const commentTallies = pgTable('comment_tallies', {
  storyId: story().primaryKey(),
  /** How many of its comments are published. */
  published: integer('published').notNull(),
  /** The newest moment that any of its comments was dated by. */
  dated: moment('dated').notNull(),
});

/** Which comments an account recommends; `comments.recommendations` counts them. */
export const commentRecommendations = pgTable(
  'comment_recommendations',
  { commentId: comment(), readerId: reader(), at: moment('at').notNull() },
  (table) => [
    primaryKey({ columns: [table.commentId, table.readerId] }),
    index('comment_recommendations_reader').on(table.readerId),
  ],
);

/** What accounts reported, each a comment once; settled by the next decision on it. */
export const commentReports = pgTable(
  'comment_reports',
  {
    commentId: comment(),
    readerId: reader(),
    reason: text('reason').$type<ReportReason>().notNull(),
    note: text('note').notNull(),
    at: moment('at').notNull(),
    settledAt: moment('settled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.commentId, table.readerId] }),
    index('comment_reports_reader').on(table.readerId),
  ],
);

/** Whose comments an account would rather not read. */
export const mutes = pgTable(
  'mutes',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    readerId: reader(),
    mutedId: reader('muted_id'),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('mutes_once').on(table.readerId, table.mutedId),
    index('mutes_muted').on(table.mutedId),
  ],
);

/** Whose replies an account is told of, by the comment of the first level. */
export const threadFollows = pgTable(
  'thread_follows',
  { threadId: comment(), readerId: reader(), since: moment('since').notNull() },
  (table) => [
    primaryKey({ columns: [table.threadId, table.readerId] }),
    index('thread_follows_reader').on(table.readerId),
  ],
);

/** What an account is told of comments: a decision on its own, or a reply in a thread that it follows. */
export const commentAlerts = pgTable(
  'comment_alerts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    readerId: reader(),
    kind: text('kind').$type<CommentAlertKind>().notNull(),
    /** The comment that was decided on, or the reply. */
    commentId: comment(),
    at: moment('at').notNull(),
    read: boolean('read').notNull().default(false),
    /** The `read-all` that marked it, until it is marked or told of anew. */
    batch: uuid('batch'),
  },
  (table) => [
    uniqueIndex('comment_alerts_once').on(table.readerId, table.kind, table.commentId),
    index('comment_alerts_newest').on(table.readerId, table.at, table.id),
    index('comment_alerts_comment').on(table.commentId),
  ],
);

/** What moderators decided, one row a decision, never changed but for being undone. */
export const commentDecisions = pgTable(
  'comment_decisions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Null where it is on a story's comments as a whole. */
    commentId: uuid('comment_id').references(() => comments.id, { onDelete: 'cascade' }),
    storyId: story(),
    /** Null once the moderator's account was erased. */
    moderatorId: text('moderator_id').references(() => readers.id, { onDelete: 'set null' }),
    decision: text('decision').$type<Decision>().notNull(),
    reason: text('reason'),
    at: moment('at').notNull(),
    /** What it was before, to be undone: its state, since when it waited, the reason it had. */
    before: jsonb('before').$type<{
      state: CommentState;
      waitsSince: string | null;
      reason: string | null;
    } | null>(),
    /** The comment's version that it made: it can be undone as long as that stands. */
    version: integer('version'),
    undoneAt: moment('undone_at'),
  },
  (table) => [
    index('comment_decisions_newest').on(table.at, table.id),
    index('comment_decisions_comment').on(table.commentId, table.at),
    index('comment_decisions_moderator').on(table.moderatorId),
  ],
);
