type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented' | 'target'
>;

/**
 * The key of a press that may stand for a command by itself: a small Latin letter, where the keyboard is set to another
 * script the one in its place, or a sign. Null with modifiers, in a field, and where the press has been answered.
 */
export function pressedKey(press: Press): string | null {
  if (press.defaultPrevented || press.altKey || press.ctrlKey || press.metaKey || isTyping(press))
    return null;
  if (!/^\p{L}$/u.test(press.key)) return press.key;
  // With Shift a letter is another command of the browser's or of what helps to read the page.
  if (press.shiftKey) return null;
  return /^[a-z]$/i.test(press.key) ? press.key.toLowerCase() : press.code.replace(/^Key/, '').toLowerCase();
}

const isTyping = ({ target }: Press) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
