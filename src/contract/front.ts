import * as v from 'valibot';
import { api } from '../paths.ts';
import { teaser } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { list } from './list.ts';
import { picture, storedPicture } from './pictures.ts';

const { slug, lang, kicker, headline, standfirst, bylines, publishedAt, access, words } = teaser.entries;

/**
 * A teaser as the front page shows it. What its place doesn't show is left out, for the whole page is sent with the
 * document: no picture is null, no standfirst empty, no bylines an empty list.
 */
export const frontStory = v.object({
  slug,
  lang,
  kicker,
  headline,
  standfirst,
  bylines,
  publishedAt,
  access,
  words,
  picture: v.nullable(v.object({ ...storedPicture.entries, alt: picture.entries.alt })),
});
export type FrontStory = v.InferOutput<typeof frontStory>;

const stories = v.array(frontStory);

/** One of the publication's sections with its newest stories, the weightiest first. */
export const frontSection = v.object({ slug: v.string(), name: v.string(), items: stories });
export type FrontSection = v.InferOutput<typeof frontSection>;

/** The front page, laid out: each story stands in one place only, but for those that were read most. Without a story of the last year nothing leads. */
export const front = v.object({
  lead: v.nullable(frontStory),
  beside: stories,
  second: stories,
  /** The section for opinion, where the publication has one and it has something to say. */
  opinion: v.nullable(frontSection),
  longReads: stories,
  /** What was read most within the last 24 hours, the most first; none until there are enough reads to say so. */
  mostRead: stories,
  /** Those that have stories left, in the publication's order. */
  sections: v.array(frontSection),
  /** Stories older than a year, newest first. */
  archive: stories,
  /** The newest that stand nowhere above; `nextCursor` goes on in `GET /api/articles`, where all others are met again. */
  latest: list(frontStory),
});
export type Front = v.InferOutput<typeof front>;

export const getFront = endpoint({
  method: 'GET',
  path: api.front,
  summary: 'The front page: which story leads, what stands beside it and in each section, each once.',
  audience: 'public',
  needs: 'nothing',
  answer: front,
  status: 200,
  problems: [],
});
