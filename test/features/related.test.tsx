import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteRead } from '../../src/client/readStories.ts';
import { en } from '../../src/i18n/en.ts';
import { relatedTexts } from '../../src/i18n/relatedTexts.ts';
import { START, startApi } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';

const texts = relatedTexts('en');
let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  const daysAgo = (days: number) => new Date(START.getTime() - days * 86_400_000).toISOString();
  const publish = (headline: string, days: number, topics: string[], lang = 'en') =>
    paper.publish({ headline, topics, lang, publishedAt: daysAgo(days) });
  await publish('The vote', 3, ['Sea wall', 'Money']);
  await publish('The plan', 9, ['Sea wall', 'Money']);
  await publish('הקיר', 1, ['Sea wall'], 'he');
  await publish('A crack', 2, ['Sea wall']);
  await publish('The sequel', -0.1, ['Sea wall', 'Money']);
  await publish('A garden', 4, ['Gardens']);
  await paper.publish({ slug: 'the-wall', topics: ['Sea wall', 'Money'], related: ['a-garden'] });
  paper.travelTo(new Date(START.getTime() + 86_400_000));
});
afterAll(() => paper.close());

const shown = async (name: string) =>
  within(await screen.findByRole('region', { name }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

test('what is related stands in groups by why, each story once, the reader’s languages first', async () => {
  await renderApp('/article/the-wall/related', paper.browser());
  expect(await shown(texts.earlier)).toEqual(['The vote', 'The plan']);
  expect(await shown(en.newsroomChoice)).toEqual(['A garden']);
  expect(await shown(texts.same)).toEqual(['The sequel']);
  expect(await shown(texts.others)).toEqual(['A crack', 'הקיר']);
});

test('what was read on this device is marked where it stands', async () => {
  await noteRead({ slug: 'the-vote', topics: [], at: START.getTime() });
  await renderApp('/article/the-wall/related', paper.browser());
  const marks = async () => {
    const stories = within(await screen.findByRole('region', { name: texts.earlier })).getAllByRole(
      'article',
    );
    return stories.map((story) => within(story).getByText(/Read$/).dataset['shown']);
  };
  await waitFor(async () => expect(await marks()).toEqual(['true', 'false']));
});
