import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { START, startApi, testPublication } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeEach(async () => {
  paper = await startApi({
    publication: {
      ...testPublication,
      sections: [
        { slug: 'world', name: 'World' },
        { slug: 'harbour', name: 'Harbour' },
      ],
    },
  });
  const stories = [
    ['Harbour', 'Tugs'],
    ['Harbour', 'Ferries'],
    ['Harbour', 'Ferries'],
    ['World', 'Café life'],
    ['World', 'שָׁלוֹם'],
    ['Chess'],
  ];
  for (const [at, topics] of stories.entries())
    await paper.publish({ topics, publishedAt: new Date(START.getTime() - at * 3_600_000).toISOString() });
});
afterEach(() => paper.close());

const main = () => within(screen.getByRole('main'));
const names = (part: HTMLElement) =>
  within(part)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
const open = async (address: string) => {
  const rendered = await renderApp(address, paper.browser());
  return {
    ...rendered,
    box: await main().findByRole<HTMLInputElement>('searchbox', { name: 'Search topics' }),
  };
};

test('topics stand under their sections in the paper’s order, the busy ones first, and those of none last', async () => {
  await open('/topics');
  const regions = main().getAllByRole('region');
  const headings = regions.map((region) => within(region).getByRole('heading', { level: 2 }).textContent);
  expect(headings).toEqual(['World', 'Harbour', 'Other topics']);
  expect(regions[1] && names(regions[1])).toEqual(['Harbour', 'Ferries', 'Tugs']);
});

test('typing finds topics without their accents, says how many, and is kept in the address', async () => {
  const { user, address, box } = await open('/topics');
  await user.type(box, 'CAFE l');
  await waitFor(() => expect(main().getByRole('status').textContent).toBe('1 topic'));
  expect(names(screen.getByRole('main')).filter((name) => name !== 'World')).toEqual(['Café life']);
  expect(address()).toBe('/topics?q=CAFE+l');
  expect(document.activeElement).toBe(box);

  await user.keyboard('{Escape}');
  expect(box.value).toBe('');
  await waitFor(() => expect(address()).toBe('/topics'));
  expect(main().getByRole('status').textContent).toBe('');
});

test('names in any script are found, and what isn’t there is said', async () => {
  const { user, box } = await open('/topics?q=שלום');
  expect(box.value).toBe('שלום');
  expect(main().getByRole('link', { name: 'שָׁלוֹם' })).toBeDefined();
  await user.clear(box);
  await user.type(box, 'unheard of');
  await waitFor(() => expect(main().getByRole('status').textContent).toBe('No topic by that name'));
});
