import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createFilters,
  FLOOD,
  NEW_FOR,
  REPEATED_LENGTH,
  type Submission,
} from '../../src/api/rules/commentFilters.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const RUNS = { numRuns: 1_000 };
const WORDS = ['scoundrel', 'dim wit', 'naïf', 'נבל', 'ראש כרוב'];
const filter = createFilters(WORDS);
const submission = (over: Partial<Submission>): Submission => ({
  text: 'The tide tables were wrong.',
  accountAge: NEW_FOR,
  lately: [],
  now: NOW,
  ...over,
});
const rulesOf = (over: Partial<Submission>) => filter(submission(over));

/** Words of nothing but a letter that no listed word has. */
const harmless = fc
  .array(fc.string({ unit: fc.constantFrom('q', 'Q', 'z'), minLength: 1 }))
  .map((words) => words.join(' '));
const listed = fc.constantFrom(...WORDS);
const marks = fc.constantFrom('', '\u0301', '\u0308', '\u200d', '\u05b0');
/** A word as somebody writes it who hopes that it isn't noticed: other case, accents, invisible characters. */
const disguised = listed.chain((word) =>
  fc.array(fc.tuple(fc.boolean(), marks), { minLength: word.length, maxLength: word.length }).map((changes) =>
    [...word]
      .map((letter, at) => {
        const [isUpper = false, mark = ''] = changes[at] ?? [];
        return (isUpper ? letter.toUpperCase() : letter) + (letter === ' ' ? '' : mark);
      })
      .join(''),
  ),
);

test('an ordinary comment is pointed at by nothing', () => {
  expect(rulesOf({})).toEqual([]);
});

test.each([
  'Look at https://deals.example',
  'Look at HTTP://deals.example',
  'www.deals.example has it',
  'it is on deals.shop, go there',
])('a link points at a new account and not at an older one: %s', (text) => {
  expect(rulesOf({ text, accountAge: NEW_FOR - 1 })).toEqual(['linksFromNewAccount']);
  expect(rulesOf({ text, accountAge: NEW_FOR })).toEqual([]);
});

test('a sentence that ends without a space after it is no link', () => {
  expect(rulesOf({ text: 'I said so.Then I left.', accountAge: 0 })).toEqual([]);
});

test('a listed word is found wherever it stands, however it is written', () => {
  fc.assert(
    fc.property(
      harmless,
      disguised,
      harmless,
      fc.constantFrom(' ', '\n', ', ', '-', '…'),
      (before, word, after, space) => {
        expect(rulesOf({ text: `${before}${space}${word}${space}${after}` })).toEqual(['wordList']);
      },
    ),
    RUNS,
  );
});

test('a listed word within another word is none', () => {
  fc.assert(
    fc.property(fc.constantFrom('scoundrel', 'naïf'), fc.constantFrom('q', 'ß', '7'), (word, letter) => {
      expect(rulesOf({ text: word + letter })).toEqual([]);
      expect(rulesOf({ text: letter + word })).toEqual([]);
    }),
    RUNS,
  );
});

test('a Hebrew word is found behind the letters that are written onto it', () => {
  for (const text of ['הנבל הזה', 'ושהנבל', 'אמרתי לנבל', 'נָבָל', 'איזה ראש כרוב'])
    expect(rulesOf({ text }), text).toEqual(['wordList']);
  expect(rulesOf({ text: 'נבלע' })).toEqual([]);
});

test('without a list no text has a listed word', () => {
  const unlisted = createFilters([' ', '…']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unlisted(submission({ text }))).not.toContain('wordList');
    }),
    RUNS,
  );
});

const longText = fc
  .string({ unit: fc.constantFrom('a', 'b', 'ל', '7', ' '), minLength: 60, maxLength: 90 })
  .filter((text) => text.replaceAll(' ', '').length >= REPEATED_LENGTH);

test('a text said again is pointed at, whoever said it, whatever its case, spaces and marks', () => {
  fc.assert(
    fc.property(longText, fc.boolean(), fc.constantFrom(' ', '  ', '\n', '! '), (text, isOwn, space) => {
      const again = text.toUpperCase().split(' ').join(space);
      const lately = [{ text, isOwn, at: new Date(NOW.getTime() - FLOOD.within) }];
      expect(rulesOf({ text: again, lately })).toEqual(['repeatedText']);
      expect(rulesOf({ text: `${again}x`, lately })).toEqual([]);
    }),
    RUNS,
  );
});

test('a short sentence may be said by everybody', () => {
  const lately = [{ text: 'Well said, thank you!', isOwn: false, at: NOW }];
  expect(rulesOf({ text: 'Well said, thank you!', lately })).toEqual([]);
});

test('a flood is so many of one account within the time, those of others not counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ isOwn: fc.boolean(), ago: fc.integer({ min: 0, max: 2 * FLOOD.within }) })),
      (others) => {
        const lately = others.map(({ isOwn, ago }, at) => ({
          text: `${at}`,
          isOwn,
          at: new Date(NOW.getTime() - ago),
        }));
        const counted = others.filter(({ isOwn, ago }) => isOwn && ago < FLOOD.within).length;
        expect(rulesOf({ lately })).toEqual(counted + 1 >= FLOOD.comments ? ['flood'] : []);
      },
    ),
    RUNS,
  );
});

test('any text at all is looked at without a fault, and the same text the same way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), (text, accountAge) => {
      expect(rulesOf({ text, accountAge })).toEqual(rulesOf({ text, accountAge }));
    }),
    RUNS,
  );
});
