import { and, eq } from 'drizzle-orm';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseNow } from '../../src/api/erasing.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { comments } from '../../src/api/store/commentTables.ts';
import { stories } from '../../src/api/store/tables.ts';
import { commentDecision } from '../../src/contract/moderation.ts';
import { api, fill } from '../../src/paths.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { deciding, listed, logged, undoing } from '../support/moderation.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let moderator: Browser;
let subscriber: Browser;
beforeAll(async () => {
  paper = await startApi();
  moderator = await paper.account('Maud', 'moderator');
  subscriber = await paper.account('Sivan', 'subscriber');
});
afterAll(() => paper.close());

const OF_WRITERS = ['post', 'reply', 'edit', 'delete', 'undelete'] as const;
const OF_OTHERS = [...commentDecision.options, 'undo', 'erase'] as const;
/** What is done, by whom where it's a writer's to do, and about which comment. */
const acts = fc.array(
  fc.record({
    what: fc.constantFrom(...OF_WRITERS, ...OF_WRITERS, ...OF_OTHERS),
    bySubscriber: fc.boolean(),
    about: fc.nat(7),
  }),
  { minLength: 5, maxLength: 16 },
);

const storyOf = async (slug: string) =>
  (await paper.database.db.select({ id: stories.id }).from(stories).where(eq(stories.slug, slug)))[0]?.id ??
  '';

test('after whatever was done about its comments, a story tells as many as are published', async () => {
  const { db } = paper.database;
  let runs = 0;
  let minutes = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      runs += 1;
      const slug = `story-${runs}`;
      await paper.publish({ slug });
      const storyId = await storyOf(slug);
      const leaving = paper.browser();
      const email = await leaving.signUp('Ravit');
      for (const { what, bySubscriber, about } of sequence) {
        minutes += 1;
        paper.travelTo(new Date(START.getTime() + minutes * 60_000));
        const writer = bySubscriber ? subscriber : leaving;
        const written = await db
          .select()
          .from(comments)
          .where(eq(comments.storyId, storyId))
          .orderBy(comments.createdAt);
        const id = written[about % Math.max(written.length, 1)]?.id ?? '';
        const address = fill(api.comment, { id });
        const text = `Said in the minute ${minutes}.`;
        const list = fill(api.comments, { slug });
        if (what === 'post') await writer.post(list, { text });
        else if (what === 'reply') await writer.post(list, { text, parentId: id });
        else if (what === 'edit') await writer.patch(address, { text });
        else if (what === 'delete') await writer.delete(address);
        else if (what === 'undelete') await writer.post(fill(api.commentUndelete, { id }));
        else if (what === 'undo') await undoing(moderator, (await logged(moderator)).items[0]?.id ?? '');
        else if (what !== 'erase') await deciding(moderator, id, what, { reason: 'So it is.' });
        else {
          const [reader] = await db.select().from(readers).where(eq(readers.email, email));
          if (reader) await eraseNow(db, reader);
        }
        const published = and(eq(comments.storyId, storyId), eq(comments.state, 'published'));
        expect((await listed(paper.browser(), slug)).count).toBe(await db.$count(comments, published));
      }
    }),
    { numRuns: 6, seed: 6 },
  );
  expect(paper.logged).toEqual([]);
});
