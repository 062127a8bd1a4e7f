import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment.ts';
import { tokenDigest } from './tokenDigest.ts';

/** Accounts, anonymous ones included; better-auth's `user`. */
export const readers = pgTable(
  'readers',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    isAnonymous: boolean('is_anonymous').notNull().default(false),
    /** The language of the interface that they signed up in, where they did in one. */
    lang: text('lang'),
    role: text('role').$type<'reader' | 'moderator'>().notNull().default('reader'),
    /** When all that is kept of the reader is erased, should they not log in before. */
    eraseAt: moment('erase_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('readers_erase').on(table.eraseAt)],
);

/** better-auth's `session`. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: tokenDigest('token').notNull().unique(),
    /** The token that it had until its reader's rights changed, and until when it is taken: null before the new one was used. */
    formerToken: tokenDigest('former_token').unique(),
    formerUntil: moment('former_until'),
    userId: text('user_id')
      .notNull()
      .references(() => readers.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Ways to log in: better-auth's `account`, with the password's hash. */
export const credentials = pgTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => readers.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('credentials_user').on(table.userId)],
);

/** better-auth's `verification`. */
export const verifications = pgTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);
