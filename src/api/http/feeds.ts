import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Teaser } from '../../contract/articles.ts';
import { feeds, fill, pages } from '../../paths.ts';
import { findIdsBySlug, listArticles, listTopicArticles } from '../store/articles.ts';
import { findTopic } from '../store/topics.ts';
import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';
import { sharedAnswer } from './route.ts';

/** How many stories a feed holds, the newest first. */
const MOST = 30;

const FORMATS = {
  rss: { type: 'application/rss+xml; charset=utf-8', paper: feeds.paper, topic: feeds.topic },
  json: { type: 'application/feed+json; charset=utf-8', paper: feeds.paperJson, topic: feeds.topicJson },
} as const;

/**
 * Answers with the paper's feed, or with a topic's where a slug is given: teasers, as anyone may have them, as RSS 2.0 or
 * JSON Feed 1.1; 304 for who has it already, 404 for a topic that isn't there.
 */
export async function feedAnswer(
  request: Request,
  { db, clock, publication, publicUrl }: Pick<Services, 'db' | 'clock' | 'publication' | 'publicUrl'>,
  format: keyof typeof FORMATS,
  slug?: string,
): Promise<Response> {
  const now = clock();
  const topic = slug === undefined || slug.includes('\0') ? undefined : await findTopic(db, slug, now);
  if (slug !== undefined && !topic) throw new ApiError('notFound');
  const { items } = topic
    ? await listTopicArticles(db, now, topic.id, { limit: MOST })
    : await listArticles(db, now, { limit: MOST });
  const ids = await findIdsBySlug(
    db,
    items.map((story) => story.slug),
    now,
  );
  const stories = items.flatMap((story) => {
    const id = ids.get(story.slug);
    return id === undefined ? [] : [{ ...story, id: `urn:uuid:${id}` }];
  });
  const { type, ...paths } = FORMATS[format];
  const channel = {
    title: topic ? `${topic.name} – ${publication.name}` : publication.name,
    description: publication.tagline,
    lang: topic?.lang ?? publication.lang,
    origin: publicUrl,
    page: topic ? fill(pages.topic, { topic: topic.slug }) : pages.front,
    feed: topic ? fill(paths.topic, { topic: topic.slug }) : paths.paper,
  };
  const body = format === 'rss' ? toRss(stories, channel) : toJsonFeed(stories, channel);
  return sharedAnswer(request, body, new Headers({ 'content-type': type }));
}

/** A story with a name for good, by which readers of feeds know it again after it moved to another address. */
type FeedStory = Teaser & { id: string };

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
  stories: readonly FeedStory[],
  { title, description, lang, origin, page, feed }: Channel,
): string {
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
      link: addressOf(story, origin),
      guid: { value: story.id, isPermaLink: false },
      pubDate: new Date(story.publishedAt),
      categories: story.topics.map(({ name }) => ({ name })),
      dc: { creators: story.bylines.map(({ name }) => name) },
    })),
  });
}

const addressOf = ({ slug }: Teaser, origin: string) => origin + fill(pages.article, { slug });

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
function toJsonFeed(
  stories: readonly FeedStory[],
  { title, description, lang, origin, page, feed }: Channel,
): string {
  const generated = generateJsonFeed({
    title,
    description,
    language: lang,
    home_page_url: origin + page,
    feed_url: origin + feed,
    items: stories.map((story) => ({
      id: story.id,
      url: addressOf(story, origin),
      title: story.headline,
      content_text: story.standfirst || story.headline,
      ...(story.standfirst ? { summary: story.standfirst } : {}),
      ...(story.picture ? { image: new URL(story.picture.src, origin).href } : {}),
      date_published: new Date(story.publishedAt),
      date_modified: new Date(story.updatedAt),
      authors: story.bylines.map(({ name }) => ({ name })),
      tags: story.topics.map(({ name }) => name),
      language: story.lang,
    })),
  });
  return JSON.stringify(generated);
}
