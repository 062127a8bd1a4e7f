import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { startApi } from '../support/api.ts';
import { createProof, schedule } from '../support/outboxSchedules.ts';

let proof: Awaited<ReturnType<typeof createProof>>;
beforeAll(async () => {
  proof = await createProof();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await proof.close();
});

test('whatever becomes of requests and tabs, what a reader posts is one comment, as it was last', async () => {
  await fc.assert(fc.asyncProperty(schedule, proof.prove), { numRuns: 200 });
  expect.hasAssertions();
}, 120_000);

test('what was written for one account is refused where another is logged in by then', async () => {
  const paper = await startApi();
  await paper.publish({ slug: 'a-story' });
  const [ada, bo] = [await paper.account('Ada'), await paper.account('Bo')];
  const { id } = await answerOf(getMe, await ada.get('/api/me'));
  const forAda = { 'for-account': id ?? '' };
  const path = '/api/articles/a-story/comments';
  await problemOf(await bo.post(path, { text: 'Ada’s' }, forAda), 'notLoggedIn');
  expect((await ada.post(path, { text: 'Ada’s' }, forAda)).status).toBe(201);
  await paper.close();
});
