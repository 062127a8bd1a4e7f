/**
 * A ref for what may go away under the reader's finger: when it leaves the page with the focus on it, the focus goes to
 * the part of the page around it rather than to the document's beginning.
 */
export function keepFocus(element: HTMLElement | null): () => void {
  return () => {
    if (element === null || document.activeElement !== element) return;
    element.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  };
}
