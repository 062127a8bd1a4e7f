import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { hebrewStems, parseSearch, searchable, toTsqueries } from '../../src/api/rules/searchQuery.ts';

const queryFor = (typed: string) => toTsqueries(parseSearch(typed)).wanted;

test('all words are wanted, and the last one may go on', () => {
  expect(queryFor('Harbour sto')).toBe("('harbour') & ('sto':*)");
});

test('a word that is there twice may go on at the end alone', () => {
  expect(queryFor('ha ship ha')).toBe("('ha') & ('ship') & ('ha':*)");
});

test('a last word that something follows is whole', () => {
  expect(queryFor('harbour ')).toBe("('harbour')");
});

test('words in quotes stand together, and quotes that nobody closed end with the text', () => {
  expect(queryFor('"old harbour" ship ')).toBe("('old' <-> 'harbour') & ('ship')");
  expect(queryFor('ship "old harbour')).toBe("('ship') & ('old' <-> 'harbour')");
});

test('a word after a minus is not wanted; nothing else than that finds nothing', () => {
  expect(toTsqueries(parseSearch('harbour -ship -"old crane"'))).toMatchObject({
    wanted: "('harbour')",
    excluded: "('ship') | ('old' <-> 'crane')",
  });
  expect(toTsqueries(parseSearch('harbour')).excluded).toBeUndefined();
  expect(parseSearch('-ship')).toEqual([]);
});

test('any of what is wanted is marked', () => {
  expect(toTsqueries(parseSearch('"old harbour" -ship quay')).marked).toBe(
    "('old' <-> 'harbour') | ('quay':*)",
  );
});

test('a word with a hyphen or an apostrophe in it is its parts together', () => {
  expect(queryFor('well-known ')).toBe("('well' <-> 'known')");
});

test('points, strokes and forms of letters make no difference', () => {
  expect(searchable('שָׁלוֹם')).toBe('שלום');
  expect(searchable('كِتَـــاب')).toBe('كتاب');
  expect(searchable('ﬁsh’s')).toBe("fish's");
});

test('Hebrew words are found without what is written together with them', () => {
  expect(hebrewStems('והנמל גדול')).toEqual(['הנמל', 'נמל']);
  expect(hebrewStems('הספינה')).toEqual(['ספינה']);
  expect(hebrewStems('harbour')).toEqual([]);
});

test('whatever is typed, the query is words, and not many', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const query = queryFor(typed);
      expect(query).toMatch(/^(\('[\p{L}\p{N}\p{M}]+'(:\*)?( <-> '[\p{L}\p{N}\p{M}]+'(:\*)?)*\)( & )?)*$/u);
      expect(query.split(' & ').length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 1_000 },
  );
});
