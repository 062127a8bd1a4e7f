import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, pages, safeReturn } from '../src/paths.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        'http:',
        'https://evil.example',
        'javascript:',
        'data:',
        '@',
        ':',
        '.',
        '..',
        '?',
        '#',
        '%2f',
        '%5c',
      ),
      fc.constantFrom('\t', '\n', '\r', '\0', ' ', '\u00a0', '／', 'evil.example', 'article', 'ships'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('whatever a return path says, it leads to this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((wanted) => `/${wanted}`),
      ),
      (wanted) => {
        const path = safeReturn(wanted);
        const here = 'https://paper.example';
        expect(new URL(path, `${here}/login?return=x`).origin).toBe(here);
        expect(path).toMatch(/^\/(?![/\\])/);
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  null,
  '',
  'article/ships',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/ships/..//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
])('%o leads to the front page instead', (wanted) => {
  expect(safeReturn(wanted)).toBe('/');
});

test.each(['/', '/article/ships?from=mail#comments', '/he/article/%D7%A0%D7%9E%D7%9C', '/topics/a+b'])(
  'the way back to %s is kept whole',
  (wanted) => {
    expect(safeReturn(wanted)).toBe(wanted);
  },
);

test('an address holds any name, and gives it back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((slug) => slug.isWellFormed()),
      (slug) => {
        const address = fill(pages.related, { slug });
        const [, room, encoded = '', rest, ...more] = address.split('/');
        expect([room, decodeURIComponent(encoded), rest, more]).toEqual(['article', slug, 'related', []]);
      },
    ),
  );
});
