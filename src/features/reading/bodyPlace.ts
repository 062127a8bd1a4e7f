/** The line that a reader's eyes are at, in windows' heights. */
const EYES = 0.3;
/** A story that is no longer than this needs no place in it, in windows' heights. */
const SHORT = 2;

/** The elements of a story's blocks, in their order; `within` stands in the story. */
export const blockElements = (within: Element | null): HTMLElement[] => [
  ...(within?.closest('article')?.querySelectorAll<HTMLElement>('[data-body] > *') ?? []),
];

/** Whether a body is so long that nobody reads it at a glance. */
export function isLong(elements: readonly Element[]): boolean {
  const [first, last] = [elements[0], elements.at(-1)];
  if (!first || !last) return false;
  return last.getBoundingClientRect().bottom - first.getBoundingClientRect().top > SHORT * innerHeight;
}

/** Where a reader is: at a block, by its number; at the `end`; or `elsewhere`, at the head or below the story. */
export function placeIn(elements: readonly Element[]): number | 'end' | 'elsewhere' {
  const line = EYES * innerHeight;
  const end = elements.at(-1)?.getBoundingClientRect().bottom ?? 0;
  if (end <= line) return 'elsewhere';
  if (end <= innerHeight) return 'end';
  const at = elements.findIndex((element) => element.getBoundingClientRect().bottom > line);
  const isAtHead = (elements[0]?.getBoundingClientRect().top ?? 0) > -line;
  return isAtHead ? 'elsewhere' : at;
}

/** Brings a block to where its reader looks, with the focus, so that reading aloud goes on there too. */
export function goToBlock(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  scrollTo({ top: scrollY + element.getBoundingClientRect().top - EYES * 0.5 * innerHeight });
}
