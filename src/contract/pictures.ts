import * as v from 'valibot';
import { clean, href, lang } from './text.ts';

/** A picture in several widths. `caption` is in the language of `alt`; `width` and `height` are those of `src`, in pixels. */
export const picture = v.object({
  sources: v.array(v.object({ type: clean(100), srcset: clean(10_000) })),
  src: href,
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
  alt: v.object({ text: clean(1_000, 0), lang }),
  caption: v.nullable(clean(1_000, 0)),
  credit: v.nullable(clean(300, 0)),
});
export type Picture = v.InferOutput<typeof picture>;

/** What of a picture is its file's alone, without the words that a story says of it. */
export const storedPicture = v.object({
  sources: picture.entries.sources,
  src: picture.entries.src,
  width: picture.entries.width,
  height: picture.entries.height,
});
export type StoredPicture = v.InferOutput<typeof storedPicture>;

/** The largest picture that is taken in, in bytes. */
export const LARGEST_PICTURE = 20 * 1024 * 1024;
