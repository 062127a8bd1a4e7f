import * as v from 'valibot';
import { href, lang } from './text.ts';

/** A picture in several widths. `caption` is in the language of `alt`; `width` and `height` are those of `src`, in pixels. */
export const picture = v.object({
  sources: v.array(v.object({ type: v.string(), srcset: v.string() })),
  src: href,
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
  alt: v.object({ text: v.pipe(v.string(), v.maxLength(1_000, 'tooLong')), lang }),
  caption: v.nullable(v.pipe(v.string(), v.maxLength(1_000, 'tooLong'))),
  credit: v.nullable(v.pipe(v.string(), v.maxLength(300, 'tooLong'))),
});
export type Picture = v.InferOutput<typeof picture>;
