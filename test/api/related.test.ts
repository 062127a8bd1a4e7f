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
