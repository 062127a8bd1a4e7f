import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { api } from '../../src/paths.ts';
import { spawnHost, temporaryFolder, type HostProcess } from '../support/host.ts';
import { PASSWORD } from '../support/walks.ts';

const GUESSES = 10_000;
const AT_ONCE = 50;
/** How many are timed at once: each waits for its step of time, and more would hold one another up. */
const TIMED_AT_ONCE = 8;
/** Addresses of each kind that are timed. */
const EACH = 500;
/**
 * The Kolmogorov–Smirnov statistic of two samples of `EACH` that are alike is above this once in a thousand times:
 * 1.95 √(2 / n).
 */
const TOLD_APART = 1.95 * Math.sqrt(2 / EACH);

let host: HostProcess;
let url: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  const data = await temporaryFolder(inject('demoData'));
  remove = data.remove;
  host = spawnHost({ DATA_DIR: data.folder });
  url = await host.url;
});
afterAll(async () => {
  host.kill();
  await host.ended;
  await remove();
});

const post = async (path: string, body: object) => {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: (await answer.text()).replace(/"requestId":"[^"]+"/, '') };
};

/** Does something so many times, some at once. */
async function times(count: number, act: (at: number) => Promise<void>, atOnce = AT_ONCE): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

test('of ten thousand wrong guesses at an account ten passwords are looked at', async () => {
  const statuses = new Map<number, number>();
  await times(GUESSES, async (at) => {
    const { status } = await post(api.signIn, { email: 'reader@example.com', password: `guess ${at}` });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  expect(Object.fromEntries(statuses)).toEqual({ 401: 10, 429: GUESSES - 10 });
});

test('by the time or the text of its answer nobody tells whether an address has an account', async () => {
  const known = (at: number) => `known-${at}@example.com`;
  await times(EACH, async (at) => {
    const { status } = await post(api.signUp, { name: 'Known', email: known(at), password: PASSWORD });
    expect(status).toBe(200);
  });
  const asked: [string, (email: string) => Promise<{ status: number; text: string }>][] = [
    ['a wrong password', (email) => post(api.signIn, { email, password: 'not this one' })],
    ['a forgotten one', (email) => post(api.requestPasswordReset, { email })],
    ['a code', (email) => post(api.askForCode, { email })],
    ['a wrong code', (email) => post(api.logInByCode, { email, otp: '000000' })],
  ];
  for (const [what, ask] of asked) {
    const spent = { known: [] as number[], unknown: [] as number[] };
    const texts = new Set<string>();
    const timePair = async (at: number) => {
      const pair = [
        ['known', known(at)],
        ['unknown', `nobody-${at}@example.com`],
      ] as const;
      // Neither always comes first.
      for (const [kind, email] of at % 2 ? pair : pair.toReversed()) {
        const began = performance.now();
        const { status, text } = await ask(email);
        spent[kind].push(performance.now() - began);
        texts.add(`${status} ${text}`);
      }
    };
    await times(EACH, timePair, TIMED_AT_ONCE);
    const apart = largestGap(spent.known, spent.unknown);
    // oxlint-disable-next-line no-console -- the figure is part of what is proved
    console.log(`${what}: D = ${apart.toFixed(3)}, told apart above ${TOLD_APART.toFixed(3)}`);
    expect([...texts]).toHaveLength(1);
    expect(apart, what).toBeLessThan(TOLD_APART);
  }
});

/** The Kolmogorov–Smirnov statistic: how far the shares of two samples that lie below a value differ at the most. */
function largestGap(one: number[], other: number[]): number {
  const share = (of: number[], value: number) => of.filter((each) => each <= value).length / of.length;
  return Math.max(...[...one, ...other].map((value) => Math.abs(share(one, value) - share(other, value))));
}
