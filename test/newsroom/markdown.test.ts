import { expect, test } from 'vitest';
import { readStory } from '../../src/api/newsroom/markdown.ts';
import { StoryError } from '../../src/api/newsroom/markdown/storyError.ts';
import type { Picture } from '../../src/contract/pictures.ts';

const resolve = (
  reference: string,
  alt: string,
  lang: string,
  caption: string | null,
  credit: string | null,
): Picture => {
  if (reference !== 'scene:quay') throw new Error(`There is no ${reference}.`);
  return { sources: [], src: '/quay.webp', width: 3, height: 2, alt: { text: alt, lang }, caption, credit };
};

const front = ['lang: en', 'headline: Late boats', 'access: free'];
const read = (body: string, fields = front, extraKeys: string[] = []) =>
  readStory(`---\n${fields.join('\n')}\n---\n${body}`, resolve, extraKeys);
const problemsOf = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    if (error instanceof StoryError) return error.problems;
    throw error;
  }
  return [];
};

test('when a story closes to comments is said in its front matter', () => {
  const closing = (at: string) => read('Words.', [...front, `commentsCloseAt: ${at}`]);
  expect(closing('2026-12-01T09:00:00Z').story).toMatchObject({ commentsCloseAt: '2026-12-01T09:00:00Z' });
  expect(closing('null').story).toMatchObject({ commentsCloseAt: null });
  expect(problemsOf(() => closing('tomorrow'))).toMatchObject([{ line: 5, field: 'commentsCloseAt' }]);
});

test('everything a story may hold becomes its block', () => {
  const body = `
A *slanted*, a **bold** and a [linked](/article/other) word at 10:30, note:this.
Second line.

## A heading

> Words said.
> — Ada Mole, pilot

> Said more.
>
> — Ida Mole

- one
- two

1. first

![The quay.](scene:quay "The quay at dusk. Print: The Meridian.")

| Fish | Kilos |
| --- | ---: |
| Hake | **40** |

:::pullQuote
It stands out.
:::

:::related
another-story
:::

:::correction{date=2026-11-20}
It was *Tuesday*.
:::
`;
  expect(read(body).story.blocks).toEqual([
    {
      type: 'paragraph',
      content: [
        { text: 'A ' },
        { text: 'slanted', emphasis: 'italic' },
        { text: ', a ' },
        { text: 'bold', emphasis: 'strong' },
        { text: ' and a ' },
        { text: 'linked', href: '/article/other' },
        { text: ' word at 10:30, note:this. Second line.' },
      ],
    },
    { type: 'heading', level: 2, content: [{ text: 'A heading' }] },
    { type: 'quote', content: [{ text: 'Words said.' }], attribution: 'Ada Mole, pilot' },
    { type: 'quote', content: [{ text: 'Said more.' }], attribution: 'Ida Mole' },
    { type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] },
    { type: 'list', ordered: true, items: [[{ text: 'first' }]] },
    {
      type: 'figure',
      picture: expect.objectContaining({
        alt: { text: 'The quay.', lang: 'en' },
        caption: 'The quay at dusk.',
        credit: 'Print: The Meridian',
      }),
    },
    {
      type: 'table',
      header: [[{ text: 'Fish' }], [{ text: 'Kilos' }]],
      rows: [[[{ text: 'Hake' }], [{ text: '40', emphasis: 'strong' }]]],
    },
    { type: 'pullQuote', content: [{ text: 'It stands out.' }] },
    { type: 'related', slug: 'another-story' },
    {
      type: 'correction',
      content: [{ text: 'It was ' }, { text: 'Tuesday', emphasis: 'italic' }, { text: '.' }],
      at: '2026-11-20T12:00:00.000Z',
    },
  ]);
});

test('front matter says the rest, and keys that the caller takes are the caller’s', () => {
  const fields = [
    ...front,
    'slug: late-boats',
    'bylines: [Ada Mole]',
    'topics: [Harbour]',
    'hoursAgo: 3',
    'picture: {scene: quay, alt: רציף, altLang: he}',
  ];
  expect(read('Text.', fields, ['hoursAgo'])).toMatchObject({
    extra: { hoursAgo: 3 },
    story: {
      slug: 'late-boats',
      bylines: [{ name: 'Ada Mole' }],
      topics: ['Harbour'],
      picture: { alt: { text: 'רציף', lang: 'he' }, caption: null },
    },
  });
});

test('a mistake in the front matter is named with its line and field', () => {
  const fields = ['lang: en', 'access: cheap', 'topics:', '  - 5', 'hoursAgo: 3'];
  expect(problemsOf(() => read('Text.', fields))).toMatchObject([
    { line: 2, field: 'headline', sentence: 'This field is missing.' },
    {
      line: 3,
      field: 'access',
      sentence: 'This must be "free" or "metered" or "subscriber", and is "cheap".',
    },
    { line: 5, field: 'topics.0' },
    { line: 6, field: 'hoursAgo', sentence: 'There is no such field.' },
  ]);
  expect(
    problemsOf(() => read('Text.', ['lang: en', 'headline: "a', 'access: free']))[0]?.line,
  ).toBeGreaterThan(1);
  expect(problemsOf(() => readStory('No front matter.', resolve))).toMatchObject([{ line: 1 }]);
  expect(problemsOf(() => read('Text.', [...front, 'picture: {scene: moon, alt: x}']))).toEqual([
    { line: 5, field: 'picture.scene', sentence: 'There is no scene:moon.' },
  ]);
});

test.each([
  ['HTML', 'Fine.\n\n<b>bold</b> move', 8, /HTML/],
  ['a block of HTML', '<div>\nx\n</div>', 6, /HTML/],
  ['a first-level heading', '# Big', 6, /heading/],
  ['code', '    indented', 6, /code/],
  ['a picture in a sentence', 'See ![x](scene:quay).', 6, /stands alone/],
  ['an unknown picture', '![x](scene:moon)', 6, /no scene:moon/],
  ['a link that would run', '[x](javascript:alert(1))', 6, /can't lead/],
  ['a list in a list', '- a\n  - b', 6, /one paragraph/],
  ['a related story with attributes', ':::related{date=2026-11-20}\nx\n:::', 6, /no attributes/],
  ['an unknown directive', ':::advert\nx\n:::', 6, /no :::advert/],
  ['a day that never was', ':::correction{date=2026-02-30}\nx\n:::', 6, /no date/],
])('%s is refused with its line', (_, body, line, sentence) => {
  expect(problemsOf(() => read(`${body}\n`))).toMatchObject([
    { line, sentence: expect.stringMatching(sentence) },
  ]);
});

test('what the contract refuses is named by its line too', () => {
  const fields = ['lang: en', `headline: ${'long '.repeat(100)}`, 'access: free'];
  expect(problemsOf(() => read('Text.', fields))).toMatchObject([{ line: 3, field: 'headline' }]);
});
