import { afterAll, beforeAll, test } from 'vitest';
import { killOneOfTwo, startHostPair } from '../support/hostPair.ts';

let pair: Awaited<ReturnType<typeof startHostPair>>;
beforeAll(async () => {
  pair = await startHostPair();
});
afterAll(() => pair.close());

test('what is followed at one host shows at the other, and one that is killed loses no alert and no mail', () =>
  killOneOfTwo(pair, { listeners: 3, mailed: 25, stories: 6 }));
