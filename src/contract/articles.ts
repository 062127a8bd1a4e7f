import * as v from 'valibot';
import { api } from '../paths.ts';
import { readBlock } from './blocks.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { picture } from './pictures.ts';
import { slug } from './text.ts';
import { topic, topicRef } from './topics.ts';

export const access = v.picklist(['free', 'metered', 'subscriber']);
export type Access = v.InferOutput<typeof access>;

/** What the public may see of any story. Times are RFC 3339 in UTC; texts are in `lang` unless they say otherwise. */
const teaserFields = {
  slug: v.string(),
  lang: v.string(),
  kicker: v.nullable(v.string()),
  headline: v.string(),
  standfirst: v.string(),
  bylines: v.array(v.object({ name: v.string() })),
  publishedAt: v.string(),
  updatedAt: v.string(),
  access,
  topics: v.array(topicRef),
  picture: v.nullable(picture),
  /** Words in the whole story, for the reading time. */
  words: v.number(),
};
export const teaser = v.object(teaserFields);
export type Teaser = v.InferOutput<typeof teaser>;

export const meter = v.object({ used: v.number(), of: v.number(), resetsAt: v.string() });
export type Meter = v.InferOutput<typeof meter>;

/**
 * Whether the body is granted to who asks, and why. Not granted for the reason `meter` means that opening the story
 * (`PUT /api/me/reads/:article`) would spend one of the month's.
 */
export const grant = v.object({
  granted: v.boolean(),
  reason: v.picklist(['free', 'meter', 'plan', 'gift', 'meterUsedUp', 'noPlan']),
  meter: v.optional(meter),
});
export type Grant = v.InferOutput<typeof grant>;

/** A block of a story as readers get it: one that stands in it is there as its teaser. */
export const articleBlock = v.union([v.object({ type: v.literal('related'), story: teaser }), readBlock]);
export type ArticleBlock = v.InferOutput<typeof articleBlock>;

/** A name in the byline: in which language, and the slug of its author's page; null where the name makes none. */
const signature = v.object({ name: v.string(), lang: v.string(), slug: v.nullable(v.string()) });
export type Signature = v.InferOutput<typeof signature>;

/**
 * A story: a teaser with as many blocks as are granted, its topics with what following each would bring, and its bylines
 * with the way to their authors.
 */
export const article = v.object({
  ...teaserFields,
  bylines: v.array(signature),
  topics: v.array(topic),
  /** Corrections first, whoever asks. */
  blocks: v.array(articleBlock),
  /** How many of the blocks stand before the gate; all of them where the story is free. */
  opening: v.number(),
  grant,
  commentsOpen: v.boolean(),
});
export type Article = v.InferOutput<typeof article>;

/** Why a story is related: topics shared, chosen by the newsroom, or an earlier part of the same story as it went on. */
export const relatedTeaser = v.object({
  ...teaserFields,
  reasons: v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('topic'), slug: v.string(), name: v.string() }),
      v.object({ kind: v.literal('newsroom') }),
      v.object({ kind: v.literal('earlier') }),
      v.object({ kind: v.literal('readTogether') }),
    ]),
  ),
});
export type RelatedTeaser = v.InferOutput<typeof relatedTeaser>;

export const getArticles = endpoint({
  method: 'GET',
  path: api.articles,
  summary: 'Teasers, newest first, of all stories or of one topic.',
  audience: 'public',
  needs: 'nothing',
  query: v.object({ topic: v.optional(slug), ...listQuery }),
  answer: list(teaser),
  status: 200,
  problems: ['notFound', 'malformedCursor'],
});

export const getArticle = endpoint({
  method: 'GET',
  path: api.article,
  summary:
    'A story with its grant; without one its blocks stop at the authored opening. Never spends the meter.',
  audience: 'both',
  needs: 'nothing',
  answer: article,
  status: 200,
  problems: ['notFound', 'withdrawn'],
});

export const getRelatedArticles = endpoint({
  method: 'GET',
  path: api.relatedArticles,
  summary: 'Related stories, each with why.',
  audience: 'public',
  needs: 'nothing',
  query: v.object({ ...listQuery }),
  answer: list(relatedTeaser),
  status: 200,
  problems: ['notFound', 'withdrawn', 'malformedCursor'],
});

export const putRead = endpoint({
  method: 'PUT',
  path: api.read,
  summary:
    'The reader opens a story: spends the meter if it must, marks its alert read, answers with the story. `Prefer: return=minimal` leaves the story out (204).',
  audience: 'personal',
  needs: 'nothing',
  answer: article,
  status: 200,
  problems: ['notFound', 'withdrawn'],
});
