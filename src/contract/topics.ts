import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';

/** A topic as it stands beside a story. */
export const topicRef = v.object({ slug: v.string(), name: v.string() });
export type TopicRef = v.InferOutput<typeof topicRef>;

/** A topic, with how many stories a week it has brought of late (the mean of the last four weeks, in tenths). */
export const topic = v.object({
  slug: v.string(),
  name: v.string(),
  lang: v.string(),
  storiesPerWeek: v.pipe(v.number(), v.minValue(0)),
});
export type Topic = v.InferOutput<typeof topic>;

/**
 * A topic among all. `section` is the slug of the section that it shares most of its newest stories with, a section's
 * own; null where it shares none.
 */
export const listedTopic = v.object({ ...topic.entries, section: v.nullable(v.string()) });
export type ListedTopic = v.InferOutput<typeof listedTopic>;

export const getTopics = endpoint({
  method: 'GET',
  path: api.topics,
  summary: 'All topics, by name, each with the section that it belongs to.',
  audience: 'public',
  needs: 'nothing',
  query: v.object({ ...listQuery }),
  answer: list(listedTopic),
  status: 200,
  problems: ['malformedCursor'],
});

export const getTopic = endpoint({
  method: 'GET',
  path: api.topic,
  summary: 'One topic.',
  audience: 'public',
  needs: 'nothing',
  answer: topic,
  status: 200,
  problems: ['notFound'],
});
