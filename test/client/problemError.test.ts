import { expect, test } from 'vitest';
import { fieldsOf, ProblemError, UnreachableError } from '../../src/client/problemError.ts';

test('a form learns of its bad fields from a refusal, and of none from any other failure', () => {
  const fields = [{ pointer: '/text', code: 'tooLong' }];
  expect(fieldsOf(new ProblemError({ code: 'invalid', status: 422, fields }))).toEqual(fields);
  expect(fieldsOf(new UnreachableError(new TypeError('fetch failed')))).toEqual([]);
  expect(fieldsOf(null)).toEqual([]);
});
