import { afterAll, beforeAll, expect, test } from 'vitest';
import { getTopics } from '../../src/contract/topics.ts';
import { answerOf } from '../support/answers.ts';
import { startApi, testPublication } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
const section = (name: string) => ({ slug: name.toLowerCase(), name });
beforeAll(async () => {
  paper = await startApi({
    publication: { ...testPublication, sections: ['World', 'Harbour'].map(section) },
  });
});
afterAll(() => paper.close());

let published = 0;
async function publish(...topics: string[]) {
  published += 1;
  const publishedAt = new Date(Date.UTC(2026, 0, 1) + published * 3_600_000).toISOString();
  await paper.publish({ topics, publishedAt });
}
async function sections() {
  const { items } = await answerOf(getTopics, await paper.browser().get('/api/topics'));
  return Object.fromEntries(items.map((topic) => [topic.slug, topic.section]));
}

test('a topic belongs to the section that it shares most of its newest stories with', async () => {
  await publish('Tugs', 'Harbour');
  await publish('Tugs', 'Harbour', 'World');
  await publish('Tugs', 'World', 'Harbour');
  await publish('Chess');
  expect(await sections()).toEqual({ tugs: 'harbour', harbour: 'harbour', world: 'world', chess: null });
});

test('a topic that moves to another section belongs there once its newest stories do', async () => {
  for (let made = 0; made < 20; made += 1) await publish('Tugs', 'World');
  expect(await sections()).toMatchObject({ tugs: 'world' });
});

test('a paper without sections has topics of none', async () => {
  const plain = await startApi();
  await plain.publish({ topics: ['Tugs'] });
  const { items } = await answerOf(getTopics, await plain.browser().get('/api/topics'));
  expect(items).toMatchObject([{ slug: 'tugs', section: null }]);
  await plain.close();
});
