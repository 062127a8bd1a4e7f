import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { move } from '../../src/api/newsroom/moving.ts';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { getArticle } from '../../src/contract/articles.ts';
import { patchNewsroomArticle } from '../../src/contract/newsroom.ts';
import { answerOf } from '../support/answers.ts';
import { makeStory, NEWSROOM_TOKEN, START, startApi } from '../support/api.ts';

const LATER = new Date(START.getTime() + 86_400_000);

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());
beforeEach(() => paper.travelTo(START));

const correct = (slug: string, correction: string, headers: Record<string, string> = {}) =>
  paper.browser().request('PATCH', `/api/newsroom/articles/${slug}`, {
    body: { correction },
    headers: { origin: null, authorization: `Bearer ${NEWSROOM_TOKEN}`, ...headers },
  });
const read = async (slug: string) => answerOf(getArticle, await paper.browser().get(`/api/articles/${slug}`));
const note = (text: string, at: Date) => ({ type: 'correction', content: [{ text }], at: at.toISOString() });

test('a correction stands dated before all else, and the story says when it was updated', async () => {
  await paper.publish({ slug: 'wrong' });
  paper.travelTo(LATER);
  await answerOf(patchNewsroomArticle, await correct('wrong', 'It was Tuesday, not Monday.'));
  const story = await read('wrong');
  expect(story.blocks[0]).toEqual(note('It was Tuesday, not Monday.', LATER));
  expect(story).toMatchObject({
    publishedAt: START.toISOString(),
    updatedAt: LATER.toISOString(),
    words: 8 + 5,
  });
});

test('a correction sent twice with one key stands once', async () => {
  await paper.publish({ slug: 'once' });
  const key = { 'idempotency-key': 'a-correction' };
  const answers = [
    await correct('once', 'It was Tuesday.', key),
    await correct('once', 'It was Tuesday.', key),
  ];
  expect(await answers[1]?.json()).toEqual(await answers[0]?.json());
  expect((await read('once')).blocks).toHaveLength(5);
});

test('the uncorrected text again changes nothing, and a changed one leaves the correction standing', async () => {
  const story = makeStory({ slug: 'kept' });
  await paper.publish(story);
  await correct('kept', 'It was Tuesday.');
  expect((await paper.publish(story)).outcome).toBe('unchanged');
  const changed = { ...story, blocks: story.blocks.slice(1) };
  expect((await paper.publish(changed)).outcome).toBe('updated');
  expect((await read('kept')).blocks.slice(0, 1)).toEqual([note('It was Tuesday.', START)]);
});

test('a correction of the same day, better worded, takes its place', async () => {
  const story = makeStory({ slug: 'reworded' });
  await paper.publish(story);
  await correct('reworded', 'It was Teusday.');
  const better = {
    type: 'correction' as const,
    content: [{ text: 'It was Tuesday.' }],
    at: '2026-11-23T12:00:00.000Z',
  };
  await paper.publish({ ...story, blocks: [...story.blocks, better] });
  const { blocks } = await read('reworded');
  expect([blocks[0], blocks.length]).toEqual([better, 5]);
});

test('what was wrong in a story behind the gate is said to everyone, and nothing else of its rest', async () => {
  await paper.publish({ slug: 'gated-and-wrong', access: 'subscriber', opening: 1 });
  await correct('gated-and-wrong', 'It was Tuesday.');
  const story = await read('gated-and-wrong');
  expect(story.blocks.map(({ type }) => type)).toEqual(['correction', 'paragraph']);
  expect(story.opening).toBe(2);
});

test('another story stands in a body as its teaser, by its former address too, and not once it is withdrawn', async () => {
  await paper.publish({ slug: 'within', headline: 'A story' });
  const paragraph = { type: 'paragraph' as const, content: [{ text: 'Before and after.' }] };
  const related = { type: 'related' as const, slug: 'within' };
  await paper.publish({
    slug: 'around',
    access: 'subscriber',
    opening: 2,
    blocks: [paragraph, related, { ...related, slug: 'no-such-story' }, paragraph],
  });
  const { blocks, opening } = await read('around');
  expect([blocks.map(({ type }) => type), opening]).toEqual([['paragraph', 'related'], 2]);
  expect(blocks[1]).toMatchObject({ type: 'related', story: { slug: 'within', headline: 'A story' } });
  await move(paper.database.db, 'within', 'within-and-moved');
  expect((await read('around')).blocks[1]).toMatchObject({ story: { slug: 'within-and-moved' } });
  await withdraw(paper.database.db, 'within-and-moved', 'It was never true.', START);
  expect((await read('around')).blocks).toHaveLength(1);
});
