import { generateRssFeed } from 'feedsmith';
import type { Teaser } from '../../contract/articles.ts';
import { feeds, fill, pages } from '../../paths.ts';
import { listArticles, listTopicArticles } from '../store/articles.ts';
import { findTopic } from '../store/topics.ts';
import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';
import { sharedAnswer } from './route.ts';

/** How many stories a feed holds, the newest first. */
const MOST = 30;

/**
 * Answers with the paper's feed, or with a topic's where a slug is given: RSS 2.0 with teasers, as anyone may have it;
 * 304 for who has it already, 404 for a topic that isn't there.
 */
export async function feedAnswer(
  request: Request,
  { db, clock, publication, origins }: Pick<Services, 'db' | 'clock' | 'publication' | 'origins'>,
  slug?: string,
): Promise<Response> {
  const now = clock();
  const topic = slug === undefined || slug.includes('\0') ? undefined : await findTopic(db, slug, now);
  if (slug !== undefined && !topic) throw new ApiError('notFound');
  const { items } = topic
    ? await listTopicArticles(db, now, topic.id, { limit: MOST })
    : await listArticles(db, now, { limit: MOST });
  const body = toRss(items, {
    title: topic ? `${topic.name} – ${publication.name}` : publication.name,
    description: publication.tagline,
    lang: topic?.lang ?? publication.lang,
    origin: origins[0] ?? '',
    page: topic ? fill(pages.topic, { topic: topic.slug }) : pages.front,
    feed: topic ? fill(feeds.topic, { topic: topic.slug }) : feeds.paper,
  });
  return sharedAnswer(request, body, new Headers({ 'content-type': 'application/rss+xml; charset=utf-8' }));
}

interface Channel {
  title: string;
  description: string;
  lang: string;
  /** Where the site stands: `https://paper.example`. */
  origin: string;
  /** The paths of the page that the feed is of, and of itself. */
  page: string;
  feed: string;
}

/** RSS 2.0 (https://www.rssboard.org/rss-specification), naming itself as the RSS Advisory Board's profile asks. */
function toRss(
  stories: readonly Teaser[],
  { title, description, lang, origin, page, feed }: Channel,
): string {
  const addressOf = (slug: string) => origin + fill(pages.article, { slug });
  return generateRssFeed({
    title,
    description,
    language: lang,
    link: origin + page,
    atom: { links: [{ href: origin + feed, rel: 'self', type: 'application/rss+xml' }] },
    // Of the stories, not of the asking: what is unchanged is the same feed.
    ...(stories[0] ? { lastBuildDate: new Date(stories[0].publishedAt) } : {}),
    items: stories.map((story) => ({
      title: story.headline,
      description: story.standfirst,
      link: addressOf(story.slug),
      guid: { value: addressOf(story.slug), isPermaLink: true },
      pubDate: new Date(story.publishedAt),
      categories: story.topics.map(({ name }) => ({ name })),
      dc: { creators: story.bylines.map(({ name }) => name) },
    })),
  });
}
