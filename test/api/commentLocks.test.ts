import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseNow } from '../../src/api/erasing.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { commentReports, threadFollows } from '../../src/api/store/commentTables.ts';
import { recommend } from '../../src/api/store/recommendations.ts';
import { api, fill } from '../../src/paths.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { commentMaker } from '../support/comments.ts';
import { deciding } from '../support/moderation.ts';

const ROUNDS = 4;
/** Who leave at once, in each round. */
const LEAVING = 6;
const STAFF = 4;

let paper: Awaited<ReturnType<typeof startApi>>;
let staff: Browser[];
beforeAll(async () => {
  paper = await startApi();
  staff = await Promise.all(
    Array.from({ length: STAFF }, (_, at) => paper.account(`Maud ${at}`, 'moderator')),
  );
});
afterAll(() => paper.close());

/** Accounts that follow each other's threads, each with a comment that the next has reported and recommends. */
async function circle(slug: string, round: number) {
  const { db } = paper.database;
  const members = await Promise.all(
    Array.from({ length: LEAVING }, async (_, at) => {
      const reader = { id: `leaving-${round}-${at}`, email: `${round}.${at}@leaving.test` };
      await db.insert(readers).values({ ...reader, name: 'Ravit', emailVerified: true });
      const make = await commentMaker(db, slug, reader.email, START);
      return { ...reader, comment: await make() };
    }),
  );
  for (const [at, { comment }] of members.entries()) {
    const next = members[(at + 1) % LEAVING]?.id ?? '';
    const report = { commentId: comment.id, readerId: next, at: START };
    await db.insert(commentReports).values({ ...report, reason: 'abuse', note: '' });
    await recommend(db, comment.id, next, START);
    await db
      .insert(threadFollows)
      .values(members.map(({ id }) => ({ threadId: comment.id, readerId: id, since: START })));
  }
  return members;
}

test('while accounts are erased, others reply to them, mute them, recommend, report and remove what they wrote: each gets an answer', async () => {
  const { db } = paper.database;
  for (let round = 0; round < ROUNDS; round += 1) {
    paper.travelTo(new Date(START.getTime() + (round + 1) * 3_600_000));
    const slug = `story-${round}`;
    await paper.publish({ slug });
    const members = await circle(slug, round);
    const [first, second, third, fourth] = staff;
    const answers = await Promise.all(
      members.flatMap(({ id, email, comment }, at) => [
        ...[first, second].map((by) =>
          by?.post(fill(api.comments, { slug }), { text: `To the ${at}th.`, parentId: comment.id }),
        ),
        eraseNow(db, { id, email }),
        third && deciding(third, comment.id, 'remove', { reason: 'It is over.' }),
        fourth?.put(fill(api.recommendation, { id: comment.id })),
        third?.post(api.mutes, { commentId: comment.id }),
        fourth?.post(fill(api.commentReports, { id: comment.id }), { reason: 'spam', note: '' }),
      ]),
    );
    const statuses = answers.flatMap((answer) => answer?.status ?? []);
    expect(statuses).toHaveLength(LEAVING * 6);
    // Too many at once, or a reply to what was removed meanwhile: no other refusals, and no failures.
    for (const status of statuses) expect([200, 201, 404, 409, 429]).toContain(status);
    for (const { id } of members)
      expect(await db.$count(readers, eq(readers.id, id)), `${id} is erased`).toBe(0);
  }
  expect(paper.logged).toEqual([]);
});
