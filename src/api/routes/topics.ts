import { getTopic, getTopics } from '../../contract/topics.ts';
import { ApiError } from '../http/apiError.ts';
import type { Context } from '../http/context.ts';
import { route } from '../http/route.ts';
import { findTopic, listTopics } from '../store/topics.ts';

export const topicRoutes = [
  route(getTopics, async ({ query }, { db, now, publication }) =>
    listTopics(
      db,
      now,
      publication.sections.map(({ slug }) => slug),
      query,
    ),
  ),
  route(getTopic, async ({ params }, context) => {
    const { id: _, ...topic } = await requireTopic(params.topic, context);
    return topic;
  }),
];

/** The topic of a slug, or 404. */
export async function requireTopic(slug: string, { db, now }: Pick<Context, 'db' | 'now'>) {
  const topic = await findTopic(db, slug, now);
  if (!topic) throw new ApiError('notFound');
  return topic;
}
