import { act, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Keys } from '../../src/features/keys/Keys.tsx';
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

test('a press that came after the keys were drawn and before they listened is answered, and none twice', () => {
  const showHelp = vi.fn();
  const keysWith = (first: KeyboardEvent | null) => (
    <MemoryRouter>
      <Keys first={first} showHelp={showHelp} />
    </MemoryRouter>
  );
  const { rerender } = render(keysWith(null));
  const early = new KeyboardEvent('keydown', { key: '?', bubbles: true });
  rerender(keysWith(early));
  expect(showHelp).toHaveBeenCalledTimes(1);
  act(() => void document.body.dispatchEvent(early));
  expect(showHelp).toHaveBeenCalledTimes(1);
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true })));
  expect(showHelp).toHaveBeenCalledTimes(2);
});
