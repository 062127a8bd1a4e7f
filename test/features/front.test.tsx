import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { NewsroomStory } from '../../src/contract/newsroom.ts';
import { START, startApi, testPublication } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';

let paper: Awaited<ReturnType<typeof startApi>>;
afterEach(() => paper.close());

const SECTIONS = [
  { slug: 'harbour', name: 'Harbour' },
  { slug: 'opinion', name: 'Opinion', isOpinion: true },
];
const DAY = 86_400_000;
const PICTURE = {
  sources: [],
  src: '/prints/tram-800.webp',
  width: 800,
  height: 533,
  alt: { text: 'A tram', lang: 'en' },
  caption: null,
  credit: null,
};

const open = async () => {
  paper = await startApi({ publication: { ...testPublication, sections: SECTIONS } });
};
let published = 0;
const publish = (headline: string, story: Partial<NewsroomStory> = {}) => {
  published += 1;
  const publishedAt = new Date(START.getTime() - published * 60_000).toISOString();
  return paper.publish({ headline, publishedAt, topics: ['Tides'], ...story });
};
const publishMany = async (count: number, name = 'Story') => {
  for (let made = 1; made <= count; made += 1) await publish(`${name} ${made}`);
};
const headlinesIn = (part: HTMLElement) =>
  within(part)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
const region = (name: string) => screen.findByRole('region', { name });

test('the newest story leads under the page’s one first heading, and the parts have headings of their own', async () => {
  await open();
  await publishMany(7);
  await publish('Late boats', { topics: ['Harbour'] });
  await publish('Early boats', { topics: ['Harbour'] });
  await publish('I was there', { topics: ['Opinion'] });
  await renderApp('/', paper.browser());

  expect(await screen.findByRole('heading', { level: 1, name: 'Front page' })).toBeDefined();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  const [lead] = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
  expect(lead?.textContent).toBe('Story 1');
  expect(headlinesIn(await region('Harbour'))).toEqual(['Late boats', 'Early boats']);
  expect(headlinesIn(await region('Opinion'))).toEqual(['I was there']);
  const name = within(await region('Harbour')).getByRole('link', { name: 'Harbour' });
  expect(name.getAttribute('href')).toBe('/topics/harbour');
});

test('a column says who speaks before what they say', async () => {
  await open();
  await publish('The lead');
  await publish('I was there', { topics: ['Opinion'], bylines: [{ name: 'Leopold Finch' }] });
  await renderApp('/', paper.browser());
  const column = within(await region('Opinion')).getByRole('link', { name: /I was there/ });
  expect(column.textContent).toMatch(/^Leopold Finch.*I was there/);
});

test('what only subscribers can read says so, in the language of the page', async () => {
  await open();
  await publish('סיפור', { lang: 'he', access: 'subscriber' });
  await renderApp('/', paper.browser());
  const link = await screen.findByRole('link', { name: /סיפור/ });
  expect(within(link).getByText('Subscribers').lang).toBe('en');
  expect(within(link).getByRole('heading').closest('[dir]')?.getAttribute('dir')).toBe('rtl');
});

test('stories of former years stand apart, each under its year', async () => {
  await open();
  await publish('The lead');
  await publish('Long ago', { publishedAt: '2014-06-12T05:40:00.000Z' });
  await renderApp('/', paper.browser());
  expect((await region('From the archive')).textContent).toContain('2014Long ago');
});

test('a paper with nothing to show says so, and one of a single story has no empty part', async () => {
  await open();
  await renderApp('/', paper.browser());
  expect(await screen.findByText('No stories yet.')).toBeDefined();
  document.body.replaceChildren();
  await publish('The only one');
  await renderApp('/', paper.browser());
  expect(await screen.findByRole('heading', { level: 2, name: 'The only one' })).toBeDefined();
  await waitFor(() => expect(within(screen.getByRole('main')).queryAllByRole('region')).toEqual([]));
  expect(screen.queryByRole('link', { name: 'More stories' })).toBeNull();
});

test('only the first picture is fetched at once', async () => {
  await open();
  for (let made = 1; made <= 12; made += 1) await publish(`Story ${made}`, { picture: PICTURE });
  await renderApp('/', paper.browser());
  await screen.findByRole('heading', { level: 2, name: 'Story 1' });
  const loadings = screen.getAllByRole('img').map((image) => image.getAttribute('loading'));
  expect(loadings[0]).toBe('eager');
  expect(loadings.slice(1).every((loading) => loading === 'lazy')).toBe(true);
});

test('more stories follow, none that stands on the page already, and focus goes to the first', async () => {
  await open();
  await publishMany(24, 'New');
  for (let year = 2010; year <= 2024; year += 1)
    await publish(`Of ${year}`, {
      publishedAt: new Date(START.getTime() - (2026 - year) * 365 * DAY).toISOString(),
    });
  const { user } = await renderApp('/', paper.browser());
  const latest = await region('Latest');
  const before = headlinesIn(latest);
  await user.click(screen.getByRole('link', { name: 'More stories' }));
  await waitFor(() => expect(headlinesIn(latest).length).toBeGreaterThan(before.length));

  const all = within(screen.getByRole('main'))
    .getAllByRole('heading')
    .map((heading) => heading.textContent)
    .filter((headline) => /^(New|Of) \d+$/.test(headline ?? ''));
  expect(all).toHaveLength(24 + 15);
  expect(new Set(all).size).toBe(all.length);
  expect(document.activeElement?.textContent).toContain(headlinesIn(latest)[before.length]);
  expect(screen.queryByRole('link', { name: 'More stories' })).toBeNull();
});
