/** Moves the focus to the next comment of a part of the page or the one before; to the first where none has it. */
export function moveFocus(part: Element, by: 1 | -1): void {
  const all = [...part.querySelectorAll<HTMLElement>('article')];
  const at = all.findIndex((one) => one.contains(document.activeElement));
  all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}
