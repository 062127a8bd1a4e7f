import * as v from 'valibot';
import { expect, test } from 'vitest';
import { email } from '../../src/contract/account.ts';

test.each([
  'ada@example.com',
  ' Ada.Lovelace+paper@Example.co.uk ',
  "siobhan.o'brien@example.ie",
  '_under-score_@mail-2.example.com',
  'noa@xn--4dbrk0ce.xn--4dbrk0ce.com',
  `${'a'.repeat(242)}@example.com`,
])('%s is an address', (address) => {
  expect(v.parse(email, address)).toBe(address.trim());
});

test.each([
  '',
  'nobody',
  'a@b',
  '@example.com',
  'two@at@example.com',
  '.ada@example.com',
  'ada.@example.com',
  'a..da@example.com',
  'ada@example..com',
  'ada@-example.com',
  'ada@example.c',
  'ada lovelace@example.com',
  'ada@example.com\nbcc:other@example.com',
  `${'a'.repeat(243)}@example.com`,
])('%j is none', (address) => {
  expect(v.safeParse(email, address).issues?.[0].message).toBe('notAnEmail');
});

test('what takes long to look at is looked at all the same', () => {
  for (const text of [
    'a'.repeat(60_000),
    `${'a.'.repeat(30_000)}@`,
    `a@${'a-'.repeat(30_000)}`,
    `a@${'a.'.repeat(30_000)}`,
  ])
    expect(v.is(email, text)).toBe(false);
});
