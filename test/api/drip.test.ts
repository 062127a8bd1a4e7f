import { afterAll, beforeAll, expect, test } from 'vitest';
import { drip } from '../../src/demo/drip.ts';
import { waitingStories } from '../../src/demo/stories.ts';
import { getAlerts } from '../../src/contract/alerts.ts';
import { answerOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let minutes = 0;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ topics: ['Harbour', 'Football', 'Opera'] });
});
afterAll(() => paper.close());

/** Lets a minute pass and the demo publish, and answers with what. */
async function dripLater(): Promise<string | null> {
  minutes += 1;
  const now = new Date(START.getTime() + minutes * 60_000);
  paper.travelTo(now);
  return drip(paper.services.db, now);
}
const inbox = async (browser: Browser) =>
  (await answerOf(getAlerts, await browser.get('/api/me/alerts'))).items.map(({ article }) => article.slug);

test('while nobody follows anything, no waiting story comes', async () => {
  expect(await dripLater()).toBeNull();
});

test('a newcomer’s topic comes first, whatever others follow, and the story is an alert', async () => {
  const [ada, bo] = [await paper.account('Ada'), paper.browser()];
  await ada.put('/api/me/follows/harbour');
  const first = await dripLater();
  expect(await inbox(ada)).toEqual([first]);

  await bo.put('/api/me/follows/football');
  const second = await dripLater();
  expect(await inbox(bo)).toEqual([second]);
});

test('each comes once, until what waits is kept for newcomers, whose topics bring theirs', async () => {
  const told: string[] = [];
  for (let slug = await dripLater(); slug !== null; slug = await dripLater()) told.push(slug);
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeLessThan(waitingStories().length - 2);

  const newcomer = paper.browser();
  await newcomer.put('/api/me/follows/harbour');
  const kept = await dripLater();
  expect(await inbox(newcomer)).toEqual([kept]);
  expect(await dripLater()).toBeNull();
});

test('two hosts that publish at once publish two stories', async () => {
  const other = await startApi();
  await other.publish({ topics: ['Harbour'] });
  await other.browser().put('/api/me/follows/harbour');
  const slugs = await Promise.all([drip(other.services.db, START), drip(other.services.db, START)]);
  expect(new Set(slugs).size).toBe(2);
  await other.close();
});
