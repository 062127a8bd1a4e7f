import { getArticle, getArticles, getRelatedArticles, putRead } from '../../contract/articles.ts';
import { ApiError } from '../http/apiError.ts';
import type { Context } from '../http/context.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { withdrawn } from '../newsroom/withdrawal.ts';
import { grantOf, openStory, toArticle } from '../reading.ts';
import { markOpened } from '../store/alerts.ts';
import { listArticles, listTopicArticles } from '../store/articles.ts';
import { findStory, findStoryHead, type StoryHead } from '../store/findStory.ts';
import { findRelated } from '../store/related.ts';
import { findTopic } from '../store/topics.ts';

export const articleRoutes = [
  route(getArticles, async ({ query }, { db, now }) => {
    if (query.topic === undefined) return listArticles(db, now, query);
    const topic = await findTopic(db, query.topic, now);
    if (!topic) throw new ApiError('notFound');
    return listTopicArticles(db, now, topic.id, query);
  }),

  route(getArticle, async ({ params }, context) => {
    const story = await requireStory(params.slug, context);
    return toArticle(story, await grantOf(story, context), context);
  }),

  route(getRelatedArticles, async ({ params, query }, context) => {
    const list = `related:${params.slug}`;
    const from = decodeCursor(list, query.cursor, ['number'])?.[0] ?? 0;
    const story = await requireStory(params.slug, context);
    const sections = context.publication.sections.map(({ slug }) => slug);
    const part = { from, limit: query.limit };
    const { items, hasMore } = await findRelated(context.db, story, context.now, sections, part);
    return { items, nextCursor: hasMore ? encodeCursor(list, [from + query.limit]) : null };
  }),

  route(putRead, async ({ params }, context) => {
    const story = await requireStory(params.article, context);
    const grant = await openStory(story, context);
    if (context.reader.kind !== 'guest')
      await markOpened(context.db, context.reader.id, story.id, context.now);
    if (context.request.headers.get('prefer') !== 'return=minimal') return toArticle(story, grant, context);
    context.headers.set('preference-applied', 'return=minimal');
    return new Reply(204, undefined);
  }),
];

/**
 * The published story of a slug, or 404; 410 with why where it was withdrawn. By a slug that it had before, who reads is
 * sent on (301); what is written is done.
 */
export const requireStory = async (slug: string, context: Asked) =>
  present(await findStory(context.db, slug, context.now), slug, context);

/** The same without its body. */
export const requireStoryHead = async (slug: string, context: Asked) =>
  present(await findStoryHead(context.db, slug, context.now), slug, context);

type Asked = Pick<Context, 'db' | 'now' | 'request'>;

function present<Found extends StoryHead>(
  story: Found | undefined,
  slug: string,
  { request }: Pick<Context, 'request'>,
): Found {
  if (!story) throw new ApiError('notFound');
  if (story.slug !== slug && ['GET', 'HEAD'].includes(request.method)) throw movedTo(story.slug, request);
  if (story.withdrawnAt) throw withdrawn(story);
  return story;
}

/**
 * The id of a story that was published, by its slug or a former one, or 404. Of one that was withdrawn a reader's own can
 * be seen to all the same.
 */
export async function idOfPublished(slug: string, { db, now }: Pick<Context, 'db' | 'now'>): Promise<string> {
  const story = await findStoryHead(db, slug, now);
  if (!story) throw new ApiError('notFound');
  return story.id;
}

function movedTo(slug: string, request: Request): ApiError {
  const { pathname, search } = new URL(request.url);
  const location = pathname.replace(/(?<=\/articles\/)[^/]+/, encodeURIComponent(slug)) + search;
  return new ApiError('moved', { detail: slug, headers: { location } });
}
