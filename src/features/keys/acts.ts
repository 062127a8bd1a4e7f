import type { KeyAct } from '../../i18n/keyTexts.ts';
import { neighbour } from '../../ui/neighbour.ts';

/** The key of each act, in the order they are told in. */
export const KEYS: readonly (readonly [key: string, act: KeyAct])[] = [
  ['j', 'next'],
  ['k', 'former'],
  ['s', 'save'],
  ['f', 'follow'],
  ['n', 'nextNews'],
  ['p', 'formerNews'],
  ['/', 'search'],
  ['?', 'help'],
];

/** Presses the button of the page's story that a key stands for; false where there is none. */
export function pressOfStory(key: 's' | 'f' | 'n' | 'p'): boolean {
  const button = document.querySelector<HTMLElement>(`main > article [data-key='${key}']`);
  button?.click();
  return button !== null;
}

/**
 * Moves the focus to the next story on the page or the one before: from the one it is at, else from what is in view.
 * False where there are no stories.
 */
export function moveToStory(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('main article > a')];
  const cards = links.flatMap(({ parentElement }) => parentElement ?? []);
  const inView = links.findIndex((link) => link.getBoundingClientRect().bottom >= 0);
  const below = inView === -1 ? links.length : inView;
  links[neighbour(cards, by, by === 1 ? below : below - 1)]?.focus();
  return links.length > 0;
}

/** Puts the focus into the page's own search box; false where it has none. */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('main [role=search] input[type=search]');
  box?.select();
  box?.focus();
  return box !== null;
}
