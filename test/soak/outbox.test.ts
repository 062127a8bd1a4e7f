import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createProof, schedule } from '../support/outboxSchedules.ts';

const SCHEDULES = 10_000;

let proof: Awaited<ReturnType<typeof createProof>>;
beforeAll(async () => {
  proof = await createProof();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await proof.close();
});

test('ten thousand times, whatever becomes of requests and tabs, each intent is one comment, as it was last', async () => {
  await fc.assert(fc.asyncProperty(schedule, proof.prove), { numRuns: SCHEDULES });
  expect.hasAssertions();
}, 3_600_000);
