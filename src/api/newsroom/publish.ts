import { and, eq, or, type SQL } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Teaser } from '../../contract/articles.ts';
import type { ParsedNewsroomStory, PublishOutcome } from '../../contract/newsroom.ts';
import { withTopics, type Story } from '../store/articles.ts';
import { notify, type Db } from '../store/database.ts';
import { stories, storyTopics, topics } from '../store/tables.ts';
import { slugify } from './slug.ts';
import { countWords } from './words.ts';

/** The channel that tells hosts that the newsroom changed something, with the story's slug. */
export const NEWSROOM_CHANNEL = 'newsroom';

/**
 * Puts a story into the paper. One of the same origin or slug is corrected instead, and keeps its address; the same
 * again changes nothing. All of it in one transaction, told to every host at its commit.
 */
export function publish(
  db: Db,
  story: ParsedNewsroomStory,
  now: Date,
): Promise<{ article: Teaser; outcome: PublishOutcome }> {
  return db.transaction(async (tx) => {
    const digest = createHash('sha256').update(JSON.stringify(story)).digest('hex');
    const former = await findFormer(tx, story);
    if (former?.digest === digest) return { article: await teaserOf(tx, former), outcome: 'unchanged' };

    const values = { ...columnsOf(story, former, now), digest };
    const [row] = former
      ? await tx.update(stories).set(values).where(eq(stories.id, former.id)).returning()
      : await tx
          .insert(stories)
          .values({ ...values, slug: story.slug ?? (await freeSlug(tx, slugify(story.headline))) })
          .returning();
    if (!row) throw new Error(`The story "${story.headline}" was not written.`);
    await setTopics(tx, row, story.topics, story.lang);
    await notify(tx, NEWSROOM_CHANNEL, row.slug);
    return { article: await teaserOf(tx, row), outcome: former ? 'updated' : 'new' };
  });
}

async function findFormer(db: Db, { slug, origin }: ParsedNewsroomStory): Promise<Story | undefined> {
  const sameOrigin = origin && and(eq(stories.originFeed, origin.feed), eq(stories.originId, origin.id));
  const sameSlug = slug === undefined ? undefined : eq(stories.slug, slug);
  const same: SQL | undefined = or(sameOrigin, sameSlug);
  if (!same) return undefined;
  const [former] = await db.select().from(stories).where(same).limit(1).for('update');
  return former;
}

function columnsOf(story: ParsedNewsroomStory, former: Story | undefined, now: Date) {
  const publishedAt = story.publishedAt ? new Date(story.publishedAt) : (former?.publishedAt ?? now);
  const corrected = former ? now : publishedAt;
  return {
    lang: story.lang,
    kicker: story.kicker ?? story.topics[0] ?? null,
    headline: story.headline,
    standfirst: story.standfirst,
    bylines: story.bylines,
    access: story.access,
    publishedAt,
    updatedAt: story.updatedAt ? new Date(story.updatedAt) : corrected,
    blocks: story.blocks,
    opening: story.opening,
    words: countWords(story.blocks, story.lang),
    picture: story.picture ?? null,
    related: story.related ?? [],
    commentsOpen: story.commentsOpen,
    originFeed: story.origin?.feed ?? null,
    originId: story.origin?.id ?? null,
  };
}

/** The slug itself where it is free, else the first of `slug-2`, `slug-3`, … that is. */
async function freeSlug(db: Db, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const [taken] = await db.select({ id: stories.id }).from(stories).where(eq(stories.slug, slug));
    if (!taken) return slug;
  }
}

async function setTopics(db: Db, story: Story, names: string[], lang: string): Promise<void> {
  await db.delete(storyTopics).where(eq(storyTopics.storyId, story.id));
  const bySlug = new Map(names.map((name) => [slugify(name), name]));
  let position = 0;
  for (const [slug, name] of bySlug) {
    const [topic] = await db
      .insert(topics)
      .values({ slug, name, lang: langOfName(name, lang) })
      .onConflictDoUpdate({ target: topics.slug, set: { slug } })
      .returning();
    if (!topic) throw new Error(`The topic "${name}" was not written.`);
    await db
      .insert(storyTopics)
      .values({ storyId: story.id, topicId: topic.id, position, publishedAt: story.publishedAt });
    position += 1;
  }
}

/** A topic's language: the story's, unless its script says that it can't be. */
function langOfName(name: string, storyLang: string): string {
  if (/\p{Script=Hebrew}/u.test(name)) return 'he';
  if (/\p{Script=Arabic}/u.test(name)) return storyLang.startsWith('fa') ? storyLang : 'ar';
  return /^(he|ar|fa|ur|yi)\b/.test(storyLang) ? 'en' : storyLang;
}

async function teaserOf(db: Db, row: Story): Promise<Teaser> {
  const [teaser] = await withTopics(db, [row]);
  if (!teaser) throw new Error(`The story "${row.slug}" has no teaser.`);
  return teaser;
}
