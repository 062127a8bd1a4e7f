import type { Publication } from '../../contract/publication.ts';
import { fill, machines, pages } from '../../paths.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import {
  countStories,
  listAuthors,
  listMonths,
  listSitemapStories,
  type SitemapStory,
} from '../store/sitemaps.ts';
import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';
import { sharedAnswer } from './route.ts';

type Parts = Pick<Services, 'db' | 'clock' | 'publication' | 'publicUrl'>;

/** Up to so many stories stand in one file; more than 50,000 addresses none may hold. */
const MOST_IN_ONE = 10_000;
/** How old the stories are at most that are told as news, in milliseconds: what Google News asks for. */
const NEWS = 2 * 86_400_000;

/**
 * The sitemap (https://www.sitemaps.org/protocol.html) with the news extension: of every story, or for a large paper an
 * index of its months'.
 */
export async function sitemapAnswer(request: Request, parts: Parts): Promise<Response> {
  const { db, clock, publicUrl } = parts;
  const now = clock();
  if ((await countStories(db, now)) > MOST_IN_ONE) {
    const months = await listMonths(db, now);
    const sitemaps = [PAGES, ...months.map((month) => `${month}.xml`)].map((part) => {
      const loc = publicUrl + fill(machines.partSitemap, { part });
      return element('sitemap', element('loc', escapeMarkup(loc)));
    });
    return xmlAnswer(request, `<sitemapindex xmlns="${SITEMAP}">${sitemaps.join('')}</sitemapindex>`);
  }
  const urls = await pageUrls(parts, now);
  const stories = await listSitemapStories(db, now);
  return xmlAnswer(request, urlset([...urls, ...stories.map((story) => storyUrl(story, parts, now))]));
}

/** What stands in a large paper's index beside its months. */
const PAGES = 'pages.xml';

/** The sitemap of a month (`2026-11.xml`) or of what isn't a story (`pages.xml`), 404 where it is neither. */
export async function partSitemapAnswer(request: Request, parts: Parts, file: string): Promise<Response> {
  if (file === PAGES) return xmlAnswer(request, urlset(await pageUrls(parts, parts.clock())));
  const [, month] = /^(\d{4}-(?:0[1-9]|1[0-2]))\.xml$/.exec(file) ?? [];
  if (month === undefined || month < '0001') throw new ApiError('notFound');
  const now = parts.clock();
  const stories = await listSitemapStories(parts.db, now, month);
  return xmlAnswer(request, urlset(stories.map((story) => storyUrl(story, parts, now))));
}

/** What crawlers are asked to leave alone: what is one reader's own (https://www.rfc-editor.org/rfc/rfc9309). */
export async function robotsAnswer(request: Request, { publicUrl }: Parts): Promise<Response> {
  const own = [pages.alerts, pages.account, pages.login, pages.signup, pages.search, pages.moderation];
  const lines = [
    'User-agent: *',
    ...own.flatMap((page) => [`Disallow: ${page}`, `Disallow: /he${page}`]),
    '',
    `Sitemap: ${publicUrl}${machines.sitemap}`,
    '',
  ];
  return sharedAnswer(
    request,
    lines.join('\n'),
    new Headers({ 'content-type': 'text/plain; charset=utf-8' }),
  );
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS_EXTENSION = 'http://www.google.com/schemas/sitemap-news/0.9';

const urlset = (urls: string[]) =>
  `<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS_EXTENSION}">${urls.join('')}</urlset>`;

/** The pages of the paper, of its sections and of who writes for it. */
async function pageUrls({ db, publication, publicUrl }: Parts, now: Date): Promise<string[]> {
  const authors = (await listAuthors(db, now)).map((author) => fill(pages.author, { author }));
  const paths = [
    pages.front,
    pages.latest,
    pages.topics,
    ...publication.sections.map(sectionPage),
    ...authors,
  ];
  return paths.map((path) => element('url', element('loc', escapeMarkup(publicUrl + path))));
}

const sectionPage = ({ slug }: Publication['sections'][number]) => fill(pages.topic, { topic: slug });

function storyUrl(story: SitemapStory, { publication, publicUrl }: Parts, now: Date): string {
  const loc = publicUrl + fill(pages.article, { slug: story.slug });
  const isNews = now.getTime() - story.publishedAt.getTime() <= NEWS;
  return element(
    'url',
    element('loc', escapeMarkup(loc)),
    element('lastmod', story.updatedAt.toISOString()),
    ...(isNews ? [newsElement(story, publication)] : []),
  );
}

const newsElement = ({ lang, publishedAt, headline }: SitemapStory, { name }: Publication): string =>
  element(
    'news:news',
    element(
      'news:publication',
      element('news:name', escapeMarkup(name)),
      element('news:language', escapeMarkup(lang.split('-')[0] ?? lang)),
    ),
    element('news:publication_date', publishedAt.toISOString()),
    element('news:title', escapeMarkup(headline)),
  );

const element = (name: string, ...content: string[]) => `<${name}>${content.join('')}</${name}>`;

const xmlAnswer = (request: Request, xml: string): Response =>
  sharedAnswer(
    request,
    `<?xml version="1.0" encoding="utf-8"?>${xml}`,
    new Headers({ 'content-type': 'application/xml; charset=utf-8' }),
  );
