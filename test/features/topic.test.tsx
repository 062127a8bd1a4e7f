import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewsroomStory } from '../../src/contract/newsroom.ts';
import { START, startApi } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const PICTURE = {
  sources: [],
  src: '/prints/tram-800.webp',
  width: 800,
  height: 533,
  alt: { text: 'A tram', lang: 'en' },
  caption: null,
  credit: null,
};
let published = 0;
const publish = (headline: string, story: Partial<NewsroomStory>) => {
  published += 1;
  const publishedAt = new Date(START.getTime() - published * 60_000).toISOString();
  return paper.publish({ headline, publishedAt, ...story });
};
const headlines = () =>
  within(screen.getByRole('main'))
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);

test('a topic’s newest story with a picture leads its page, and the others follow newest first', async () => {
  await publish('A brief', { topics: ['Trams'] });
  await publish('Line nine', { topics: ['Trams'], picture: PICTURE });
  await publish('Line four', { topics: ['Trams'], picture: PICTURE });
  await renderApp('/topics/trams', paper.browser());
  expect(await screen.findByRole('heading', { level: 1, name: 'Trams' })).toBeDefined();
  expect(headlines()).toEqual(['Line nine', 'A brief', 'Line four']);
  expect(screen.getAllByRole('img').map((image) => image.getAttribute('loading'))).toEqual(['eager', 'lazy']);
});

test('a topic without pictures is a list of its stories, newest first', async () => {
  await publish('Late boats', { topics: ['Ferries'] });
  await publish('Early boats', { topics: ['Ferries'] });
  await renderApp('/topics/ferries', paper.browser());
  expect(await screen.findByRole('heading', { level: 1, name: 'Ferries' })).toBeDefined();
  expect(headlines()).toEqual(['Late boats', 'Early boats']);
});
