import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTellingDue } from '../../src/api/jobs/due.ts';
import { NEWSROOM_CHANNEL } from '../../src/api/newsroom/channel.ts';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { START, startApi } from '../support/api.ts';

const inSeconds = (seconds: number) => new Date(START.getTime() + seconds * 1_000);

let paper: Awaited<ReturnType<typeof startApi>>;
let heard: string[];
let stop: () => Promise<void>;
beforeEach(async () => {
  paper = await startApi();
  for (const seconds of [60, 120, 3_600])
    await paper.publish({ slug: `due-in-${seconds}`, publishedAt: inSeconds(seconds).toISOString() });
  heard = [];
  await paper.database.listen(NEWSROOM_CHANNEL, (slug) => heard.push(slug));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  stop = startTellingDue(paper.services);
});
afterEach(async () => {
  await stop();
  vi.useRealTimers();
  await paper.close();
});

/** Sets the clock, and lets the job look once, to its end; then it is started anew. */
async function lookAt(seconds: number) {
  paper.travelTo(inSeconds(seconds));
  vi.advanceTimersByTime(2_000);
  await stop();
  stop = startTellingDue(paper.services);
}

test('hosts are told of a story within two seconds of its time, and of none before', async () => {
  await lookAt(59);
  await lookAt(61);
  await expect.poll(() => heard).toEqual(['due-in-60']);
});

test('what came due while nobody looked is told at the next look, all of it', async () => {
  await lookAt(1_000);
  await expect.poll(() => heard.toSorted()).toEqual(['due-in-120', 'due-in-60']);
});

test('a story that was withdrawn before its time is told of once, when it is withdrawn', async () => {
  await withdraw(paper.database.db, 'due-in-60', 'Not true.', START);
  await lookAt(130);
  await expect.poll(() => heard).toEqual(['due-in-60', 'due-in-120']);
});

test('a look that fails is logged, and what it missed is told by the next', async () => {
  const { db } = paper.database;
  await db.execute(sql`alter table stories rename to lost_stories`);
  paper.travelTo(inSeconds(61));
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => paper.logged.join()).toContain('telling of due stories failed');
  await db.execute(sql`alter table lost_stories rename to stories`);
  await lookAt(62);
  await expect.poll(() => heard).toEqual(['due-in-60']);
});

test('a story that was still being written when its time was looked at is told of by a later look', async () => {
  paper.travelTo(inSeconds(61));
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => heard).toEqual(['due-in-60']);
  // Asked for before its time, written after.
  paper.travelTo(inSeconds(59));
  await paper.publish({ slug: 'written-late', publishedAt: inSeconds(60).toISOString() });
  await expect.poll(() => heard).toHaveLength(2);
  paper.travelTo(inSeconds(63));
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => heard).toEqual(['due-in-60', 'written-late', 'written-late']);
});
