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

test('cells that reach over several rows leave those below them in their columns', () => {
  const html =
    '<table><tr><th>Year<th>Fish<th>Kilos<tr><td rowspan="2">2026<td>Hake<td>40<tr><td>Sole<td>12' +
    '<tr><td colspan="2" rowspan="0">none<td>1<tr><td>2</table>';
  const [table] = blocks(html);
  const text = (cells: { text: string }[][]) => cells.map((cell) => cell.map((run) => run.text).join(''));
  expect(table?.type === 'table' && [text(table.header), ...table.rows.map(text)]).toEqual([
    ['Year', 'Fish', 'Kilos'],
    ['2026', 'Hake', '40'],
    ['', 'Sole', '12'],
    ['none', '', '1'],
    ['', '', '2'],
  ]);
});

const srcOf = (html: string) =>
  blocks(html, 'https://paper.example/a/').flatMap((block) =>
    block.type === 'figure' ? [block.picture.src] : [],
  );

test.each([
  ['<img src="x.jpg">', 'https://paper.example/a/x.jpg'],
  ['<img src="s.jpg" srcset="m.jpg 800w, l.jpg 2400w, xl.jpg 4000w">', 'https://paper.example/a/l.jpg'],
  ['<img src="s.jpg" srcset="one.jpg, two.jpg 2x">', 'https://paper.example/a/two.jpg'],
  ['<img srcset="https://i.example/w_800,h_600/x.jpg 800w">', 'https://i.example/w_800,h_600/x.jpg'],
  ['<img src="data:image/gif;base64,R0lGOD" data-src="late.jpg">', 'https://paper.example/a/late.jpg'],
  ['<img src="blank.gif" data-srcset="late.jpg 900w">', 'https://paper.example/a/late.jpg'],
  [
    '<picture><source type="image/jxl" srcset="x.jxl 999w"><source type="image/webp" srcset="x.webp 900w"><img src="s.jpg"></picture>',
    'https://paper.example/a/x.webp',
  ],
])('of what %s offers, the largest that is worth fetching is the picture', (html, src) => {
  expect(srcOf(html)).toEqual([src]);
});

test('a picture in a link, a list, a heading or beside text in a table is a figure of its own, and nothing is lost', () => {
  const html =
    '<p>Before <a href="/x"><img src="1.jpg"></a> after</p><ul><li>Item <img src="2.jpg"></ul><h2><img src="3.jpg">Head</h2>' +
    '<table><tr><td><img src="4.jpg"><td>Text</table><figure><img src="5.jpg"><figcaption>Said</figcaption></figure>';
  expect(srcOf(html).map((src) => src.slice(-5))).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg']);
  expect(blocks(html, 'https://paper.example/').map(({ type }) => type)).toEqual([
    'paragraph',
    'figure',
    'paragraph',
    'list',
    'figure',
    'heading',
    'figure',
    'figure',
    'paragraph',
    'figure',
  ]);
});

test('tracking pixels are dropped and counted apart, and a smiley is the sign that it stands for', () => {
  const html =
    '<p>Well<img class="wp-smiley" src="https://s.example/1.png" alt="🙂"><img src="https://c.example/c" width="1" height="1">' +
    '<img src="https://c.example/d" style="width: 0px"><img src="https://c.example/e" style="display:none"><img src="https://i.example/share.png" width="16" height="16" alt="Share"></p>';
  expect(htmlToBlocks(html)).toEqual({
    blocks: [paragraph('Well🙂')],
    dropped: { 'tracking pixel': 3, img: 1 },
  });
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
  ['cells that reach over all', '<table>' + '<tr><td rowspan="2000" colspan="50">x<td>y'.repeat(20_000)],
  ['one word', 'x'.repeat(MANY * 10)],
  ['tags that are never finished', 'x<a href="'.repeat(MANY)],
  ['a comment that is never finished', 'x<!--'.repeat(MANY)],
])('%s: survived in time, and within the contract', { timeout: 30_000 }, (_, html) => {
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
