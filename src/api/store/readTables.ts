import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { moment } from './moment.ts';
import { stories } from './tables.ts';

/** How often a story was read in an hour, which is known by its beginning: of whom, nobody can tell. */
export const storyReads = pgTable(
  'story_reads',
  {
    hour: moment('hour').notNull(),
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    reads: integer('reads').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hour, table.storyId] })],
);
