// @vitest-environment jsdom
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toDocument } from '../../src/entry/host/documents.ts';
import type { Rendered } from '../../src/entry/render.tsx';
import { STATE_ID } from '../../src/entry/state.ts';
import { documentTitle } from '../../src/i18n/format.ts';

const template = readFileSync('index.html', 'utf8');
const assets = {
  styles: [{ href: '/assets/base.css', css: 'p{color:red}' }],
  scripts: ['/assets/entry.js'],
  fonts: '/assets/fonts.js',
};

function rendered(head: Rendered['head'], said: unknown = null, structured: object | null = null): Rendered {
  return {
    status: 200,
    location: null,
    html: '<main>All of it</main>',
    head,
    page: 'TopicsPage',
    structured,
    state: {
      data: [[['said'], said]],
      locale: 'he',
      timeZone: 'Europe/Lisbon',
      paper: 'The Paper',
      now: '2026-11-23T12:00:00.000Z',
      written: {},
      origin: 'https://paper.example',
      failure: null,
    },
  };
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '</script>',
        '<!--',
        '<script>',
        '</title>',
        '"',
        "'",
        '>',
        '&quot;',
        '$&',
        '$`',
        '%dir%',
        '<!--app-->',
        '\u2028',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

test('whatever a story says, the data reaches the browser as it was and nothing ends its element', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const { state } = rendered({ title: 'Ships' }, { words });
      const document = parse(toDocument(template, rendered({ title: 'Ships' }, { words }), assets).html);
      expect(JSON.parse(document.getElementById(STATE_ID)?.textContent ?? '')).toEqual(state);
      expect(document.querySelectorAll('script')).toHaveLength(3);
      expect(document.getElementById('root')?.innerHTML).toBe('<main>All of it</main>');
    }),
    { numRuns: 60 },
  );
});

test('a page that is whole says from where its letters come while its script waits; no other does', () => {
  const letters = (head: Rendered['head'], fonts: string | null) =>
    parse(toDocument(template, rendered(head), { ...assets, fonts }).html).getElementById('lede-scripts')
      ?.dataset.fonts;
  expect(letters({ title: 'Ships', isWhole: true }, '/assets/fonts.js')).toBe('/assets/fonts.js');
  expect(letters({ title: 'Ships', isWhole: true }, null)).toBeUndefined();
  expect(letters({ title: 'Ships' }, '/assets/fonts.js')).toBeUndefined();
});

test('whatever a headline says, it is the page’s title and description and no markup', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const head = {
        title: words,
        description: `About ${words}`,
        canonical: '/',
        picture: {
          src: '/prints/tram-800.webp',
          width: 800,
          height: 500,
          alt: { text: words, lang: 'en' },
        },
      };
      const document = parse(toDocument(template, rendered(head), assets).html);
      const read = (selector: string) => document.querySelector(selector)?.getAttribute('content');
      // A parser turns every kind of line end into one.
      const sameLines = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
      expect(document.head.querySelector('title')?.textContent?.replaceAll('\uFFFD', '')).toBe(
        sameLines(documentTitle(words, 'The Paper')).replaceAll('\uFFFD', ''),
      );
      expect(read('meta[name=description]')?.replaceAll('\uFFFD', '')).toBe(
        sameLines(`About ${words}`).replaceAll('\uFFFD', ''),
      );
      expect(read('meta[property="og:image"]')).toBe('https://paper.example/prints/tram-800.webp');
      expect(read('meta[property="og:image:alt"]')?.replaceAll('\uFFFD', '')).toBe(
        sameLines(words).replaceAll('\uFFFD', ''),
      );
      expect(document.body.children).toHaveLength(3);
    }),
    { numRuns: 60 },
  );
});

test('a page is titled with its own words and the newspaper’s name, the front page with the name alone', () => {
  const title = (words: string) => parse(toDocument(template, rendered({ title: words }), assets).html).title;
  expect(title('Log in')).toBe('Log in – The Paper');
  expect(title('Stories on \u2068Harbour\u2069')).toBe('Stories on Harbour – The Paper');
  expect(title('The Paper')).toBe('The Paper');
});

test.each([
  ['TopicsPage', 1],
  ['FrontPage', 2],
])('the policy of %s allows just what is inlined, by its hash', (page, count) => {
  const { html, policy } = toDocument(template, { ...rendered({ title: 'Ships' }), page }, assets);
  const document = parse(html);
  const hashes = (selector: string) =>
    [...document.querySelectorAll(selector)].map(
      ({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`,
    );
  expect(document.querySelectorAll('script:not([type="application/json"])')).toHaveLength(count);
  expect(document.querySelectorAll('style')).toHaveLength(1);
  expect(document.querySelectorAll('[style], [onclick], [onload]')).toHaveLength(0);
  expect(policy).toEqual({ script: hashes('script:not([type])'), style: hashes('style') });
});

test('a page says its language, its direction and where it stands in the others', () => {
  const document = parse(
    toDocument(template, rendered({ title: 'Ships', canonical: '/topics' }), assets).html,
  );
  expect(document.documentElement.lang).toBe('he');
  expect(document.documentElement.dir).toBe('rtl');
  const links = [...document.querySelectorAll('link[rel=canonical], link[rel=alternate]')];
  expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
    [null, 'https://paper.example/he/topics'],
    ['en', 'https://paper.example/topics'],
    ['he', 'https://paper.example/he/topics'],
    ['x-default', 'https://paper.example/topics'],
  ]);
});

test('a reader’s own page is kept out of search engines', () => {
  const robots = (head: Rendered['head']) =>
    parse(toDocument(template, rendered(head), assets).html)
      .querySelector('meta[name=robots]')
      ?.getAttribute('content');
  expect(robots({ title: 'Alerts', isPersonal: true })).toBe('noindex');
  expect(robots({ title: 'Topics' })).toBeUndefined();
});

test('what search engines are told reaches them as it was, whatever a headline says, and only where there is a story', () => {
  const told = (html: string) => parse(html).querySelectorAll('head > script[type="application/ld+json"]');
  fc.assert(
    fc.property(hostile, (headline) => {
      const { html } = toDocument(template, rendered({ title: 'Story' }, null, { headline }), assets);
      expect([...told(html)].map(({ textContent }) => JSON.parse(textContent) as unknown)).toEqual([
        { headline },
      ]);
    }),
  );
  expect(told(toDocument(template, rendered({ title: 'Front' }), assets).html)).toHaveLength(0);
});
