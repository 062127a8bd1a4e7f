import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { htmlToBlocks } from '../../src/api/newsroom/html.ts';
import { newsroomStory } from '../../src/contract/newsroom.ts';
import { makeStory } from '../support/api.ts';
import { sharedPath } from './shared.ts';

const blocks = (html: string, base?: string) => htmlToBlocks(html, { base }).blocks;
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ text }] });

test('paragraphs, headings, emphasis and links come out as blocks and runs', () => {
  const html =
    '<h1>One</h1><p>A <i>slanted</i>, a <b>bold</b> and a <a href="../x?q=1">linked</a> word.</p><h4>Two</h4>';
  expect(blocks(html, 'https://paper.example/a/b')).toEqual([
    { type: 'heading', level: 2, content: [{ text: 'One' }] },
    {
      type: 'paragraph',
      content: [
        { text: 'A ' },
        { text: 'slanted', emphasis: 'italic' },
        { text: ', a ' },
        { text: 'bold', emphasis: 'strong' },
        { text: ' and a ' },
        { text: 'linked', href: 'https://paper.example/x?q=1' },
        { text: ' word.' },
      ],
    },
    { type: 'heading', level: 3, content: [{ text: 'Two' }] },
  ]);
});

test('text outside of paragraphs is not lost, white space is folded and neighbours of one look are one run', () => {
  expect(
    blocks('loose \n\t text<div>in a <span>div</span></div><p> <b>a</b><b>b </b> </p>&nbsp;<p></p>'),
  ).toEqual([
    paragraph('loose text'),
    paragraph('in a div'),
    { type: 'paragraph', content: [{ text: 'ab', emphasis: 'strong' }] },
  ]);
});

test('a link across blocks is a link in each, and one that may not be followed is its text', () => {
  const href = 'https://paper.example/';
  expect(blocks(`<a href="${href}"><p>one</p><p>two</p></a>`)).toEqual(
    ['one', 'two'].map((text) => ({ type: 'paragraph', content: [{ text, href }] })),
  );
  for (const unsafe of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '/no/base',
    '//x',
  ])
    expect(blocks(`<a href="${unsafe}">text</a>`)).toEqual([paragraph('text')]);
});

test('a line break stays inside its paragraph, and two of them begin a new one', () => {
  expect(blocks('one<br>two<br/><br>three<br>')).toEqual([paragraph('one\ntwo'), paragraph('three')]);
});

test('lists inside lists become one level, and numbers stay true', () => {
  expect(blocks('<ul><li>A<ul><li>B<li>C</ul>after<li><p>D</p><p>E</p></ul>')).toEqual([
    {
      type: 'list',
      ordered: false,
      items: ['A', 'B', 'C', 'after', 'D\nE'].map((text) => [{ text }]),
    },
  ]);
  expect(blocks('<ol><li>One<ul><li>a</ul><li>Two</ol>')).toEqual([
    { type: 'list', ordered: true, items: [[{ text: 'One\na' }], [{ text: 'Two' }]] },
  ]);
});

test('a quotation keeps its paragraphs together and its source apart', () => {
  expect(blocks('<blockquote><p>First.</p><p>Second.</p><footer>— Ada Mole</footer></blockquote>')).toEqual([
    { type: 'quote', content: [{ text: 'First.\nSecond.' }], attribution: 'Ada Mole' },
  ]);
});

test('a table of data is a table, and one that only lays out a page is what it holds', () => {
  expect(
    blocks(
      '<table><caption>Catch</caption><tr><th><th>Kilos<tr><td>Hake<td>40<tr><td colspan="2">none</table>',
    ),
  ).toEqual([
    {
      type: 'table',
      caption: 'Catch',
      header: [[{ text: '\u00a0' }], [{ text: 'Kilos' }]],
      rows: [
        [[{ text: 'Hake' }], [{ text: '40' }]],
        [[{ text: 'none' }], []],
      ],
    },
  ]);
  expect(blocks('<table><tr><td><h2>Head</h2><p>Body</p></td></tr></table>')).toEqual([
    { type: 'heading', level: 2, content: [{ text: 'Head' }] },
    paragraph('Body'),
  ]);
});

test('what has no block is dropped with all that is in it, and counted', () => {
  const html =
    '<script>alert("a")</script><style>p{}</style><iframe src="//x">in a frame</iframe><form><p>in a form</p></form>' +
    '<svg><text>in a drawing</text><p>still</p></svg><object>in an object</object><p>Seen<img src=x><image src=y></p>' +
    '<figure><img src=z><figcaption>of what is gone</figcaption></figure>';
  expect(htmlToBlocks(html)).toEqual({
    blocks: [paragraph('Seen')],
    dropped: { script: 1, style: 1, iframe: 1, form: 1, svg: 1, object: 1, img: 3 },
  });
});

test('a caption stays with a table or quotation that it stands under', () => {
  expect(blocks('<figure><blockquote>Words</blockquote><figcaption>who</figcaption></figure>')).toEqual([
    { type: 'quote', content: [{ text: 'Words' }] },
    paragraph('who'),
  ]);
});

test('control characters and broken characters never reach a story', () => {
  expect(blocks('<p>a\u0000b\u0007c\ud800d&#0;e&#x1b;f</p>')).toEqual([paragraph('abc\ufffdd\ufffdef')]);
});

/** Depth and size at which anything that calls itself, or looks back at all it has, would fail or take minutes. */
const MANY = 100_000;

test.each([
  ['elements inside each other', '<div>'.repeat(MANY) + 'x' + '</div>'.repeat(MANY)],
  ['emphasis that is never closed', '<i>'.repeat(MANY) + 'x' + '</b>'.repeat(MANY)],
  ['quotations inside each other', '<blockquote>'.repeat(MANY) + 'x'],
  ['lists inside each other', '<ul><li>x'.repeat(MANY)],
  ['numbered lists inside each other', '<ol><li>x'.repeat(MANY)],
  ['tables inside each other', '<table><tr><td>x<td>'.repeat(MANY)],
  ['rows that never end', '<table>' + '<tr><td>x<td>y'.repeat(MANY)],
  ['items that never end', '<ul>' + '<li>x'.repeat(MANY)],
  ['line breaks that never end', 'x<br>'.repeat(MANY)],
  ['changes of look', '<b>x</b>y'.repeat(MANY)],
  ['entities', '&amp;'.repeat(MANY)],
  ['one word', 'x'.repeat(MANY * 10)],
  ['tags that are never finished', 'x<a href="'.repeat(MANY)],
  ['a comment that is never finished', 'x<!--'.repeat(MANY)],
])('%s: survived in time, and within the contract', { timeout: 10_000 }, (_, html) => {
  const converted = blocks(html).slice(0, 5_000);
  expect(converted.length).toBeGreaterThan(0);
  expect(v.safeParse(newsroomStory, makeStory({ blocks: converted })).issues).toBeUndefined();
});

test('of thousands of attempts to smuggle in a script, none leaves a link that could run one', () => {
  const corpus = sharedPath('corpora/xss-payloads.txt', 'hostile HTML');
  if (corpus === null) return;
  const payloads = readFileSync(corpus, 'utf8');
  for (const html of [...payloads.split('\n'), payloads]) {
    for (const block of blocks(html, 'https://paper.example/')) {
      const runs = 'content' in block ? block.content : block.type === 'list' ? block.items.flat() : [];
      for (const { href } of runs) if (href !== undefined) expect(href).toMatch(/^https?:\/\//);
    }
  }
});
