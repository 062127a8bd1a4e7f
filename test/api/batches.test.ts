import { expect, test } from 'vitest';
import { inBatches } from '../../src/api/http/batches.ts';

interface Item {
  name: string;
  owner: string;
  isKeyed?: boolean;
}

/** Work that waits to be told to go on, and what it was given each time; whatever is named "bad" fails. */
function workshop(most = 10) {
  const batches: string[][] = [];
  let goOn: () => void = () => undefined;
  const add = inBatches({
    async work(items: Item[]) {
      const names = items.map(({ name }) => name);
      batches.push(names);
      await new Promise<void>((resolve) => (goOn = resolve));
      if (names.includes('bad')) throw new Error('That was bad.');
      return names.map((name) => `${name} is done`);
    },
    ownerOf: ({ owner }) => owner,
    mayRepeat: ({ isKeyed = true }) => isKeyed,
    most,
  });
  /** Ends one batch after the other until all that was added is settled. */
  const settle = async (added: Promise<string>[]) => {
    const over = new AbortController();
    const all = Promise.allSettled(added).finally(() => over.abort());
    while (!over.signal.aborted) {
      goOn();
      await new Promise(setImmediate);
    }
    return (await all).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));
  };
  return { add, batches, settle };
}

test('one alone is worked on at once; who comes meanwhile goes together with the others, and is answered for itself', async () => {
  const { add, batches, settle } = workshop();
  const added = ['a', 'b', 'c'].map((name) => add({ name, owner: name }));
  expect(batches).toEqual([['a']]);
  expect(await settle(added)).toEqual(['a is done', 'b is done', 'c is done']);
  expect(batches).toEqual([['a'], ['b', 'c']]);
  expect(await settle([add({ name: 'd', owner: 'd' })])).toEqual(['d is done']);
});

test('no more go together than may, and no two of one owner, in the order that they came', async () => {
  const { add, batches, settle } = workshop(2);
  const items = [
    ['first', 'Ada'],
    ['b', 'Bo'],
    ['b again', 'Bo'],
    ['c', 'Cy'],
    ['d', 'Di'],
  ] as const;
  await settle(items.map(([name, owner]) => add({ name, owner })));
  expect(batches).toEqual([['first'], ['b', 'c'], ['b again', 'd']]);
});

test('where one spoils the work, the others are done all the same, but for those that might be done twice', async () => {
  const { add, batches, settle } = workshop();
  const added = [
    add({ name: 'first', owner: 'Ada' }),
    add({ name: 'b', owner: 'Bo' }),
    add({ name: 'bad', owner: 'Cy' }),
    add({ name: 'once', owner: 'Di', isKeyed: false }),
  ];
  expect(await settle(added)).toEqual([
    'first is done',
    'b is done',
    'Error: That was bad.',
    'Error: That was bad.',
  ]);
  expect(batches).toEqual([['first'], ['b', 'bad', 'once'], ['b'], ['bad']]);
});
