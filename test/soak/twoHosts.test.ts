import { afterAll, beforeAll, test } from 'vitest';
import { killOneOfTwo, startHostPair } from '../support/hostPair.ts';

let pair: Awaited<ReturnType<typeof startHostPair>>;
beforeAll(async () => {
  pair = await startHostPair();
});
afterAll(() => pair.close());

test('of two hosts on one database one is killed, and of many alerts and mails none is lost', () =>
  killOneOfTwo(pair, { listeners: 40, mailed: 100, stories: 60 }));
