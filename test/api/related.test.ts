import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRelatedArticles } from '../../src/contract/articles.ts';
import { api, fill } from '../../src/paths.ts';
import { answerOf } from '../support/answers.ts';
import { startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'wall', topics: ['Harbour'] });
  await paper.publish({ slug: 'bread', topics: ['Ovens'] });
  await paper.publish({ slug: 'quay', topics: ['Harbour'] });
});
afterAll(() => paper.close());

const related = async (slug: string) => {
  const answer = await paper.browser().get(fill(api.relatedArticles, { slug }));
  return (await answerOf(getRelatedArticles, answer)).items.map((one) => ({
    slug: one.slug,
    why: one.reasons.map(({ kind }) => kind),
  }));
};
const open = async (reader: Browser, ...slugs: string[]) => {
  for (const article of slugs)
    expect((await reader.request('PUT', fill(api.read, { article }))).status).toBe(200);
};

test('what the same readers read is related too, once they are too many to be known by it', async () => {
  const readers = await Promise.all(['Ada', 'Ben', 'Cleo', 'Dov', 'Eve'].map((name) => paper.account(name)));
  const [first, ...others] = readers;
  for (const reader of others) await open(reader, 'wall', 'bread');
  if (first) await open(first, 'wall');
  expect(await related('wall')).toEqual([{ slug: 'quay', why: ['topic'] }]);

  if (first) await open(first, 'bread');
  expect(await related('wall')).toEqual([
    { slug: 'bread', why: ['readTogether'] },
    { slug: 'quay', why: ['topic'] },
  ]);
  expect(await related('bread')).toEqual([{ slug: 'wall', why: ['readTogether'] }]);
});

test('those in the story’s language come before nearer ones in another, page after page', async () => {
  const topics = ['Bread'];
  await paper.publish({ slug: 'loaf', topics });
  await paper.publish({ slug: 'loaf-he', lang: 'he', topics });
  await paper.publish({ slug: 'loaf-gb', lang: 'en-GB', topics, publishedAt: '2026-10-01T12:00:00Z' });
  await paper.publish({ slug: 'loaf-old', topics, publishedAt: '2025-10-01T12:00:00Z' });
  const slugs: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = new URLSearchParams({ limit: '1', ...(cursor && { cursor }) }).toString();
    const answer = await paper.browser().get(`${fill(api.relatedArticles, { slug: 'loaf' })}?${query}`);
    const page = await answerOf(getRelatedArticles, answer);
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
  }
  expect(slugs).toEqual(['loaf-gb', 'loaf-old', 'loaf-he']);
});
