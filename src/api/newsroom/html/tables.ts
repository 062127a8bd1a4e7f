import type { Block, Content } from '../../../contract/blocks.ts';
import { joinContents } from '../runs.ts';
import { divided, linesOf } from './lines.ts';

export interface Cell {
  blocks: Block[];
  isHeader: boolean;
  /** How many columns it covers. */
  span: number;
}

/** The most the contract lets a table have. */
const MOST_ROWS = 2_000;
const LONGEST_CAPTION = 500;

/**
 * What a table becomes: a table block, or as many as it takes. One that only lays out a page (a single column, or
 * tables and headings in its cells) is what its cells hold.
 */
export function tableBlocks(rows: Cell[][], caption: string): Block[] {
  const isData = rows.some((row) => row.length > 1) && !rows.some((row) => row.some(laysOut));
  if (!isData) return rows.flatMap((row) => row.flatMap(({ blocks }) => blocks));

  const [first, ...others] = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  if (!first) return [];
  const hasHeader = first.every(({ isHeader }) => isHeader);
  const header = hasHeader ? contentsOf(first).map(orBlank) : [];
  const body = (hasHeader ? others : [first, ...others]).map(contentsOf);
  const named = caption !== '' && caption.length <= LONGEST_CAPTION ? { caption } : {};
  const parts = body.length > 0 ? divided(body, MOST_ROWS) : [[]];
  return parts.map((part) => ({ type: 'table', ...named, header, rows: part }));
}

const laysOut = ({ blocks }: Cell) => blocks.some(({ type }) => type === 'table' || type === 'heading');

/** A header cell must have text, and the corner of a table often has none. */
const orBlank = (content: Content) => (content.length > 0 ? content : [{ text: '\u00a0' }]);

function contentsOf(row: Cell[]): Content[] {
  return row.flatMap(({ blocks, span }) => [
    joinContents(linesOf(blocks), '\n'),
    ...Array.from({ length: span - 1 }, (): Content => []),
  ]);
}
