import { vi } from 'vitest';

/** jsdom knows no media: it is said to be a window with a mouse, and else as most are. */
vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(any-hover: hover)' }));
