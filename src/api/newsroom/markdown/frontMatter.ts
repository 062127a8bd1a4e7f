import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { access } from '../../../contract/articles.ts';
import { StoryError } from './storyError.ts';

const picture = v.strictObject({
  /** A file beside the story's own, or one of the demo's scenes: one of the two. */
  file: v.optional(v.string()),
  scene: v.optional(v.string()),
  alt: v.string(),
  altLang: v.optional(v.string()),
  caption: v.optional(v.nullable(v.string())),
  credit: v.optional(v.nullable(v.string())),
});

const fields = {
  slug: v.optional(v.string()),
  lang: v.string(),
  kicker: v.optional(v.string()),
  headline: v.string(),
  standfirst: v.optional(v.string(), ''),
  bylines: v.optional(v.array(v.string()), []),
  topics: v.optional(v.array(v.string()), []),
  access,
  publishedAt: v.optional(v.string()),
  updatedAt: v.optional(v.string()),
  opening: v.optional(v.number()),
  picture: v.optional(picture),
  related: v.optional(v.array(v.string())),
  commentsOpen: v.optional(v.boolean()),
  /** Null takes a time back that was set before. */
  commentsCloseAt: v.optional(v.nullable(v.string())),
};
const frontMatter = v.object(fields);
export type FrontMatter = v.InferOutput<typeof frontMatter>;

export interface Front {
  fields: FrontMatter;
  /** The keys that only the caller knows, as they are written. */
  extra: Record<string, unknown>;
  /** The line in the file where a field stands, by its keys: `lineOf(['picture', 'scene'])`. */
  lineOf(path: readonly (string | number)[]): number;
  body: string;
  /** How many lines stand before the body. */
  linesBefore: number;
}

/**
 * A story's front matter (YAML between two lines of `---`) and its body.
 * @throws StoryError for anything but the known keys and those in `extraKeys`.
 */
export function readFront(source: string, extraKeys: readonly string[]): Front {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (found?.index !== 0)
    throw new StoryError([
      { line: 1, sentence: 'A story begins with its front matter, between two lines of ---.' },
    ]);
  const lineCounter = new LineCounter();
  const yaml = parseDocument(found[1] ?? '', { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + 1;
  if (yaml.errors.length > 0)
    throw new StoryError(
      yaml.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), sentence: `${message}.` })),
    );

  const lineOf = (path: readonly (string | number)[]) => lineAt(offsetOf(yaml, path));
  const value: unknown = yaml.toJS();
  const given: Record<string, unknown> = isMap(yaml.contents) ? { ...Object(value) } : {};
  const unknown = Object.keys(given).filter((key) => !(key in fields) && !extraKeys.includes(key));
  const parsed = v.safeParse(frontMatter, given);
  if (unknown.length > 0 || !parsed.success)
    throw new StoryError([
      ...unknown.map((key) => ({ line: lineOf([key]), field: key, sentence: 'There is no such field.' })),
      ...(parsed.issues ?? []).map((issue) => problemOf(issue, lineOf)),
    ]);
  return {
    fields: parsed.output,
    extra: Object.fromEntries(Object.entries(given).filter(([key]) => !(key in fields))),
    lineOf,
    body: source.slice(found[0].length),
    linesBefore: found[0].split('\n').length - 1,
  };
}

function problemOf(issue: v.BaseIssue<unknown>, lineOf: Front['lineOf']) {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const isMissing = issue.received === 'undefined';
  return {
    line: lineOf(isMissing ? path.slice(0, -1) : path),
    field: path.join('.'),
    sentence:
      issue.expected === 'never'
        ? 'There is no such field.'
        : isMissing
          ? 'This field is missing.'
          : `This must be ${inWords(issue.expected ?? 'something else')}, and is ${issue.received}.`,
  };
}

/** What Valibot expects, such as `("free" | "metered")`, as words. */
const inWords = (expected: string) => expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');

/** Where the deepest node of a path begins that there is: the key, where its value has one. */
function offsetOf(yaml: Document.Parsed, path: readonly (string | number)[]): number {
  let offset = 0;
  let node: unknown = yaml.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = yaml.getIn(path.slice(0, path.indexOf(step) + 1), true);
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}
