import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './moment.ts';
import { stories } from './tables.ts';

/**
 * Who wrote which story, in the byline's order: an author is known by the slug of the name. With the story's time, so that
 * an author's newest are read off the index.
 */
export const storyAuthors = pgTable(
  'story_authors',
  {
    storyId: uuid('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    /** As this story spells it. */
    name: text('name').notNull(),
    lang: text('lang').notNull(),
    position: integer('position').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.slug] }),
    index('story_authors_newest').on(table.slug, table.publishedAt, table.storyId),
  ],
);
