import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { href, line } from './text.ts';

/** SHA-256 of what an importer read, in hexadecimal digits. */
export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'notADigest'));

/** Where an imported story comes from: the same feed and id are the same story. */
export const origin = v.strictObject({
  feed: line(2_048),
  id: line(2_048),
  /** The address of the story's own page: what another feed says under the same is the same story. */
  link: v.optional(href),
  /** Of the item as it was read, its pictures by where they stood: the same again changes nothing. */
  digest: v.optional(digest),
  /** The publication time of a story that is new, where the feed gives none. */
  importedAt: v.optional(v.pipe(v.string(), v.isoTimestamp('notATime'))),
});
export type Origin = v.InferOutput<typeof origin>;

/** The most items that are asked about at once. */
export const MOST_ITEMS = 1_000;

/** Items of one feed, as an importer read them. */
export const feedItems = v.strictObject({
  feed: origin.entries.feed,
  items: v.pipe(
    v.array(v.strictObject({ id: origin.entries.id, link: origin.entries.link, digest })),
    v.maxLength(MOST_ITEMS, 'tooMany'),
  ),
});
export type FeedItems = v.InferOutput<typeof feedItems>;

/** Asked before an import fetches any picture: the pictures of what is known are here already. */
export const postKnownItems = endpoint({
  method: 'POST',
  path: api.newsroomKnownItems,
  summary: "Says for each of a feed's items whether the paper has it already, as it is or from another feed.",
  audience: 'personal',
  needs: 'newsroomToken',
  body: feedItems,
  largestBody: 8 * 1024 * 1024,
  answer: v.object({ known: v.array(v.boolean()) }),
  status: 200,
  problems: ['notFound'],
});
