import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { readers } from './accountTables.ts';
import { moment } from './moment.ts';
import { stories } from './tables.ts';

/** The stories that readers saved for later. */
export const saved = pgTable(
  'saved',
  {
    readerId: text('reader_id')
      .notNull()
      .references(() => readers.id, { onDelete: 'cascade' }),
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.readerId, table.storyId] }),
    index('saved_newest').on(table.readerId, table.savedAt, table.storyId),
  ],
);
