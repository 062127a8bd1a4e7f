import type { Block } from '../../contract/blocks.ts';
import { closeContainer, containerFor, type Container } from './html/containers.ts';
import { figureOf, purposeOf, signText, sourceSet } from './html/images.ts';
import { lookInside } from './html/looks.ts';
import { DROPPED, FOREIGN, IMPLIED_ENDS, LINES, MEDIA, PREFORMATTED, VOID } from './html/elements.ts';
import { readTags, type TagReader } from './html/tags.ts';
import { RunningText, type Look } from './runs.ts';

export interface Converted {
  blocks: Block[];
  /** How many elements of each name had no block to go into: `{img: 2, iframe: 1}`; pictures that count readers apart. */
  dropped: Record<string, number>;
}

/** What pictures that nobody is to see are counted as. */
const TRACKER = 'tracking pixel';

/** Containers deeper than this are no more than lines, so that what they hold is not moved up without end. */
const DEEPEST_CONTAINER = 32;
/** How far up an element is looked for whose end tag was left out. */
const FARTHEST_IMPLIED = 64;

/**
 * The blocks of a piece of HTML, whatever it is: what has no block is dropped and counted, scripts and frames with
 * all that is in them. `base` is the address that its links start from; without one only whole addresses are links.
 * `xhtml` means that `<x/>` is closed. Pictures become figures that still stand where the page has them: whoever
 * publishes fetches them. What they show is told in `lang`.
 */
export function htmlToBlocks(
  html: string,
  { base, xhtml = false, lang = 'en' }: { base?: string | undefined; xhtml?: boolean; lang?: string } = {},
): Converted {
  const reader = new BlockReader(base, xhtml, lang);
  readTags(html, reader);
  return reader.end();
}

interface OpenElement {
  name: string;
  /** How text looked before it. */
  look: Look;
  container?: Container;
}

class BlockReader implements TagReader {
  readonly #base: string | undefined;
  readonly #xhtml: boolean;
  readonly #lang: string;
  readonly #text = new RunningText();
  readonly #open: OpenElement[] = [];
  /** How many elements of a name are open. */
  readonly #counts = new Map<string, number>();
  readonly #containers: [Container, ...Container[]] = [{ kind: 'root', blocks: [] }];
  readonly #dropped = new Map<string, number>();
  /** How many elements were open when a dropped one began; null outside of one. */
  #droppedAt: number | null = null;
  #look: Look = {};
  /** What the `<source>`s of the `<picture>` that is being read offer. */
  #sources: string[] = [];

  constructor(base: string | undefined, xhtml: boolean, lang: string) {
    this.#base = base;
    this.#xhtml = xhtml;
    this.#lang = lang;
  }

  end(): Converted {
    while (this.#open.length > 0) this.#pop();
    this.#endLine();
    return { blocks: this.#containers[0].blocks, dropped: Object.fromEntries(this.#dropped) };
  }

  open(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): void {
    const ends = VOID.has(name) || (isClosed && (this.#xhtml || FOREIGN.has(name) || this.isInForeign()));
    if (this.#droppedAt === null) this.#enter(name, attributes, ends);
    else this.#push({ name, look: this.#look });
    if (ends) this.#pop();
  }

  close(name: string): void {
    if (name === 'br') this.#breakLine();
    else if (this.#isOpen(name)) while (this.#pop() !== name);
    else if (name === 'p' && this.#droppedAt === null) this.#endLine();
  }

  text(text: string): void {
    if (this.#droppedAt !== null) return;
    const isPreformatted = [...PREFORMATTED].some((name) => this.#isOpen(name));
    if (!isPreformatted) return this.#text.append(text, this.#look);
    for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
      if (at > 0) this.#breakLine();
      this.#text.append(line, this.#look);
    }
  }

  isInForeign(): boolean {
    return [...FOREIGN].some((name) => this.#isOpen(name));
  }

  #enter(name: string, attributes: ReadonlyMap<string, string>, ends: boolean): void {
    this.#endImplied(name);
    if (name === 'br') this.#breakLine();
    if (name === 'img') return this.#picture(attributes);
    if (DROPPED.has(name)) return this.#drop(name);
    if (name === 'picture') this.#sources = [];
    if (name === 'source') this.#sources.push(sourceSet(attributes) ?? '');

    const look = this.#look;
    const isDeep = this.#containers.length > DEEPEST_CONTAINER;
    const container =
      ends || isDeep ? undefined : containerFor(name, attributes, this.#container, this.#text.isEmpty);
    if (container || LINES.has(name)) this.#endLine();
    if (name === 'tr' && this.#container.kind === 'table') this.#container.rows.push([]);
    if (container) this.#containers.push(container);
    this.#look = lookInside(name, attributes, look, this.#base);
    if (name === 'q') this.#text.append('“', this.#look);
    this.#push({ name, look, ...(container ? { container } : {}) });
  }

  #picture(attributes: ReadonlyMap<string, string>): void {
    const purpose = purposeOf(attributes);
    if (purpose === 'tracker') return this.#drop('img', TRACKER);
    const sign = purpose === 'sign' ? signText(attributes) : '';
    const sources = this.#isOpen('picture') ? this.#sources : [];
    const figure = purpose === 'picture' ? figureOf(attributes, sources, this.#base, this.#lang) : undefined;
    if (!figure && sign === '') return this.#drop('img');
    if (figure) {
      this.#endLine();
      this.#container.blocks.push(figure);
    } else {
      this.#text.append(sign, this.#look);
    }
    this.#push({ name: 'img', look: this.#look });
  }

  #drop(name: string, countedAs = name): void {
    this.#dropped.set(countedAs, (this.#dropped.get(countedAs) ?? 0) + 1);
    if (name === 'hr') this.#endLine();
    if (MEDIA.has(name))
      for (const container of this.#containers) if (container.kind === 'figure') container.hasMedia = true;
    this.#droppedAt = this.#open.length;
    this.#push({ name, look: this.#look });
  }

  #push(element: OpenElement): void {
    this.#open.push(element);
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 0) + 1);
  }

  /** Ends the innermost element. */
  #pop(): string | undefined {
    const element = this.#open.pop();
    if (!element) return undefined;
    const { name, look, container } = element;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    if (this.#droppedAt !== null) {
      if (this.#open.length <= this.#droppedAt) this.#droppedAt = null;
      return name;
    }
    if (name === 'q') this.#text.append('”', this.#look);
    if (container || LINES.has(name)) this.#endLine();
    this.#look = look;
    if (container) {
      this.#containers.pop();
      closeContainer(container, this.#container);
    }
    return name;
  }

  #endImplied(name: string): void {
    const implied = IMPLIED_ENDS.get(name);
    if (!implied) return;
    let outermost = -1;
    const last = this.#open.length - 1;
    for (let at = last; at >= 0 && last - at < FARTHEST_IMPLIED; at -= 1) {
      const above = this.#open[at]?.name ?? '';
      if (implied.within.has(above)) break;
      if (implied.ends.has(above)) outermost = at;
    }
    if (outermost < 0) return;
    while (this.#open.length > outermost) this.#pop();
  }

  get #container(): Container {
    return this.#containers.at(-1) ?? this.#containers[0];
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  #breakLine(): void {
    if (this.#droppedAt === null && !this.#text.breakLine()) this.#endLine();
  }

  #endLine(): void {
    const content = this.#text.take();
    if (content) this.#container.blocks.push({ type: 'paragraph', content });
  }
}
