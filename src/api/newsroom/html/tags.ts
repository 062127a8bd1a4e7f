import { Tokenizer } from 'htmlparser2';

export interface TagReader {
  /** A start tag; `isClosed` where it is written `<x/>`. */
  open(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): void;
  /** An end tag, whether or not anything is open. */
  close(name: string): void;
  /** A piece of text, its entities decoded. */
  text(text: string): void;
  /** Whether what is being read is not HTML but SVG or MathML inside it. */
  isInForeign(): boolean;
}

/**
 * Reads HTML into tags and text, in one pass, whatever it is given. The library's tokenizer is used without its
 * parser, whose stack costs time by the square of the depth.
 */
export function readTags(html: string, reader: TagReader): void {
  let name = '';
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  const nameOf = (start: number, end: number) => {
    const read = html.slice(start, end).toLowerCase();
    return read === 'image' ? 'img' : read;
  };

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = nameOf(start, end);
        attributes = new Map();
      },
      onattribname: (start, end) => void (attribute = html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => void (value += html.slice(start, end)),
      onattribentity: (point) => void (value += String.fromCodePoint(point)),
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
        value = '';
      },
      onopentagend: () => reader.open(name, attributes, false),
      onselfclosingtag: () => reader.open(name, attributes, true),
      onclosetag: (start, end) => reader.close(nameOf(start, end)),
      ontext: (start, end) => reader.text(html.slice(start, end)),
      ontextentity: (point) => reader.text(String.fromCodePoint(point)),
      oncdata: (start, end, rest) => {
        if (reader.isInForeign()) reader.text(html.slice(start, end - rest));
      },
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
      isInForeignContext: () => reader.isInForeign(),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
