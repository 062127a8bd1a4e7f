import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { readers } from './accountTables.ts';
import { moment } from './moment.ts';
import { stories } from './tables.ts';

/** Where readers were in stories. Without a block: it was forgotten then, and what was noted before is void. */
export const places = pgTable(
  'places',
  {
    readerId: text('reader_id')
      .notNull()
      .references(() => readers.id, { onDelete: 'cascade' }),
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    block: integer('block'),
    digest: text('digest'),
    reachedAt: moment('reached_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.readerId, table.storyId] }),
    index('places_newest').on(table.readerId, table.reachedAt, table.storyId),
  ],
);
