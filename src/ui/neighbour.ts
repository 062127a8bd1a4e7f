/**
 * The place of the next of some parts of the page or of the one before, counted from that with the focus, and no further
 * than to either end; `otherwise` where none has it.
 */
export function neighbour(parts: readonly Element[], by: 1 | -1, otherwise = 0): number {
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  return Math.min(Math.max(at === -1 ? otherwise : at + by, 0), parts.length - 1);
}
