import { screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SEARCH_BOX } from '../../src/paths.ts';
import { startApi } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
  paper = await startApi();
});
afterAll(() => paper.close());

test('on a telephone that has a keyboard, the first press of a key is answered like any other', async () => {
  const { user, address } = await renderApp('/topics', paper.browser());
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('/');
  await waitFor(() => expect(address()).toBe(`/search#${SEARCH_BOX}`));
});

test('a first press in a field writes there, and does nothing else', async () => {
  const { user, address } = await renderApp('/search', paper.browser());
  const box = await screen.findByRole('searchbox');
  await user.type(box, 'j?/');
  expect(box).toHaveProperty('value', 'j?/');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(address().startsWith('/search')).toBe(true);
});
