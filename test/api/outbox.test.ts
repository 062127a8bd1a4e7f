import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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
