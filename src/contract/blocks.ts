import * as v from 'valibot';
import { picture } from './pictures.ts';
import { clean, href, instant, lang, line, slug, text } from './text.ts';

/** A stretch of running text of one look: `{text, emphasis?, href?}`. */
export const run = v.strictObject({
  text: clean(20_000),
  emphasis: v.optional(v.picklist(['italic', 'strong'])),
  href: v.optional(href),
});
export type Run = v.InferOutput<typeof run>;

export const content = v.pipe(v.array(run), v.minLength(1, 'empty'), v.maxLength(2_000, 'tooLong'));
export type Content = Run[];

/** Fields any block may have: an own language where it isn't the story's. */
const own = { lang: v.optional(lang) };

/** What readers get as the newsroom hands it in. */
const plain = [
  v.strictObject({ type: v.literal('paragraph'), content, ...own }),
  v.strictObject({ type: v.literal('heading'), content, level: v.optional(v.picklist([2, 3]), 2), ...own }),
  v.strictObject({ type: v.literal('quote'), content, attribution: v.optional(line(300)), ...own }),
  v.strictObject({
    type: v.literal('list'),
    items: v.pipe(v.array(content), v.minLength(1, 'empty'), v.maxLength(500, 'tooLong')),
    ordered: v.optional(v.boolean(), false),
    ...own,
  }),
  v.strictObject({ type: v.literal('figure'), picture, ...own }),
  v.strictObject({ type: v.literal('pullQuote'), content, ...own }),
  v.strictObject({ type: v.literal('correction'), content, at: v.optional(instant), ...own }),
  v.strictObject({
    type: v.literal('table'),
    caption: v.optional(text(500)),
    header: v.array(content),
    rows: v.pipe(v.array(v.array(v.array(run))), v.maxLength(2_000, 'tooLong')),
    ...own,
  }),
] as const;

/** One piece of a story, as it is kept. Of another story that stands in it there is the slug alone. */
export const block = v.variant('type', [...plain, v.strictObject({ type: v.literal('related'), slug })]);
export type Block = v.InferOutput<typeof block>;
export type BlockInput = v.InferInput<typeof block>;

/** A block as a reader's side may meet it: one it knows, or one of a newer paper, kept by its type alone. */
export const readBlock = v.union([
  v.variant('type', plain),
  v.pipe(
    v.object({ type: v.string() }),
    v.transform(({ type }) => ({ type: 'unknown' as const, of: type })),
  ),
]);
