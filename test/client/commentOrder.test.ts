import { afterEach, expect, test, vi } from 'vitest';
import { keepOrder, keptOrder } from '../../src/client/commentOrder.ts';

afterEach(() => vi.unstubAllGlobals());

/** Storage as browsers have it. */
function stubStorage(kept: Map<string, string>): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

test('the order that was chosen last is kept', () => {
  stubStorage(new Map());
  expect(keptOrder()).toBe('newest');
  keepOrder('recommended');
  expect(keptOrder()).toBe('recommended');
});

test('an order that another version kept, and this one doesn’t know, is none', () => {
  stubStorage(new Map([['lede-comment-order', 'loudest']]));
  expect(keptOrder()).toBe('newest');
});

test('where storage is blocked, comments stand newest first', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('Blocked.', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('Blocked.', 'SecurityError');
    },
  });
  keepOrder('oldest');
  expect(keptOrder()).toBe('newest');
});
