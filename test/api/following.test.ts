import { afterAll, beforeAll, expect, test } from 'vitest';
import { START, startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ topics: ['Harbour', 'Labour'] });
});
afterAll(() => paper.close());

test('a guest who follows gets a session by it, and the story published next is an alert with its reasons, once', async () => {
  const browser = paper.browser();
  expect(await (await browser.get('/api/me')).json()).toMatchObject({ kind: 'guest', unreadAlerts: 0 });
  expect(browser.cookies.size).toBe(0);

  const followed = await browser.put('/api/me/follows/harbour');
  expect(followed.status).toBe(200);
  expect(await followed.json()).toMatchObject({
    topic: { slug: 'harbour', name: 'Harbour' },
    level: 'inPage',
  });
  await browser.put('/api/me/follows/labour', { level: 'daily' });

  paper.travelTo(new Date(START.getTime() + 60_000));
  await paper.publish({ slug: 'a-third-ship', topics: ['Harbour', 'Labour'] });
  const { items } = (await (await browser.get('/api/me/alerts')).json()) as { items: unknown[] };
  expect(items).toMatchObject([
    { article: { slug: 'a-third-ship' }, reasons: [{ slug: 'harbour' }, { slug: 'labour' }], read: false },
  ]);
  expect(await (await browser.get('/api/me')).json()).toMatchObject({ kind: 'anonymous', unreadAlerts: 1 });

  await browser.put('/api/me/reads/a-third-ship');
  expect(await (await browser.get('/api/me')).json()).toMatchObject({ unreadAlerts: 0 });
});

test('signing up carries over what was followed before', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour', { level: 'weekly' });
  await browser.signUp('Ada');
  expect(await (await browser.get('/api/me/follows')).json()).toMatchObject({
    items: [{ topic: { slug: 'harbour' }, level: 'weekly' }],
  });
  expect(await (await browser.get('/api/me')).json()).toMatchObject({ kind: 'registered', name: 'Ada' });
});
