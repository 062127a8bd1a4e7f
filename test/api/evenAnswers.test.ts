import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { api } from '../../src/paths.ts';
import { PASSWORD, startApi } from '../support/api.ts';

const KNOWN = 'ada@example.com';
const UNKNOWN = 'nobody@example.com';
const pauses: number[] = [];
let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi({ pause: async (ms) => void pauses.push(ms) });
  await paper.browser().signUp('Ada', KNOWN);
});
afterAll(() => paper.close());
beforeEach(() => void (pauses.length = 0));

const post = async (path: string, body: object) => (await paper.browser().post(path, body)).status;

test.each([
  ['a wrong password', api.signIn, { password: 'not this one' }, 401],
  ['a forgotten password', api.requestPasswordReset, {}, 200],
  ['being asked for a code', api.askForCode, {}, 200],
  ['a wrong code', api.logInByCode, { otp: '123456' }, 422],
  ['a sign-up', api.signUp, { name: 'Eve', password: PASSWORD }, 200],
  ['a sign-up’s wrong code', api.signUpByCode, { name: 'Eve', password: PASSWORD, otp: '123456' }, 422],
])(
  '%s is answered after the rest of a step, whether the address has an account',
  async (_, path, body, status) => {
    for (const email of [KNOWN, UNKNOWN]) {
      expect(await post(path, { email, ...body })).toBe(status);
      // However long it took: to the end of a step of 400 ms, and up to 100 ms more by chance.
      expect(pauses.splice(0)).toEqual([expect.toSatisfy((ms: number) => ms > 0 && ms < 500)]);
    }
  },
);

test('who is let in waits for nothing, and neither does who has tried too often', async () => {
  expect(await post(api.signIn, { email: KNOWN, password: PASSWORD })).toBe(200);
  expect(pauses).toEqual([]);
  const guessed = 'guessed@example.com';
  for (let guess = 0; guess < 10; guess += 1)
    await post(api.signIn, { email: guessed, password: `${guess} no` });
  expect(pauses).toHaveLength(10);
  expect(await post(api.signIn, { email: guessed, password: PASSWORD })).toBe(429);
  expect(pauses).toHaveLength(10);
});
