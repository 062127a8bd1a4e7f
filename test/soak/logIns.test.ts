import { sql } from 'drizzle-orm';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { credentials, readers } from '../../src/api/store/accountTables.ts';
import { openEmbedded, type Db } from '../../src/api/store/database.ts';
import { api } from '../../src/paths.ts';
import { MIGRATIONS } from '../support/engines.ts';
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
  const { db, close } = await openEmbedded(path.join(data.folder, 'database'), MIGRATIONS);
  await db.transaction(makeKnown);
  await close();
  host = spawnHost({ DATA_DIR: data.folder });
  url = await host.url;
});
afterAll(async () => {
  host.kill();
  await host.ended;
  await remove();
});

/** Makes the accounts that are asked about, whose password is the demo reader's. */
async function makeKnown(db: Db): Promise<void> {
  const known = sql`generate_series(0, ${EACH - 1}) as at`;
  await db.execute(sql`
    insert into ${readers} (id, name, email, email_verified)
    select 'known-' || at, 'Known', 'known-' || at || '@example.com', true from ${known}`);
  await db.execute(sql`
    insert into ${credentials} (id, account_id, provider_id, user_id, password, created_at, updated_at)
    select 'known-' || at, 'known-' || at, provider_id, 'known-' || at, password, now(), now()
    from ${known}, ${credentials} as theirs
    where theirs.user_id = (select id from ${readers} where email = 'reader@example.com')`);
}

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
  const asked: [string, (email: string) => Promise<{ status: number; text: string }>][] = [
    ['a wrong password', (email) => post(api.signIn, { email, password: 'not this one' })],
    ['a forgotten one', (email) => post(api.requestPasswordReset, { email })],
    ['a code', (email) => post(api.askForCode, { email })],
    ['a wrong code', (email) => post(api.logInByCode, { email, otp: '000000' })],
    ['a sign-up', (email) => post(api.signUp, { name: 'Eve', email, password: PASSWORD })],
    [
      'a sign-up’s wrong code',
      (email) => post(api.signUpByCode, { name: 'Eve', email, password: PASSWORD, otp: '000000' }),
    ],
  ];
  for (const [what, ask] of asked) {
    const spent = { known: [] as number[], unknown: [] as number[] };
    const texts = new Set<string>();
    const timePair = async (at: number) => {
      const pair = [
        ['known', `known-${at}@example.com`],
        // Who was asked about before is known to have been.
        ['unknown', `nobody-${asked.findIndex(([each]) => each === what)}-${at}@example.com`],
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
