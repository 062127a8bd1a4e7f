import { vi } from 'vitest';

/** Nothing grows where nothing is laid out. */
class NothingGrows implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

vi.stubGlobal('ResizeObserver', NothingGrows);
