import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepText, keptText, showText, shownText } from '../../src/client/textSettings.ts';

const SCHEMES = ['light', 'dark', 'sepia'];

/** Opens a page of the site, at an address of its own. */
function open(url = 'http://paper.test'): void {
  const metas = SCHEMES.map((scheme) => `<meta name="theme-color" data-scheme="${scheme}">`);
  const { document, location } = new JSDOM(metas.join(''), { url }).window;
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', location);
}

const mediaOf = () =>
  SCHEMES.map((scheme) => document.querySelector<HTMLMetaElement>(`[data-scheme=${scheme}]`)?.media);

beforeEach(() => open());
afterEach(() => vi.unstubAllGlobals());

test('a page shows what it is told to, and the paper’s own again', () => {
  expect(shownText()).toBe('');
  showText('dark size-125');
  expect(shownText()).toBe('dark size-125');
  showText('');
  expect(shownText()).toBe('');
  expect(document.documentElement.hasAttribute('data-appearance')).toBe(false);
});

test('the browser’s own frame has the colour of the page, or of what the device has', () => {
  showText('sepia wide');
  expect(mediaOf()).toEqual(['not all', 'not all', 'all']);
  showText('light');
  expect(mediaOf()).toEqual(['all', 'not all', 'not all']);
  showText('wide');
  expect(mediaOf()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)', 'not all']);
});

test('the device keeps it, with whether the account was told', () => {
  expect(keptText()).toEqual({ line: '', isUnsent: false });
  expect(keepText('dark size-125', true)).toBe(true);
  expect(document.cookie).toBe('lede.appearance=dark.size-125.unsent');
  expect(keptText()).toEqual({ line: 'dark size-125', isUnsent: true });
  keepText('dark size-125');
  expect(keptText()).toEqual({ line: 'dark size-125', isUnsent: false });
  keepText('', true);
  expect(keptText()).toEqual({ line: '', isUnsent: true });
});

test('as the paper has it, nothing is kept', () => {
  keepText('dark');
  expect(keepText('')).toBe(true);
  expect(document.cookie).toBe('');
});

test('over TLS the cookie goes over nothing else', () => {
  open('https://paper.test');
  expect(keepText('sepia')).toBe(true);
  expect(keptText().line).toBe('sepia');
  vi.stubGlobal('location', { protocol: 'http:' });
  keepText('dark');
  expect(keptText().line).toBe('dark');
});

test('where cookies are blocked, that is said', () => {
  vi.stubGlobal('document', { cookie: '' });
  Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} });
  expect(keepText('dark')).toBe(false);
  expect(keptText()).toEqual({ line: '', isUnsent: false });
});
