import type { KeyboardEvent } from 'react';
import type { Shortcut } from '../../i18n/shortcutTexts.ts';
import { pressedKey } from '../../ui/pressedKey.ts';

/** The key of each shortcut, by its place on a Latin keyboard. */
export const SHORTCUTS: Record<Shortcut, string> = {
  next: 'j',
  previous: 'k',
  approve: 'a',
  reject: 'r',
  remove: 'd',
  restore: 's',
  thread: 'o',
  closeThread: 'c',
  undo: 'z',
};

/** In the order they are told in. */
export const NAMES: readonly Shortcut[] = [
  'next',
  'previous',
  'approve',
  'reject',
  'remove',
  'restore',
  'thread',
  'closeThread',
  'undo',
];

/**
 * Handles the keys of some shortcuts: single letters, which count only within the part of the page that listens for
 * them (WCAG 2.2, 2.1.4), and there before those of every page.
 */
export function answerShortcut(event: KeyboardEvent, acts: Partial<Record<Shortcut, () => void>>): void {
  const key = pressedKey(event);
  const act = NAMES.flatMap((name) => (SHORTCUTS[name] === key ? [acts[name]] : []))[0];
  if (!act) return;
  event.preventDefault();
  act();
}
