import * as v from 'valibot';
import { api } from '../paths.ts';
import { teaser } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { slug } from './text.ts';

/** The longest that a search may be, in UTF-16 units. */
export const SEARCH_MOST = 200;

/** A text in parts: those that are `marked` are what was searched for. */
const marked = v.array(v.object({ text: v.string(), marked: v.boolean() }));
export type Marked = v.InferOutput<typeof marked>;

/** A story that was found: its headline, and of what may be searched of its text the places that were found. */
export const found = v.object({ ...teaser.entries, marks: v.object({ headline: marked, snippet: marked }) });
export type Found = v.InferOutput<typeof found>;

/** A day of the publication's calendar: `2026-11-29`. */
const day = v.pipe(
  v.string(),
  v.isoDate('notADay'),
  v.check((value) => value >= '1500' && value < '2500', 'notADay'),
);

export const getSearch = endpoint({
  method: 'GET',
  path: api.search,
  summary:
    'Stories that have all the words, the last of them also as a beginning; "words in quotes" stand together, a word after a minus is not there. First those that have them in their head, each newest first. Of what is behind the gate only the opening is searched.',
  audience: 'public',
  needs: 'nothing',
  query: v.object({
    q: v.optional(v.pipe(v.string(), v.maxLength(SEARCH_MOST, 'tooLong')), ''),
    topic: v.optional(slug),
    /** First and last day of publishing. */
    from: v.optional(day),
    to: v.optional(day),
    ...listQuery,
  }),
  answer: v.object({
    ...list(found).entries,
    /** Where nothing has what was asked for, what was found instead, spelled alike: a search of its own, which goes on under that; else null. */
    corrected: v.nullable(v.string()),
  }),
  status: 200,
  problems: ['notFound', 'malformedCursor'],
});
