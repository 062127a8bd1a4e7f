import { expect, test } from 'vitest';
import { isCommon } from '../../src/api/rules/commonPasswords.ts';

test.each(['password', 'PassWord1', ' 12345678 ', 'qwertyuiop', 'themeridian'])(
  '%j is common',
  (password) => {
    expect(isCommon(password)).toBe(true);
  },
);

test.each(['', 'read-all-about-it', 'a tram called nine', 'zZ9!', 'passwordless reading'])(
  '%j is not common, whatever it is made of',
  (password) => {
    expect(isCommon(password)).toBe(false);
  },
);

test('the account’s own words are common, but not the want of them', () => {
  expect(isCommon('Ada@Example.com', ['ada@example.com', ''])).toBe(true);
  expect(isCommon('', ['', 'Ada'])).toBe(false);
});
