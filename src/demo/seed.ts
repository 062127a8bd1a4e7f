import { eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Services } from '../api/http/context.ts';
import { publish } from '../api/newsroom/publish.ts';
import { insertDated, type CommentRow } from '../api/store/comments.ts';
import type { Db } from '../api/store/database.ts';
import { stories } from '../api/store/tables.ts';
import { newsroomStory } from '../contract/newsroom.ts';
import { DEMO_ACCOUNTS, ensureAccount, type DemoAccount } from './accounts.ts';
import { demoComments, type DemoComment } from './comments.ts';
import { demoStories } from './stories.ts';

export { DEMO_ACCOUNTS };

/** Any one number: hosts that start at once on one database seed it one after the other. */
const SEED_LOCK = 5_334;

type Authors = ReadonlyMap<DemoAccount['kind'], string>;

/**
 * Fills the demo: its accounts, and where the paper has no story yet, its stories with what was said about them, in
 * one transaction. A second time it changes nothing.
 */
export async function seedDemo(
  services: Pick<Services, 'db' | 'accounts' | 'clock' | 'publication'>,
): Promise<void> {
  const now = services.clock();
  const authors = new Map<DemoAccount['kind'], string>();
  for (const account of DEMO_ACCOUNTS) authors.set(account.kind, await ensureAccount(account, services, now));

  await services.db.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
    const [any] = await db.select({ id: stories.id }).from(stories).limit(1);
    if (any) return;
    for (const story of demoStories(now)) await publish(db, v.parse(newsroomStory, story), now);
    for (const [slug, comments] of Object.entries(demoComments)) {
      const [story] = await db.select({ id: stories.id }).from(stories).where(eq(stories.slug, slug));
      if (!story) throw new Error(`The demo comments on a story that it hasn't got: ${slug}.`);
      for (const comment of comments) await say(db, story.id, comment, null, authors, now);
    }
  });
}

async function say(
  db: Db,
  storyId: string,
  { by, hoursAgo, text, replies = [] }: DemoComment,
  parent: CommentRow | null,
  authors: Authors,
  now: Date,
): Promise<void> {
  const readerId = authors.get(by);
  if (readerId === undefined) throw new Error(`The demo has no ${by} account.`);
  const createdAt = new Date(now.getTime() - hoursAgo * 3_600_000);
  const row = await insertDated(db, { storyId, readerId, text, state: 'published', createdAt }, parent);
  for (const reply of replies) await say(db, storyId, reply, row, authors, now);
}
