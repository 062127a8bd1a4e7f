/** How a section's block stands: across the page, its picture at one end or (`turned`) the other, or as half of a row. */
export type BlockShape = 'wide' | 'turned' | 'half' | 'otherHalf';

/** A block of fewer stories doesn't fill the page's width. */
const FILLS = 3;

/**
 * Shapes of blocks by how many stories each has: rows of one and of two in turns, so that sections are no list, and
 * never a row half empty.
 */
export function blockShapes(counts: readonly number[]): BlockShape[] {
  const shapes: BlockShape[] = [];
  let wideRows = 0;
  let wantsPair = false;
  for (let at = 0; at < counts.length; at += 1) {
    const isLast = at === counts.length - 1;
    if (!isLast && (wantsPair || (counts[at] ?? 0) < FILLS)) {
      shapes.push('half', 'otherHalf');
      at += 1;
      wantsPair = false;
    } else {
      shapes.push(wideRows % 2 === 0 ? 'wide' : 'turned');
      wideRows += 1;
      wantsPair = true;
    }
  }
  return shapes;
}
