import * as v from 'valibot';
import type { GenericSchema } from 'valibot';

/** A page of a list: `{items, nextCursor}`; `nextCursor` is null on the last. */
export const list = <const Item extends GenericSchema>(item: Item) =>
  v.object({ items: v.array(item), nextCursor: v.nullable(v.string()) });

export interface List<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** How many a page holds where the request doesn't say. */
export const DEFAULT_LIMIT = 20;

/** Room for a topic's name and slug at their longest, in a script of three bytes a letter, in base64. */
const LONGEST_CURSOR = 1_024;

/** Query parameters of every list: an opaque cursor, and how many (1 to 100). */
export const listQuery = {
  cursor: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_CURSOR, 'tooLong'))),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/, 'notAnInteger'),
      v.transform(Number),
      v.minValue(1, 'tooSmall'),
      v.maxValue(100, 'tooLarge'),
    ),
    String(DEFAULT_LIMIT),
  ),
};
