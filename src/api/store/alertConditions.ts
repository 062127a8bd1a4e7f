import { isNull, lte, or, sql, type Column, type SQL } from 'drizzle-orm';
import { follows, readings } from './tables.ts';

/*
 * What holds of an alert wherever it is asked: in the inbox, when it is queued, and when it goes out.
 */

/**
 * The reader has neither opened the story nor marked its alert read. Rather than by a join: PostgreSQL then knows how many
 * there are, and neither sorts nor compares them all.
 */
export const isUnread = (readerId: Column | SQL, storyId: Column | SQL | string): SQL<boolean> =>
  sql<boolean>`not exists (select from ${readings} where ${readings.readerId} = ${readerId}
    and ${readings.storyId} = ${storyId} and ${readings.alertRead})`;

/** For a follow: it wasn't put off, or no longer, when the story was announced. */
export const isAwake = (announcedAt: Column | SQL | Date): SQL<unknown> | undefined =>
  or(isNull(follows.snoozedUntil), lte(follows.snoozedUntil, announcedAt));
