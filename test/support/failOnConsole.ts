import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// A page's first import is compiled on the way, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out, and so has nowhere to scroll to.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** Whatever React, the router or the query client had to complain of fails the test that caused it. */
afterEach(() => {
  cleanup();
  delete document.documentElement.dataset.app;
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});
