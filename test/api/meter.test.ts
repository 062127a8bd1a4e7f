import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader } from '../../src/api/http/context.ts';
import { openStory } from '../../src/api/reading.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import type { Story } from '../../src/api/store/articles.ts';
import { findStory } from '../../src/api/store/findStory.ts';
import { ORIGIN, START, startApi, testPublication } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
const stories: Story[] = [];
beforeAll(async () => {
  paper = await startApi();
  for (const slug of ['one', 'two', 'three', 'four', 'five', 'six']) {
    await paper.publish({ slug, access: 'metered' });
    const story = await findStory(paper.database.db, slug, START);
    if (story) stories.push(story);
  }
});
afterAll(() => paper.close());

const HOUR = 3_600_000;
const MOST = testPublication.meter.of;

/** A browser's reading for months: which story is opened, and how many hours after the one before. */
const reading = fc.record({
  from: fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
  timeZone: fc.constantFrom('UTC', 'Europe/Lisbon', 'Asia/Jerusalem', 'America/Havana', 'Pacific/Kiritimati'),
  steps: fc.array(fc.record({ story: fc.nat(5), hours: fc.oneof(fc.nat(48), fc.nat(1_000)) }), {
    minLength: 1,
    maxLength: 30,
  }),
});
type Reading = typeof reading extends fc.Arbitrary<infer Value> ? Value : never;

/** The month as a calendar on the wall shows it there. */
const monthIn = (timeZone: string, at: Date) => at.toLocaleDateString('sv-SE', { timeZone }).slice(0, 7);

/** Opens the stories one after the other, and expects of each what the months so far allow; cookies are never dropped. */
async function readAsPromised(reader: Reader, { from, timeZone, steps }: Reading): Promise<void> {
  const opened = new Map<string, Set<number>>();
  let cookie = '';
  let at = from.getTime();
  for (const { story: number, hours } of steps) {
    const story = stories[number];
    if (!story) throw new Error(`There is no story ${number}.`);
    at += hours * HOUR;
    const now = new Date(at);
    const month = monthIn(timeZone, now);
    const ofMonth = opened.get(month) ?? new Set();
    const isGranted = ofMonth.has(number) || ofMonth.size < MOST;
    const isNew = isGranted && !ofMonth.has(number);
    if (isGranted) opened.set(month, ofMonth.add(number));

    const headers = new Headers();
    const request = new Request(ORIGIN, { method: 'PUT', headers: cookie ? { cookie } : {} });
    const publication = { ...testPublication, timeZone };
    const { granted, meter } = await openStory(story, {
      ...paper.services,
      publication,
      request,
      requestId: 'none',
      now,
      reader,
      headers,
    });
    expect({ granted, used: meter?.used }).toEqual({ granted: isGranted, used: ofMonth.size });
    expect(ofMonth.size).toBeLessThanOrEqual(MOST);
    const resetsAt = new Date(meter?.resetsAt ?? 0);
    expect(monthIn(timeZone, new Date(resetsAt.getTime() - 1))).toBe(month);
    expect(monthIn(timeZone, resetsAt)).not.toBe(month);
    const [set] = headers.getSetCookie();
    // What is read again, or refused, costs nothing, and so nothing is written down.
    expect(set !== undefined).toBe(isNew && reader.kind === 'guest');
    cookie = set?.split(';')[0] ?? cookie;
  }
}

test('whatever a guest opens when and where, no month grants more than it may, and nothing costs twice', async () => {
  await fc.assert(
    fc.asyncProperty(reading, (one) => readAsPromised({ kind: 'guest' }, one)),
    { numRuns: 1_000 },
  );
});

test('nor does an account’s, whose months are kept on the server', async () => {
  await fc.assert(
    fc.asyncProperty(reading, async (one) => {
      const id = crypto.randomUUID();
      const account = { id, name: 'Ada', email: `${id}@example.com` };
      await paper.database.db.insert(readers).values(account);
      await readAsPromised({ kind: 'account', role: 'reader', ...account }, one);
    }),
    { numRuns: 50 },
  );
});
