import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteVisit, visitBefore } from '../../src/client/visits.ts';

const MINUTE = 60_000;
const MONDAY = Date.parse('2026-11-23T12:00:00Z');

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the first visit has none before it, however long it lasts', () => {
  for (const minutes of [0, 1, 30, 60]) {
    expect(visitBefore(MONDAY + minutes * MINUTE)).toBeNull();
    noteVisit(MONDAY + minutes * MINUTE);
  }
});

test('after half an hour away it is another visit, and the one before stays the same through it', () => {
  noteVisit(MONDAY);
  noteVisit(MONDAY + 10 * MINUTE);
  const back = MONDAY + 41 * MINUTE;
  expect(visitBefore(back)).toBe(MONDAY + 10 * MINUTE);
  noteVisit(back);
  expect(visitBefore(back)).toBe(MONDAY + 10 * MINUTE);
  noteVisit(back + 20 * MINUTE);
  expect(visitBefore(back + 25 * MINUTE)).toBe(MONDAY + 10 * MINUTE);
  expect(visitBefore(back + 60 * MINUTE)).toBe(back + 20 * MINUTE);
});

test('what isn’t a time, or can’t be read or kept, is no visit', () => {
  kept.set('lede-visit', 'yesterday');
  expect(visitBefore(MONDAY)).toBeNull();
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked });
  noteVisit(MONDAY);
  expect(visitBefore(MONDAY)).toBeNull();
});
