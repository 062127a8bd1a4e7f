import { customType, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './moment.ts';
import { stories } from './tables.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What of a story is searched; of one behind the gate no more than its opening. */
export const storySearch = pgTable(
  'story_search',
  {
    storyId: uuid('story_id')
      .primaryKey()
      .references(() => stories.id, { onDelete: 'cascade' }),
    publishedAt: moment('published_at').notNull(),
    /** Headline, standfirst, topics and bylines; and these with the text. */
    head: tsvector('head').notNull(),
    whole: tsvector('whole').notNull(),
    /** The standfirst and the text, for snippets. */
    text: text('text').notNull(),
  },
  (table) => [
    index('story_search_head').using('gin', table.head),
    index('story_search_whole').using('gin', table.whole),
    index('story_search_newest').on(table.publishedAt, table.storyId),
  ],
);

/** Every word that was ever in a story’s head or open text: what a mistyped one is corrected to. */
export const searchWords = pgTable('search_words', { word: text('word').primaryKey() }, (table) => [
  index('search_words_alike').using('gin', table.word.op('gin_trgm_ops')),
]);
