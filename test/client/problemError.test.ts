import { expect, test } from 'vitest';
import { fieldsOf, isWithdrawn, ProblemError, UnreachableError } from '../../src/client/problemError.ts';

test('a form learns of its bad fields from a refusal, and of none from any other failure', () => {
  const fields = [{ pointer: '/text', code: 'tooLong' }];
  expect(fieldsOf(new ProblemError({ code: 'invalid', status: 422, fields }))).toEqual(fields);
  expect(fieldsOf(new UnreachableError(new TypeError('fetch failed')))).toEqual([]);
  expect(fieldsOf(null)).toEqual([]);
});

test('a story that was withdrawn is told from any other failure, and says why', () => {
  const withdrawn = new ProblemError({ code: 'withdrawn', status: 410, detail: 'It was never true.' });
  expect([isWithdrawn(withdrawn), withdrawn.detail]).toEqual([true, 'It was never true.']);
  const missing = new ProblemError({ code: 'notFound', status: 404 });
  expect([isWithdrawn(missing), missing.detail]).toEqual([false, null]);
  expect(isWithdrawn(new UnreachableError(new TypeError('fetch failed')))).toBe(false);
});
