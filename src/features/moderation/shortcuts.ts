import type { KeyboardEvent } from 'react';
import type { Shortcut } from '../../i18n/shortcutTexts.ts';

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
 * them (WCAG 2.2, 2.1.4), and never while something is typed.
 */
export function answerShortcut(event: KeyboardEvent, acts: Partial<Record<Shortcut, () => void>>): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  const key = letterOf(event);
  const act = NAMES.flatMap((name) => (SHORTCUTS[name] === key ? [acts[name]] : []))[0];
  if (!act) return;
  event.preventDefault();
  act();
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** The Latin letter of a key; where the keyboard is set to another script, the one in its place. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
