import type { Block, Content } from '../../../contract/blocks.ts';
import { joinContents } from '../runs.ts';
import { isFigure } from './figures.ts';
import { divided, linesOf } from './lines.ts';

export interface Cell {
  blocks: Block[];
  isHeader: boolean;
  /** How many columns it covers. */
  span: number;
  /** How many rows it covers. */
  depth: number;
}

/** The most the contract lets a table have. */
const MOST_ROWS = 2_000;
const LONGEST_CAPTION = 500;
/** In all of a table, the cells that may be covered from above: a few bytes could else ask for millions. */
const MOST_COVERED = 100_000;

/**
 * What a table becomes: a table block, or as many as it takes, and the pictures that stood in it. One that only lays
 * out a page (a single column, tables and headings in its cells, a picture beside its text) is what its cells hold.
 */
export function tableBlocks(rows: Cell[][], caption: string): Block[] {
  const pictures = rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.filter(isFigure)));
  const isBeside = rows.length === 1 && pictures.length > 0;
  const isData = rows.some((row) => row.length > 1) && !rows.some((row) => row.some(laysOut)) && !isBeside;
  if (!isData) return rows.flatMap((row) => row.flatMap(({ blocks }) => blocks));

  const [first, ...others] = gridOf(rows).filter(({ cells }) => cells.some((cell) => cell.length > 0));
  if (!first) return pictures;
  const header = first.isHeader ? first.cells.map(orBlank) : [];
  const body = (first.isHeader ? others : [first, ...others]).map(({ cells }) => cells);
  const named = caption !== '' && caption.length <= LONGEST_CAPTION ? { caption } : {};
  const parts = body.length > 0 ? divided(body, MOST_ROWS) : [[]];
  return [...parts.map((part): Block => ({ type: 'table', ...named, header, rows: part })), ...pictures];
}

const laysOut = ({ blocks }: Cell) => blocks.some(({ type }) => type === 'table' || type === 'heading');

/** A header cell must have text, and the corner of a table often has none. */
const orBlank = (content: Content) => (content.length > 0 ? content : [{ text: '\u00a0' }]);

interface GridRow {
  cells: Content[];
  isHeader: boolean;
}

/** The rows with every cell in its own column: where one covers others, beside or below it, those are empty. */
function gridOf(rows: Cell[][]): GridRow[] {
  /** By column, for how many more rows a cell from above covers it. */
  const covered = new Map<number, number>();
  let coverable = MOST_COVERED;
  return rows.map((row) => {
    const cells: Content[] = [];
    for (const { blocks, span, depth } of row) {
      passCovered(cells, covered);
      for (let column = 0; column < span; column += 1) {
        if (depth > 1 && coverable >= depth) {
          covered.set(cells.length, depth - 1);
          coverable -= depth;
        }
        cells.push(column === 0 ? joinContents(linesOf(blocks), '\n') : []);
      }
    }
    passCovered(cells, covered);
    return { cells, isHeader: row.length > 0 && row.every(({ isHeader }) => isHeader) };
  });
}

/** Leaves the next columns empty that a cell from above covers. */
function passCovered(cells: Content[], covered: Map<number, number>): void {
  for (let left = covered.get(cells.length); left; left = covered.get(cells.length)) {
    if (left > 1) covered.set(cells.length, left - 1);
    else covered.delete(cells.length);
    cells.push([]);
  }
}
