import type { Blockquote, Heading, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockInput, Content } from '../../../contract/blocks.ts';
import type { Picture } from '../../../contract/pictures.ts';
import { joinContents, oneLine } from '../runs.ts';
import { toContent, type Complain } from './inline.ts';

/** Finds the picture that a story means; throws an Error whose message is a sentence where there is none. */
export type ResolvePicture = (
  reference: string,
  alt: string,
  altLang: string,
  caption: string | null,
  credit: string | null,
) => Picture;

export interface BodyContext {
  lang: string;
  resolve: ResolvePicture;
  complain: Complain;
}

/** The block that a piece of a body is. */
export function toBlock(node: RootContent, context: BodyContext): BlockInput {
  const { complain } = context;
  switch (node.type) {
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'image') return toFigure(only, context);
      return { type: 'paragraph', content: requireContent(node, complain) };
    }
    case 'heading':
      if (node.depth !== 2 && node.depth !== 3)
        throw complain(node, 'A heading has two or three #: the headline is the first level.');
      return { type: 'heading', level: node.depth, content: requireContent(node, complain) };
    case 'blockquote':
      return toQuote(node, complain);
    case 'list':
      return toList(node, complain);
    case 'table':
      return toTable(node, complain);
    case 'containerDirective':
      return toDirective(node, complain);
    case 'html':
      throw complain(node, `HTML has no place in a story: ${node.value.slice(0, 40)}`);
    default:
      throw complain(node, `A story can't hold this (${node.type}).`);
  }
}

function requireContent(node: Paragraph | Heading, complain: Complain): Content {
  const content = toContent(node.children, complain);
  if (!content) throw complain(node, 'There is nothing to read here.');
  return content;
}

/** `![alt](reference "Caption. Credit.")`: where the title has several sentences, the last is the credit. */
function toFigure(
  node: Extract<PhrasingContent, { type: 'image' }>,
  { lang, resolve, complain }: BodyContext,
): BlockInput {
  const [, caption, credit] = /^(.*[.!?…”"])\s+([^.!?…]+)\.?$/su.exec(node.title ?? '') ?? [];
  try {
    const picture = resolve(node.url, node.alt ?? '', lang, caption ?? node.title ?? null, credit ?? null);
    return { type: 'figure', picture };
  } catch (error) {
    throw complain(node, error instanceof Error ? error.message : String(error));
  }
}

function paragraphsOf(node: { children: RootContent[] }, complain: Complain): Paragraph[] {
  return node.children.map((child) => {
    if (child.type !== 'paragraph') throw complain(child, 'Only paragraphs may stand here.');
    return child;
  });
}

/** A quotation; its last line names who said it where it begins with a dash and a space. */
function toQuote(node: Blockquote, complain: Complain): BlockInput {
  const paragraphs = paragraphsOf(node, complain);
  const last = paragraphs.at(-1)?.children.at(-1);
  const source = last?.type === 'text' ? /(?:^|\n)— ([^\n]+)$/.exec(last.value) : null;
  if (last?.type === 'text' && source) last.value = last.value.slice(0, source.index);
  const contents = paragraphs.map(({ children }) => toContent(children, complain));
  const lines = contents.filter((content) => content !== null);
  if (lines.length === 0) throw complain(node, 'There is nothing to read here.');
  return {
    type: 'quote',
    content: joinContents(lines, '\n'),
    ...(source?.[1] ? { attribution: oneLine(source[1]) } : {}),
  };
}

function toList(node: List, complain: Complain): BlockInput {
  const items = node.children.map((item) => {
    const [only] = item.children;
    if (item.children.length !== 1 || only?.type !== 'paragraph')
      throw complain(item, 'An item of a list is one paragraph.');
    return requireContent(only, complain);
  });
  return { type: 'list', ordered: node.ordered === true, items };
}

function toTable(node: Table, complain: Complain): BlockInput {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => toContent(cell.children, complain) ?? []),
  );
  return { type: 'table', header, rows };
}

function toDirective(node: ContainerDirective, complain: Complain): BlockInput {
  const [only, ...more] = paragraphsOf(node, complain);
  if (!only || more.length > 0 || only.data?.directiveLabel)
    throw complain(node, `:::${node.name} holds one paragraph.`);
  if (node.name === 'related') return toRelated(node, only, complain);
  const content = requireContent(only, complain);
  const { date, ...unknown } = node.attributes ?? {};
  const [attribute] = Object.keys(unknown);
  if (attribute !== undefined) throw complain(node, `:::${node.name} has no ${attribute}.`);
  if (node.name === 'correction')
    return { type: 'correction', content, ...(date ? { at: momentOf(date, node, complain) } : {}) };
  if (node.name !== 'pullQuote')
    throw complain(node, `There is :::pullQuote, :::correction and :::related, but no :::${node.name}.`);
  if (date) throw complain(node, ':::pullQuote has no date.');
  return { type: 'pullQuote', content };
}

/** `:::related`, around the slug of another story. */
function toRelated(node: ContainerDirective, only: Paragraph, complain: Complain): BlockInput {
  const words = requireContent(only, complain).map(({ text }) => text);
  if (Object.keys(node.attributes ?? {}).length > 0) throw complain(node, ':::related has no attributes.');
  return { type: 'related', slug: words.join('') };
}

/** A date, or a moment in UTC. A date alone is its noon, so that it is the same day nearly everywhere. */
function momentOf(date: string, node: ContainerDirective, complain: Complain): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date;
  const at = new Date(moment);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date.slice(0, 10))
    throw complain(node, `“${date}” is no date: write 2026-11-20.`);
  return at.toISOString();
}
