import { afterEach, expect, test, vi } from 'vitest';
import { areKeysOn, turnKeys } from '../../src/client/keySetting.ts';

afterEach(() => vi.unstubAllGlobals());

/** Storage as browsers have it. */
function stubStorage(kept = new Map<string, string>()): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

/** Storage that a reader has forbidden, or that is full. */
function blockStorage(methods: readonly ('getItem' | 'setItem')[]): void {
  const blocked = () => {
    throw new DOMException('Blocked.', 'SecurityError');
  };
  stubStorage();
  vi.stubGlobal('localStorage', {
    ...localStorage,
    ...Object.fromEntries(methods.map((one) => [one, blocked])),
  });
}

test('keys do something until they are turned off, and again once they are turned on', () => {
  stubStorage();
  expect(areKeysOn()).toBe(true);
  turnKeys(false);
  expect(areKeysOn()).toBe(false);
  turnKeys(true);
  expect(areKeysOn()).toBe(true);
});

test('where the device keeps nothing, keys that are turned off stay so for as long as the page stands', () => {
  blockStorage(['setItem']);
  turnKeys(false);
  expect(areKeysOn()).toBe(false);
  blockStorage(['getItem', 'setItem']);
  expect(areKeysOn()).toBe(false);
  turnKeys(true);
  expect(areKeysOn()).toBe(true);
  stubStorage();
  turnKeys(true);
});

test('where nothing can be read of the device, keys do something', () => {
  blockStorage(['getItem']);
  expect(areKeysOn()).toBe(true);
});
