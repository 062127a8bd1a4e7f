import { eq, inArray } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Teaser } from '../../contract/articles.ts';
import type { ParsedNewsroomStory, PublishOutcome, PublishOver } from '../../contract/newsroom.ts';
import { ApiError } from '../http/apiError.ts';
import { announce } from '../store/announcements.ts';
import { withTopics, type Story } from '../store/articles.ts';
import { isClosedByModerator } from '../store/commentDecisions.ts';
import { notify, type Db } from '../store/database.ts';
import { movedStories, stories, storyTopics, topics } from '../store/tables.ts';
import { setAuthors } from './authors.ts';
import { NEWSROOM_CHANNEL } from './channel.ts';
import { keptCorrections } from './corrections.ts';
import { langOfName } from './langOfName.ts';
import { isTaken } from './moving.ts';
import { findElsewhere, isOf } from './origin.ts';
import { outlined } from './outline.ts';
import { indexStory } from './searchIndex.ts';
import { slugify } from './slug.ts';
import { withdrawn } from './withdrawal.ts';
import { countWords } from './words.ts';

/**
 * Puts a story into the paper. One of the same origin or slug is corrected instead, and keeps its address; the same
 * again changes nothing, and so does what another feed told first. `over` narrows what may stand there already (see the
 * contract). A withdrawn one stays so unless `over` says otherwise: a feed's next import changes nothing, whoever names
 * its slug is told why it was withdrawn. All of it in one transaction, told to every host at its commit.
 * @throws ApiError `slugTaken`, `withdrawn` or, where the story to publish over isn't there, `notFound`.
 */
export function publish(
  db: Db,
  story: ParsedNewsroomStory,
  now: Date,
  over?: PublishOver,
): Promise<{ article: Teaser; outcome: PublishOutcome }> {
  return db.transaction(async (tx) => {
    const digest = story.origin?.digest ?? createHash('sha256').update(JSON.stringify(story)).digest('hex');
    const { row, outcome } = await write(tx, story, digest, now, over);
    if (outcome === 'unchanged') return { article: await teaserOf(tx, row), outcome };
    await setTopics(tx, row, story.topics, story.lang);
    await setAuthors(tx, row);
    const article = await teaserOf(tx, row);
    await indexStory(tx, row, article.topics);
    await notify(tx, NEWSROOM_CHANNEL, row.slug);
    if (row.publishedAt <= now) await announce(tx, row.id, now);
    return { article, outcome };
  });
}

/** More than ever publish at once; beyond it something else is wrong. */
const MOST_COLLISIONS = 100;

/** Writes the story's row: over its former one, else at a free address, looking again where another took it meanwhile. */
async function write(
  db: Db,
  story: ParsedNewsroomStory,
  digest: string,
  now: Date,
  over: PublishOver | undefined,
): Promise<{ row: Story; outcome: PublishOutcome }> {
  for (let collisions = 0; collisions < MOST_COLLISIONS; collisions += 1) {
    const former = await findFormer(db, story);
    if (former && isUnchanged(former, story, digest, over)) return { row: former, outcome: 'unchanged' };
    requireOver(former, over);
    const elsewhere = former ? undefined : await findElsewhere(db, story.origin);
    if (elsewhere) return { row: elsewhere, outcome: 'unchanged' };
    const values = {
      ...columnsOf(story, former, now),
      commentsOpen: await openOf(db, story, former),
      digest,
    };
    if (former) {
      const [row] = await db.update(stories).set(values).where(eq(stories.id, former.id)).returning();
      if (row) return { row, outcome: 'updated' };
      continue;
    }
    const slug = story.slug ?? (await freeSlug(db, slugify(story.headline)));
    const [row] = await db
      .insert(stories)
      .values({ ...values, slug })
      .onConflictDoNothing()
      .returning();
    if (row) return { row, outcome: 'new' };
  }
  throw new Error(`The story "${story.headline}" found no address.`);
}

/** Whether nothing is to be done: the same story again, or a feed's that was withdrawn. */
function isUnchanged(
  former: Story,
  { origin }: ParsedNewsroomStory,
  digest: string,
  over: PublishOver | undefined,
): boolean {
  if (!former.withdrawnAt) return former.digest === digest;
  const isItsFeeds = origin && former.originFeed === origin.feed && former.originId === origin.id;
  return Boolean(isItsFeeds) && over !== 'withdrawn';
}

/** Refuses to publish over what `over` doesn't allow. */
function requireOver(former: Story | undefined, over: PublishOver | undefined): void {
  if (!former) {
    if (over === 'story') throw new ApiError('notFound');
  } else if (former.withdrawnAt) {
    if (over !== 'withdrawn') throw withdrawn(former);
  } else if (over === 'nothing' || over === 'withdrawn') {
    throw new ApiError('slugTaken');
  }
}

/** The story's former state, locked: the one of its origin, or else of its slug, or of one that it was moved from. */
async function findFormer(db: Db, { slug, origin }: ParsedNewsroomStory): Promise<Story | undefined> {
  const keys = [
    origin && isOf(origin),
    ...(slug === undefined ? [] : [eq(stories.slug, slug), wasMovedFrom(db, slug)]),
  ];
  for (const key of keys) {
    if (!key) continue;
    const [former] = await db.select().from(stories).where(key).limit(1).for('update');
    if (former) return former;
  }
  return undefined;
}

const wasMovedFrom = (db: Db, slug: string) =>
  inArray(
    stories.id,
    db.select({ id: movedStories.storyId }).from(movedStories).where(eq(movedStories.slug, slug)),
  );

function columnsOf(story: ParsedNewsroomStory, former: Story | undefined, now: Date) {
  const { publishedAt: given, origin } = story;
  const imported = origin?.importedAt === undefined ? now : new Date(origin.importedAt);
  const publishedAt = given === undefined ? (former?.publishedAt ?? imported) : new Date(given);
  const corrected = former ? now : publishedAt;
  const blocks = [...outlined(story.blocks), ...keptCorrections(former?.blocks ?? [], story.blocks)];
  return {
    lang: story.lang,
    kicker: story.kicker ?? story.topics[0] ?? null,
    headline: story.headline,
    standfirst: story.standfirst,
    bylines: story.bylines,
    access: story.access,
    publishedAt,
    updatedAt: story.updatedAt ? new Date(story.updatedAt) : corrected,
    blocks,
    opening: story.opening,
    words: countWords(blocks, story.lang),
    picture: story.picture ?? null,
    related: story.related ?? [],
    commentsCloseAt: closingOf(story, former),
    // Corrected by hand, an imported story is still the feed's: the next import must find it.
    originFeed: origin?.feed ?? former?.originFeed ?? null,
    originId: origin?.id ?? former?.originId ?? null,
    originLink: origin ? (origin.link ?? null) : (former?.originLink ?? null),
    withdrawnAt: null,
    withdrawnWhy: null,
  };
}

/** Whether a story takes comments: as is said, else as it was; but one that a moderator closed stays so. */
async function openOf(
  db: Db,
  { commentsOpen }: ParsedNewsroomStory,
  former: Story | undefined,
): Promise<boolean> {
  if (!former) return commentsOpen ?? true;
  const isClosed = !former.commentsOpen && (await isClosedByModerator(db, former.id));
  return !isClosed && (commentsOpen ?? former.commentsOpen);
}

/** When a story closes to comments: as is said, else as it was. */
function closingOf({ commentsCloseAt }: ParsedNewsroomStory, former: Story | undefined): Date | null {
  if (commentsCloseAt === undefined) return former?.commentsCloseAt ?? null;
  return commentsCloseAt === null ? null : new Date(commentsCloseAt);
}

/** The slug itself where it is free, else the first of `slug-2`, `slug-3`, … that is. */
async function freeSlug(db: Db, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await isTaken(db, slug))) return slug;
  }
}

async function setTopics(db: Db, story: Story, names: string[], lang: string): Promise<void> {
  await db.delete(storyTopics).where(eq(storyTopics.storyId, story.id));
  const bySlug = new Map(names.map((name) => [slugify(name), name]));
  if (bySlug.size === 0) return;
  // In one order for everybody: two that publish at once would else wait for each other's topics.
  const wanted = [...bySlug].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const ids = new Map<string, number>();
  for (const [slug, name] of wanted) {
    const [topic] = await db
      .insert(topics)
      .values({ slug, name, lang: langOfName(name, lang) })
      .onConflictDoUpdate({ target: topics.slug, set: { slug } })
      .returning();
    if (!topic) throw new Error(`The topic "${name}" was not written.`);
    ids.set(slug, topic.id);
  }
  const rows = [...bySlug.keys()].map((slug, position) => {
    const topicId = ids.get(slug) ?? 0;
    return { storyId: story.id, topicId, position, publishedAt: story.publishedAt };
  });
  await db.insert(storyTopics).values(rows);
}

async function teaserOf(db: Db, row: Story): Promise<Teaser> {
  const [teaser] = await withTopics(db, [row]);
  if (!teaser) throw new Error(`The story "${row.slug}" has no teaser.`);
  return teaser;
}
