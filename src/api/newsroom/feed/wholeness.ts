import { Tokenizer } from 'htmlparser2';
import { FeedError, placeOf } from './feedError.ts';

interface Outline {
  /** The root element's name without its prefix, lower case; empty where there is none. */
  root: string;
  /** Where the root element begins: what stands before it has been looked at, and is of no more use. */
  rootAt: number;
  isWhole: boolean;
  /** The innermost element that is open at the end, or the first end tag that closes nothing. */
  trouble: { name: string; at: number } | undefined;
  /** The first entity that its head declares as more than one character. */
  entity: { name: string; at: number } | undefined;
}

/** What is known of an XML text from its tags alone. */
export function outlineOf(xml: string): Outline {
  const open: { name: string; at: number }[] = [];
  let root = '';
  let rootAt = 0;
  let lastClosed = '';
  let stray: Outline['trouble'];
  let entity: Outline['entity'];
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        const name = xml.slice(start, end);
        if (root === '') rootAt = start - 1;
        root ||= name;
        open.push({ name, at: start - 1 });
      },
      onselfclosingtag: () => void open.pop(),
      onclosetag(start, end) {
        lastClosed = xml.slice(start, end).trim();
        if (open.at(-1)?.name === lastClosed) open.pop();
        else stray ??= { name: lastClosed, at: start - 2 };
      },
      onopentagend: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration(start, end) {
        const [, name] = ENTITY.exec(xml.slice(start, end)) ?? [];
        if (root === '' && name !== undefined) entity ??= { name, at: start };
      },
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return {
    root: root.toLowerCase().replace(/^.*:/, ''),
    rootAt,
    isWhole: root !== '' && lastClosed === root,
    trouble: stray ?? open.at(-1),
    entity,
  };
}

/** An entity for use in the text, unless it is one character by its number. */
const ENTITY = /<?!ENTITY\s+(?!%)(\S{1,40})\s+(?!["']&#\w+;["'])/i;

/**
 * Refuses a feed that declares words of its own: none are put in for them here, and where they are made of each other a
 * few lines would stand for gigabytes (“a billion laughs”).
 */
export function requireNoEntities(xml: string, { entity }: Outline): void {
  if (!entity) return;
  throw new FeedError(
    `The feed declares an entity of its own (${entity.name}), and none is put in here.`,
    placeOf(xml, entity.at),
  );
}

/** Refuses a feed that stops before its end: its last item would be published as far as it goes. */
export function requireWhole(xml: string, { isWhole, trouble }: Outline): void {
  if (isWhole) return;
  const opened = trouble ? `: <${trouble.name}> of ${placeOf(xml, trouble.at)} isn't closed` : '';
  throw new FeedError(`The feed breaks off before its end${opened}.`, placeOf(xml, xml.trimEnd().length));
}
