import { expect, test } from 'vitest';
import { textDirective } from '../../src/features/reading/textDirective.ts';

/** The directive for where a passage stands on a page, at first or the n-th time. */
function directive(page: string, passage: string, time = 1): string {
  let from = -1;
  for (let found = 0; found < time; found += 1) from = page.indexOf(passage, from + 1);
  return textDirective(page, from, from + passage.length);
}

test('a passage is quoted whole, widened to whole words', () => {
  expect(directive('Harbour crews\nThe tide, they say, is late.', 'ide, they sa')).toBe(
    'text=tide%2C%20they%20say',
  );
});

test('what would end or part a directive is encoded', () => {
  expect(directive('On this & that well-known day, all', 'this & that well-known day,')).toBe(
    'text=this%20%26%20that%20well%2Dknown%20day%2C',
  );
});

test('Hebrew and Arabic are quoted as they are', () => {
  expect(directive('הגאות מאחרת הלילה', 'גאות מאח')).toBe(`text=${encodeURIComponent('הגאות מאחרת')}`);
  expect(directive('المدّ متأخّر الليلة', 'متأخّر')).toBe(`text=${encodeURIComponent('متأخّر')}`);
});

test('what the page says more than once is told by what stands around it', () => {
  const page = 'The tide is late\nBut the tide was early, and the tide will be high.\nEnd.';
  expect(directive(page, 'tide', 2)).toBe('text=But%20the-,tide,-was%20early%2C%20and%20the');
  expect(directive(page, 'tide', 3)).toBe('text=was%20early%2C%20and%20the-,tide,-will%20be%20high.');
  expect(directive('Late\nThe tide is in\nEarly\nThe tide is in', 'The tide is in', 2)).toBe(
    'text=Early-,The%20tide%20is%20in',
  );
});

test('a passage of several blocks, or a long one, goes from its beginning to its end', () => {
  const page =
    'One two three four five six.\nSeven eight nine.\nTen eleven twelve thirteen fourteen fifteen.';
  expect(textDirective(page, 4, page.length)).toBe(
    'text=two%20three%20four%20five,twelve%20thirteen%20fourteen%20fifteen.',
  );
  const words = Array.from({ length: 90 }, (_, at) => `w${at}`).join(' ');
  expect(textDirective(words, 0, words.length)).toBe('text=w0%20w1%20w2%20w3,w86%20w87%20w88%20w89');
});

test('a beginning that stands elsewhere too is taken longer', () => {
  const page = 'It was a dark night, it was said.\nIt was a dark day and long.\nAfter that nothing.';
  expect(textDirective(page, 34, page.length)).toBe(
    'text=It%20was%20a%20dark%20day%20and%20long.,After%20that%20nothing.',
  );
});
