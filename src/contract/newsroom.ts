import * as v from 'valibot';
import { api } from '../paths.ts';
import { access, teaser } from './articles.ts';
import { block } from './blocks.ts';
import { endpoint } from './endpoint.ts';
import { LARGEST_PICTURE, picture, storedPicture } from './pictures.ts';
import { instant, lang, line, slug, text } from './text.ts';

/** A story as the newsroom hands it in. Without `slug` one is made of the headline; without `publishedAt` it is published now. */
export const newsroomStory = v.strictObject({
  slug: v.optional(slug),
  lang,
  kicker: v.optional(line(80)),
  headline: line(300),
  standfirst: v.union([v.literal(''), text(1_000)]),
  bylines: v.pipe(v.array(v.strictObject({ name: line(120) })), v.maxLength(20, 'tooMany')),
  topics: v.pipe(v.array(line(80)), v.maxLength(20, 'tooMany')),
  access,
  publishedAt: v.optional(instant),
  updatedAt: v.optional(instant),
  blocks: v.pipe(v.array(block), v.maxLength(5_000, 'tooMany')),
  /** How many blocks stand before the gate; 2 where it isn't said. */
  opening: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0, 'tooSmall')), 2),
  picture: v.optional(v.nullable(picture)),
  /** Slugs of stories that the newsroom wants beside this one, in order. */
  related: v.optional(v.pipe(v.array(slug), v.maxLength(20, 'tooMany'))),
  /** Where an imported story comes from: the same origin is the same story. */
  origin: v.optional(v.strictObject({ feed: line(2_048), id: line(2_048) })),
  commentsOpen: v.optional(v.boolean(), true),
});
export type NewsroomStory = v.InferInput<typeof newsroomStory>;
export type ParsedNewsroomStory = v.InferOutput<typeof newsroomStory>;

export const publishOutcome = v.picklist(['new', 'updated', 'unchanged']);
export type PublishOutcome = v.InferOutput<typeof publishOutcome>;

export const publishedStory = v.object({ ...teaser.entries, outcome: publishOutcome });
export type PublishedStory = v.InferOutput<typeof publishedStory>;

export const postNewsroomArticle = endpoint({
  method: 'POST',
  path: api.newsroomArticles,
  summary: 'Publishes a story, or corrects the one of the same slug or origin.',
  audience: 'personal',
  needs: 'newsroomToken',
  body: newsroomStory,
  largestBody: 2 * 1024 * 1024,
  answer: publishedStory,
  status: 201,
  idempotent: true,
  problems: ['notFound'],
});

/** No key: a picture is known by its bytes, and the same again is the same picture. */
export const postNewsroomPicture = endpoint({
  method: 'POST',
  path: api.newsroomPictures,
  summary: 'Takes in a picture for a story: checks it, and keeps it in several widths.',
  audience: 'personal',
  needs: 'newsroomToken',
  body: v.instance(Uint8Array),
  bodyTypes: ['image/*', 'application/octet-stream'],
  largestBody: LARGEST_PICTURE,
  answer: storedPicture,
  status: 201,
  problems: ['notFound', 'unusablePicture'],
});
