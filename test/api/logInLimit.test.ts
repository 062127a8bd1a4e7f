import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSweeping } from '../../src/api/jobs/sweep.ts';
import { logInTries } from '../../src/api/store/tables.ts';
import { problemOf } from '../support/answers.ts';
import { PASSWORD, START, startApi } from '../support/api.ts';

const MINUTE = 60_000;
let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());
beforeEach(async () => {
  paper.travelTo(START);
  await paper.database.db.delete(logInTries);
});

const logIn = (email: string, password: string) =>
  paper.browser().post('/api/auth/sign-in/email', { email, password });
const pass = (minutes: number) => paper.travelTo(new Date(START.getTime() + minutes * MINUTE));
const statuses = (answers: Response[]) => answers.map(({ status }) => status).toSorted();

test.each([
  ['of an account', true],
  ['without an account', false],
])(
  'of many guesses at once at an address %s, ten are looked at, in whatever spelling',
  async (_, isKnown) => {
    const email = `o'guessed-${isKnown}@example.com`;
    if (isKnown) await paper.browser().signUp('Guessed', email);
    const guesses = Array.from({ length: 14 }, (_, at) =>
      logIn(at % 2 ? email : email.toUpperCase(), `not this ${at}`),
    );
    expect(statuses(await Promise.all(guesses))).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);

    pass(5);
    const refused = await logIn(email, PASSWORD);
    expect(refused.headers.get('retry-after')).toBe(String(10 * 60));
    expect(refused.headers.getSetCookie()).toEqual([]);
    await problemOf(refused, 'tooManyRequests');
    pass(15);
    expect((await logIn(email, PASSWORD)).status).toBe(isKnown ? 200 : 401);
  },
);

test.each([
  '/api/auth/sign-in/email/',
  '/api/auth//sign-in/email',
  '/api/auth/sign-in/%65mail',
  '/api/auth/sign-in/EMAIL',
])('there is no second way in at %s', async (path) => {
  const email = await paper.browser().signUp('Guessed');
  expect((await paper.browser().post(path, { email, password: PASSWORD })).status).toBe(404);
});

test('guesses at one reader’s password hold up no other reader', async () => {
  const [email, other] = [await paper.browser().signUp('Guessed'), await paper.browser().signUp('Bystander')];
  for (let at = 0; at < 11; at += 1) await logIn(email, 'not this one');
  expect((await logIn(email, PASSWORD)).status).toBe(429);
  expect((await logIn(other, PASSWORD)).status).toBe(200);
});

test('a reader who logs in with many browsers at once gets in with all', async () => {
  const email = await paper.browser().signUp('Busy');
  expect(statuses(await Promise.all(Array.from({ length: 25 }, () => logIn(email, PASSWORD))))).toEqual(
    Array(25).fill(200),
  );
});

test('what succeeds, or is no address at all, counts for nothing', async () => {
  const email = await paper.browser().signUp('Busy');
  for (let at = 0; at < 12; at += 1) expect((await logIn(email, PASSWORD)).status).toBe(200);
  for (let at = 0; at < 12; at += 1) expect((await logIn('nobody', PASSWORD)).status).toBe(400);
});

test('failures are forgotten once they count no more', async () => {
  await logIn('passing@example.com', PASSWORD);
  const { db, clock, log } = paper.services;
  pass(14);
  await startSweeping({ db, clock, log })();
  expect(await db.select().from(logInTries)).toHaveLength(1);
  pass(16);
  await startSweeping({ db, clock, log })();
  expect(await db.select().from(logInTries)).toEqual([]);
});
