import type { Block, Content } from '../../../contract/blocks.ts';
import { joinContents } from '../runs.ts';
import { HEADINGS } from './elements.ts';
import { captioned, isFigure, withoutFigures } from './figures.ts';
import { plainLine } from './lines.ts';
import { itemContents, listBlocks } from './lists.ts';
import { tableBlocks, type Cell } from './tables.ts';

/** An element that makes something of the blocks inside it, when it ends. */
export type Container = { blocks: Block[] } & (
  | { kind: 'root' | 'item' | 'figcaption' | 'attribution' | 'caption' }
  | { kind: 'heading'; level: 2 | 3 }
  | { kind: 'quote'; attribution: string }
  | { kind: 'figure'; caption: Block[]; hasMedia: boolean }
  | { kind: 'list'; ordered: boolean; items: Content[]; pictures: Block[] }
  | { kind: 'table'; rows: Cell[][]; captionLine: string }
  | ({ kind: 'cell' } & Cell)
);

/** The longest attribution the contract lets a quote have. */
const LONGEST_ATTRIBUTION = 300;

/** No table has so many columns that a cell could cover more. */
const MOST_COLUMNS = 50;
const MOST_ROWS = 2_000;

/**
 * The container that an element begins inside `outer`; undefined where it is none there: a cell without a table is
 * text. `isLineEmpty` says whether nothing stands before it on its line.
 */
export function containerFor(
  name: string,
  attributes: ReadonlyMap<string, string>,
  outer: Container,
  isLineEmpty: boolean,
): Container | undefined {
  const blocks: Block[] = [];
  const level = HEADINGS.get(name);
  if (level) return { kind: 'heading', level, blocks };
  switch (name) {
    case 'blockquote':
      return { kind: 'quote', blocks, attribution: '' };
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { kind: 'list', ordered: name === 'ol', items: [], pictures: [], blocks };
    case 'table':
      return { kind: 'table', rows: [], captionLine: '', blocks };
    case 'figure':
      return { kind: 'figure', caption: [], hasMedia: false, blocks };
  }
  switch (`${outer.kind} ${name}`) {
    case 'list li':
      return { kind: 'item', blocks };
    case 'table caption':
      return { kind: 'caption', blocks };
    case 'table td':
    case 'table th':
      return {
        kind: 'cell',
        isHeader: name === 'th',
        span: columns(attributes.get('colspan')),
        depth: rows(attributes.get('rowspan')),
        blocks,
      };
    case 'figure figcaption':
      return { kind: 'figcaption', blocks };
    case 'quote footer':
      return { kind: 'attribution', blocks };
    case 'quote cite':
      // Inside a sentence it is a work's title; on a line of its own under a quotation, its source.
      return isLineEmpty && outer.blocks.length > 0 ? { kind: 'attribution', blocks } : undefined;
    default:
      return undefined;
  }
}

function columns(colspan: string | undefined): number {
  const wanted = Number.parseInt(colspan ?? '', 10);
  return wanted >= 1 ? Math.min(wanted, MOST_COLUMNS) : 1;
}

/** How many rows a cell covers; 0 means all that follow (HTML, 4.9.11). */
function rows(rowspan: string | undefined): number {
  const wanted = Number.parseInt(rowspan ?? '', 10);
  return wanted === 0 ? MOST_ROWS : Math.min(Math.max(wanted || 1, 1), MOST_ROWS);
}

/** Ends a container: what it has become goes to the one around it. */
export function closeContainer(inner: Container, outer: Container): void {
  switch (inner.kind) {
    case 'attribution':
      attribute(inner.blocks, outer);
      return;
    case 'figcaption':
      append(outer.blocks, inner.blocks.filter(isFigure));
      append(outer.kind === 'figure' ? outer.caption : outer.blocks, withoutFigures(inner.blocks));
      return;
    case 'item':
      if (outer.kind !== 'list') return append(outer.blocks, inner.blocks);
      // A list holds lines alone: its pictures follow it.
      append(outer.items, itemContents(inner.blocks, outer.ordered));
      append(outer.pictures, inner.blocks.filter(isFigure));
      return;
    case 'caption':
      append(outer.blocks, inner.blocks.filter(isFigure));
      if (outer.kind === 'table') outer.captionLine = plainLine(inner.blocks);
      return;
    case 'cell':
      if (outer.kind !== 'table') append(outer.blocks, inner.blocks);
      else if (outer.rows.length === 0) outer.rows.push([inner]);
      else outer.rows.at(-1)?.push(inner);
      return;
    default:
      append(outer.blocks, blocksOf(inner));
  }
}

function blocksOf(container: Container): Block[] {
  switch (container.kind) {
    case 'heading':
      return [
        ...headed(withoutFigures(container.blocks), container.level),
        ...container.blocks.filter(isFigure),
      ];
    case 'quote':
      return quoted(container.blocks, container.attribution);
    case 'figure':
      if (container.blocks.some(isFigure)) return captioned(container.blocks, container.caption);
      // A caption without the picture it speaks of says nothing.
      return container.hasMedia ? container.blocks : [...container.blocks, ...container.caption];
    case 'list':
      return [
        ...listBlocks([...container.items, ...itemContents(container.blocks, false)], container.ordered),
        ...container.pictures,
        ...container.blocks.filter(isFigure),
      ];
    case 'table':
      return [...container.blocks, ...tableBlocks(container.rows, container.captionLine)];
    default:
      return container.blocks;
  }
}

/** The first line is the heading; what else was caught in one that isn't closed stays what it is. */
function headed([first, ...rest]: Block[], level: 2 | 3): Block[] {
  if (!first) return [];
  return [first.type === 'paragraph' ? { type: 'heading', level, content: first.content } : first, ...rest];
}

/** Paragraphs in a row are one quotation; a list or a table among them stands between two. */
function quoted(blocks: Block[], attribution: string): Block[] {
  const quotes: Block[] = [];
  let lines: Content[] = [];
  const end = (source = {}) => {
    if (lines.length > 0) quotes.push({ type: 'quote', content: joinContents(lines, '\n'), ...source });
    lines = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      lines.push(block.content);
    } else {
      end();
      quotes.push(block);
    }
  }
  end(attribution === '' ? {} : { attribution });
  return quotes;
}

function attribute(blocks: Block[], outer: Container): void {
  const name = plainLine(blocks).replace(/^[—–―-]+\s*/u, '');
  const fits = name !== '' && name.length <= LONGEST_ATTRIBUTION && !blocks.some(isFigure);
  if (outer.kind === 'quote' && fits) outer.attribution = name;
  else append(outer.blocks, blocks);
}

/** Spreading the many into a call's arguments would overflow the stack. */
function append<Item>(list: Item[], items: Item[]): void {
  for (const item of items) list.push(item);
}
