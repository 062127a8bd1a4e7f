import type { TopicRef } from '../../contract/topics.ts';
import { CORRECTABLE, hebrewStems, searchable } from '../rules/searchQuery.ts';
import { withTopics, type Story } from '../store/articles.ts';
import type { Db } from '../store/database.ts';
import { findUnindexed, keepSearchable } from '../store/searchIndex.ts';
import { blockText } from './words.ts';

/** Makes a story findable, by its topics and what of it anyone may read. */
export async function indexStory(db: Db, story: Story, topics: readonly TopicRef[]): Promise<void> {
  const names = [...topics, ...story.bylines].map(({ name }) => name);
  const head = [story.headline, story.kicker ?? '', story.standfirst, ...names].join('\n');
  const open = story.access === 'free' ? story.blocks : story.blocks.slice(0, story.opening);
  const text = [story.standfirst, ...open.map(blockText)].filter((part) => part !== '').join('\n');
  await keepSearchable(db, {
    storyId: story.id,
    publishedAt: story.publishedAt,
    lang: story.lang,
    head: withStems(head),
    whole: withStems(`${head}\n${text}`),
    text,
    words: vocabularyOf(`${head}\n${text}`),
  });
}

/** As it is searched, its Hebrew words also without what is written together with them. */
function withStems(text: string): string {
  const folded = searchable(text);
  return [folded, ...hebrewStems(folded)].join(' ');
}

const vocabularyOf = (text: string): string[] => [
  ...new Set(
    (searchable(text).match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).filter(({ length }) => length >= CORRECTABLE),
  ),
];

/** How many stories are indexed in one go. */
const STEP = 100;

/** Makes those stories findable that came into the paper before there was a search, until `isStopped` says so. */
export async function indexUnindexed(db: Db, isStopped = () => false): Promise<void> {
  for (;;) {
    const stories = isStopped() ? [] : await findUnindexed(db, STEP);
    if (stories.length === 0) return;
    await db.transaction(async (tx) => {
      const teasers = await withTopics(tx, stories);
      for (const [at, story] of stories.entries()) await indexStory(tx, story, teasers[at]?.topics ?? []);
    });
  }
}
