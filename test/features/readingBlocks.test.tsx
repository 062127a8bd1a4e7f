import { expect, test } from 'vitest';
import type { ArticleBlock } from '../../src/contract/articles.ts';
import { blockAt, digestOf, firstWords, newsOf, readBy } from '../../src/features/reading/blocks.ts';

const paragraph = (text: string): ArticleBlock => ({ type: 'paragraph', content: [{ text }] });
const digestsOf = (...texts: string[]) => texts.map((text) => digestOf(paragraph(text)));
/** The place of the text at an index. */
const placeOf = (texts: string[], block: number) => ({ block, digest: digestsOf(...texts)[block] ?? '' });

test('a place is found again where paragraphs were put before it or taken away', () => {
  const place = placeOf(['a', 'b', 'c', 'd'], 2);
  expect(blockAt(place, digestsOf('a', 'b', 'c', 'd'))).toBe(2);
  expect(blockAt(place, digestsOf('new', 'newer', 'a', 'b', 'c', 'd'))).toBe(4);
  expect(blockAt(place, digestsOf('c', 'd'))).toBe(0);
});

test('of several that say the same the nearest is meant', () => {
  const place = placeOf(['* * *', 'a', 'b', '* * *', 'c'], 3);
  expect(blockAt(place, digestsOf('new', '* * *', 'a', 'b', '* * *', 'c'))).toBe(4);
});

test('where its own words were changed the place is the same paragraph, and none where it isn’t shown', () => {
  const place = placeOf(['a', 'b', 'c'], 2);
  expect(blockAt(place, digestsOf('a', 'b', 'c, corrected'))).toBe(2);
  expect(blockAt(place, digestsOf('a', 'b'))).toBeNull();
});

test('another look of the same words is no change, another kind of block is one', () => {
  const emphasised: ArticleBlock = {
    type: 'paragraph',
    content: [{ text: 'a ' }, { text: 'word', emphasis: 'strong' }],
  };
  expect(digestOf(emphasised)).toBe(digestOf(paragraph('a  word\n')));
  const heading: ArticleBlock = { type: 'heading', level: 2, content: [{ text: 'a word' }] };
  expect(digestOf(heading)).not.toBe(digestOf(paragraph('a word')));
});

test('every kind of block has words to be known by', () => {
  const content = [{ text: 'words' }];
  const blocks: ArticleBlock[] = [
    { type: 'list', ordered: false, items: [content, content] },
    { type: 'table', header: [content], rows: [[content]] },
    { type: 'unknown', of: 'hologram' },
  ];
  expect(new Set(blocks.map(digestOf)).size).toBe(3);
});

test('first words end with a word, and never within a letter', () => {
  expect(firstWords('Short.', 20)).toBe('Short.');
  expect(firstWords('The tide house\nof Port Almery is a room', 20)).toBe('The tide house of…');
  expect(firstWords('😀😀😀', 3)).toBe('😀…');
});

test('news are what was added or changed since, as far as the reader could read then', () => {
  const read = (texts: string[], isWhole: boolean) => ({ digests: digestsOf(...texts), isWhole });
  const now = ['a', 'b, corrected', 'new', 'c', 'd'];
  const newsSince = (former: ReturnType<typeof read> | null, opening = now.length) =>
    newsOf(now.map(paragraph), digestsOf(...now), opening, former);
  expect(newsSince(null)).toEqual([]);
  expect(newsSince(read(['a', 'b', 'c', 'd'], true))).toEqual([1, 2]);
  expect(newsSince(read(['a', 'b'], false), 2)).toEqual([1]);
});

test('who reads only an opening today has still read what they read before', () => {
  const whole = { digests: ['a', 'b', 'c'], isWhole: true };
  expect(readBy(whole, ['a', 'x'], false)).toEqual({ digests: ['a', 'b', 'c', 'x'], isWhole: true });
  expect(readBy(whole, ['a', 'x'], true)).toEqual({ digests: ['a', 'x'], isWhole: true });
  expect(readBy(null, ['a'], false)).toEqual({ digests: ['a'], isWhole: false });
});
