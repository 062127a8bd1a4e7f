import * as v from 'valibot';
import { api } from '../paths.ts';
import { access, teaser } from './articles.ts';
import { block } from './blocks.ts';
import { endpoint } from './endpoint.ts';
import { origin } from './feedItems.ts';
import { list, listQuery } from './list.ts';
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
  origin: v.optional(origin),
  /**
   * Where it isn't said, a story that stands already keeps what it has; a new one takes comments. What a moderator closed
   * is a moderator's to open.
   */
  commentsOpen: v.optional(v.boolean()),
  /** From when on it takes no more comments. */
  commentsCloseAt: v.optional(v.nullable(instant)),
});
export type NewsroomStory = v.InferInput<typeof newsroomStory>;
export type ParsedNewsroomStory = v.InferOutput<typeof newsroomStory>;

export const publishOutcome = v.picklist(['new', 'updated', 'unchanged']);
export type PublishOutcome = v.InferOutput<typeof publishOutcome>;

export const publishedStory = v.object({ ...teaser.entries, outcome: publishOutcome });
export type PublishedStory = v.InferOutput<typeof publishedStory>;

/**
 * What a story may be published over: `nothing` is a free address alone, `story` one that is in the paper, `withdrawn` a
 * free address or a story that was withdrawn, which then is in the paper again.
 */
export const publishOver = v.picklist(['nothing', 'story', 'withdrawn']);
export type PublishOver = v.InferOutput<typeof publishOver>;

export const postNewsroomArticle = endpoint({
  method: 'POST',
  path: api.newsroomArticles,
  summary:
    'Publishes a story, or corrects the one of the same slug or origin; `over` says which of the two it must be.',
  audience: 'personal',
  needs: 'newsroomToken',
  query: v.object({ over: v.optional(publishOver) }),
  body: newsroomStory,
  largestBody: 2 * 1024 * 1024,
  answer: publishedStory,
  status: 201,
  idempotent: true,
  problems: ['notFound', 'slugTaken', 'withdrawn'],
});

export const storyState = v.picklist(['published', 'waiting', 'withdrawn']);
export type StoryState = v.InferOutput<typeof storyState>;

/** A story as the newsroom keeps it: also one whose time is to come, and one that was withdrawn (`why` says why). */
export const newsroomArticle = v.object({
  slug: v.string(),
  state: storyState,
  publishedAt: v.string(),
  updatedAt: v.string(),
  access,
  lang: v.string(),
  headline: v.string(),
  withdrawnAt: v.nullable(v.string()),
  why: v.nullable(v.string()),
});
export type NewsroomArticle = v.InferOutput<typeof newsroomArticle>;

export const getNewsroomArticles = endpoint({
  method: 'GET',
  path: api.newsroomArticles,
  summary: 'All stories, newest first: published, waiting for their time, withdrawn.',
  audience: 'personal',
  needs: 'newsroomToken',
  query: v.object({ ...listQuery }),
  answer: list(newsroomArticle),
  status: 200,
  problems: ['notFound', 'malformedCursor'],
});

export const patchNewsroomArticle = endpoint({
  method: 'PATCH',
  path: api.newsroomArticle,
  summary: 'Adds a correction to a story, dated now, and moves its `updatedAt`.',
  audience: 'personal',
  needs: 'newsroomToken',
  body: v.strictObject({ correction: text(2_000) }),
  answer: newsroomArticle,
  status: 200,
  idempotent: true,
  problems: ['notFound', 'withdrawn'],
});

export const deleteNewsroomArticle = endpoint({
  method: 'DELETE',
  path: api.newsroomArticle,
  summary:
    'Withdraws a story: it is in no list any more, and its address says why (410). A second time it changes the why.',
  audience: 'personal',
  needs: 'newsroomToken',
  body: v.strictObject({ why: text(1_000) }),
  answer: newsroomArticle,
  status: 200,
  problems: ['notFound'],
});

export const putNewsroomArticleAddress = endpoint({
  method: 'PUT',
  path: api.newsroomArticleAddress,
  summary: 'Moves a story to another address; the former one leads there (301).',
  audience: 'personal',
  needs: 'newsroomToken',
  body: v.strictObject({ slug }),
  answer: newsroomArticle,
  status: 200,
  problems: ['notFound', 'withdrawn', 'slugTaken'],
});

/** No key: a picture is known by its bytes, and the same again is the same picture. */
export const postNewsroomPicture = endpoint({
  method: 'POST',
  path: api.newsroomPictures,
  summary: 'Takes in a picture for a story: checks it, and keeps it in several widths.',
  audience: 'personal',
  needs: 'newsroomToken',
  body: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
  bodyTypes: ['image/*', 'application/octet-stream'],
  largestBody: LARGEST_PICTURE,
  answer: storedPicture,
  status: 201,
  problems: ['notFound', 'unusablePicture'],
});
