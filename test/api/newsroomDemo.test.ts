import { afterAll, beforeAll, expect, test } from 'vitest';
import { readers } from '../../src/api/store/accountTables.ts';
import { comments } from '../../src/api/store/commentTables.ts';
import { stories, subscriptions } from '../../src/api/store/tables.ts';
import { DEMO_ACCOUNTS, seedDemo } from '../../src/demo/seed.ts';
import { startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await seedDemo(paper.services);
});
afterAll(() => paper.close());

const LEAD = '/api/articles/baghdad-asked-washington-to-bomb';
const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

test('whoever starts the demo finds its newest stories first, and the lead free and open for comments', async () => {
  const { items } = await json(await paper.browser().get('/api/articles?limit=3'));
  expect(items).toMatchObject([
    { slug: 'sea-wall-vote' },
    { slug: 'a-tug-called-mum' },
    { slug: 'four-papers-and-a-hat' },
  ]);
  expect(await json(await paper.browser().get(LEAD))).toMatchObject({
    commentsOpen: true,
    grant: { granted: true, reason: 'free' },
    publishedAt: '2014-06-12T05:40:00.000Z',
  });
});

test('the lead already has something said about it', async () => {
  const { count } = await json(await paper.browser().get(`${LEAD}/comments`));
  expect(count).toBeGreaterThanOrEqual(3);
});

test('each demo account logs in with its password, and is what it says', async () => {
  for (const { email, password, name, kind } of DEMO_ACCOUNTS) {
    const browser = paper.browser();
    expect((await browser.post('/api/auth/sign-in/email', { email, password })).status).toBe(200);
    expect(await json(await browser.get('/api/me'))).toMatchObject({ kind, name, email, unreadAlerts: 0 });
    expect(await json(await browser.get('/api/me/follows'))).toMatchObject({ items: [] });
  }
});

test('a second start changes nothing, also what readers have changed since', async () => {
  await paper.services.db.update(subscriptions).set({ state: 'cancelled' });
  const state = () =>
    Promise.all(
      [stories, comments, readers, subscriptions].map((table) => paper.services.db.select().from(table)),
    );
  const before = await state();
  paper.travelTo(new Date('2027-01-01T00:00:00.000Z'));
  await seedDemo(paper.services);
  expect(await state()).toEqual(before);
});
