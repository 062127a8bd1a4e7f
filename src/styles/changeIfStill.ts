/** What is read, or stands between: if none of it moves, nothing that is looked at does. */
const BLOCKS = 'main :is(h1, h2, h3, p, li, figure)';

/**
 * Makes a change of style that may move things, and takes it back where it moved anything in view up or down, before
 * that is painted. Answers whether the change stands. Costs two layouts.
 */
export function changeIfStill(change: () => void, undo: () => void): boolean {
  const before = inView();
  change();
  const isStill = before.every(([block, top, bottom]) => {
    const now = block.getBoundingClientRect();
    return Math.abs(now.top - top) < 1 && Math.abs(now.bottom - bottom) < 1;
  });
  if (!isStill) undo();
  return isStill;
}

function inView(): (readonly [block: Element, top: number, bottom: number])[] {
  return [...document.querySelectorAll(BLOCKS)].flatMap((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? [[block, top, bottom] as const] : [];
  });
}
