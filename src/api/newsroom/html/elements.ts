import type { Run } from '../../../contract/blocks.ts';

/** Elements without an end tag (HTML, 13.1.2). */
export const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements that no block can hold: dropped with all that is in them, and counted. */
export const DROPPED = new Set(
  (
    'applet area audio base basefont bgsound button canvas datalist dialog embed form frame frameset hr iframe img ' +
    'input keygen link map math meta noembed noframes noscript object optgroup option param script select style svg ' +
    'template textarea title video'
  ).split(' '),
);

/** Those of the dropped that a figure's caption speaks of: without them it speaks of nothing. */
export const MEDIA = new Set('applet audio canvas embed iframe img object svg video'.split(' '));

/** Elements whose markup is XML of another kind, where `<x/>` is closed. */
export const FOREIGN = new Set(['svg', 'math']);

/** Elements that begin and end a line of text, and mean nothing more to a block. */
export const LINES = new Set(
  (
    'address article aside body center dd details div dl dt fieldset footer head header hgroup html legend li listing main ' +
    'nav p plaintext pre search section summary tbody td tfoot th thead tr xmp'
  ).split(' '),
);

/** Elements in which the ends of lines are kept. */
export const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext']);

export const EMPHASIS = new Map<string, NonNullable<Run['emphasis']>>([
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['dt', 'strong'],
]);

/** A story's own headline is the page's first level, so its headings are of the second and third. */
export const HEADINGS = new Map<string, 2 | 3>([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
]);

interface Implied {
  /** The open elements that end here. */
  ends: ReadonlySet<string>;
  /** How far up they are looked for. */
  within: ReadonlySet<string>;
}

const implied = (ends: string, within: string): Implied => ({
  ends: new Set(ends.split(' ')),
  within: new Set(within.split(' ')),
});

const heading = implied([...HEADINGS.keys()].join(' '), 'table td th li blockquote');
const part = implied('td th tr thead tbody tfoot caption', 'table');

/** Start tags that end other elements, whose end tags may be left out (HTML, 13.1.2.4). */
export const IMPLIED_ENDS = new Map<string, Implied>([
  ['li', implied('li', 'ul ol menu dir')],
  ['dt', implied('dt dd', 'dl')],
  ['dd', implied('dt dd', 'dl')],
  ['a', implied('a', 'table td th')],
  ['td', implied('td th', 'tr table')],
  ['th', implied('td th', 'tr table')],
  ['tr', implied('td th tr caption', 'table')],
  ['thead', part],
  ['tbody', part],
  ['tfoot', part],
  ...[...HEADINGS.keys()].map((name) => [name, heading] as const),
]);
