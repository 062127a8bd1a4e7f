import type {
  FetchInfiniteQueryOptions,
  FetchQueryOptions,
  QueryClient,
  QueryKey,
} from '@tanstack/react-query';
import { matchPath, type Params } from 'react-router-dom';
import type { Client } from '../client/client.ts';
import { pages } from '../paths.ts';
import { LATEST_STORIES, RELATED_MOST, RELATED_SHOWN, TOPIC_STORIES } from '../queries/amounts.ts';
import { articleQuery, articlesQuery, relatedQuery } from '../queries/articles.ts';
import { keepsMailQuery } from '../queries/demoMail.ts';
import { frontQuery } from '../queries/front.ts';
import { topicQuery, topicsQuery } from '../queries/topics.ts';
import { lazyPage, type LazyPage } from './lazyPage.ts';

/** Begins fetching into a cache, unless what it holds is fresh; rejects where that fails. */
type Fetching = (cache: QueryClient) => Promise<unknown>;

export interface Page {
  path: string;
  /** The page's file in src/pages. */
  name: string;
  module: LazyPage;
  /** The public data it shows, the main thing first: rendered ahead by the server, begun by the browser on the way there. */
  data?: (client: Client, params: Params, query: URLSearchParams) => Fetching[];
}

/** Every page, in one place. */
export const pageTable: readonly Page[] = [
  {
    path: pages.front,
    name: 'FrontPage',
    module: lazyPage(() => import('../pages/FrontPage.tsx')),
    data: (client) => [one(frontQuery(client))],
  },
  {
    path: pages.article,
    name: 'ArticlePage',
    module: lazyPage(() => import('../pages/ArticlePage.tsx')),
    data: (client, { slug = '' }) => [
      one(articleQuery(client, slug)),
      one(relatedQuery(client, slug, RELATED_SHOWN)),
    ],
  },
  {
    path: pages.related,
    name: 'RelatedPage',
    module: lazyPage(() => import('../pages/RelatedPage.tsx')),
    data: (client, { slug = '' }) => [
      one(articleQuery(client, slug)),
      one(relatedQuery(client, slug, RELATED_MOST)),
    ],
  },
  {
    path: pages.latest,
    name: 'LatestPage',
    module: lazyPage(() => import('../pages/LatestPage.tsx')),
    data: (client, _, query) => [
      list(articlesQuery(client, { limit: LATEST_STORIES, cursor: query.get('cursor') })),
    ],
  },
  {
    path: pages.search,
    name: 'SearchPage',
    module: lazyPage(() => import('../pages/SearchPage.tsx')),
    data: (client, _, query) => [
      async (cache) => (await import('../queries/search.ts')).fetchFound(cache, client, query),
      one(topicsQuery(client)),
    ],
  },
  {
    path: pages.topics,
    name: 'TopicsPage',
    module: lazyPage(() => import('../pages/TopicsPage.tsx')),
    data: (client) => [one(topicsQuery(client))],
  },
  {
    path: pages.topic,
    name: 'TopicPage',
    module: lazyPage(() => import('../pages/TopicPage.tsx')),
    data: (client, { topic = '' }, query) => [
      list(articlesQuery(client, { topic, limit: TOPIC_STORIES, cursor: query.get('cursor') })),
      one(topicQuery(client, topic)),
    ],
  },
  {
    path: pages.author,
    name: 'AuthorPage',
    module: lazyPage(() => import('../pages/AuthorPage.tsx')),
    data: (client, { author = '' }, query) => [
      async (cache) =>
        (await import('../queries/authors.ts')).fetchAuthorPage(cache, client, author, query.get('cursor')),
    ],
  },
  { path: pages.alerts, name: 'AlertsPage', module: lazyPage(() => import('../pages/AlertsPage.tsx')) },
  {
    path: pages.alertSettings,
    name: 'AlertSettingsPage',
    module: lazyPage(() => import('../pages/AlertSettingsPage.tsx')),
  },
  { path: pages.saved, name: 'SavedPage', module: lazyPage(() => import('../pages/SavedPage.tsx')) },
  { path: pages.login, name: 'LoginPage', module: lazyPage(() => import('../pages/LoginPage.tsx')) },
  {
    path: pages.loginCode,
    name: 'LoginCodePage',
    module: lazyPage(() => import('../pages/LoginCodePage.tsx')),
  },
  { path: pages.signup, name: 'SignupPage', module: lazyPage(() => import('../pages/SignupPage.tsx')) },
  {
    path: pages.subscribe,
    name: 'SubscribePage',
    module: lazyPage(() => import('../pages/SubscribePage.tsx')),
  },
  {
    path: pages.checkout,
    name: 'CheckoutPage',
    module: lazyPage(() => import('../pages/CheckoutPage.tsx')),
  },
  {
    path: pages.pretendPayment,
    name: 'PretendPaymentPage',
    module: lazyPage(() => import('../pages/PretendPaymentPage.tsx')),
  },
  { path: pages.account, name: 'AccountPage', module: lazyPage(() => import('../pages/AccountPage.tsx')) },
  {
    path: pages.moderation,
    name: 'ModerationPage',
    module: lazyPage(() => import('../pages/ModerationPage.tsx')),
  },
  {
    path: pages.unsubscribe,
    name: 'UnsubscribePage',
    module: lazyPage(() => import('../pages/UnsubscribePage.tsx')),
  },
  {
    path: pages.unsubscribed,
    name: 'UnsubscribedPage',
    module: lazyPage(() => import('../pages/UnsubscribedPage.tsx')),
  },
  {
    path: pages.confirmed,
    name: 'ConfirmedPage',
    module: lazyPage(() => import('../pages/ConfirmedPage.tsx')),
  },
  {
    path: pages.forgotten,
    name: 'ForgottenPage',
    module: lazyPage(() => import('../pages/ForgottenPage.tsx')),
  },
  {
    path: pages.newPassword,
    name: 'NewPasswordPage',
    module: lazyPage(() => import('../pages/NewPasswordPage.tsx')),
  },
  {
    path: pages.newAddress,
    name: 'NewAddressPage',
    module: lazyPage(() => import('../pages/NewAddressPage.tsx')),
  },
  {
    path: pages.addressChanged,
    name: 'AddressChangedPage',
    module: lazyPage(() => import('../pages/AddressChangedPage.tsx')),
  },
  {
    path: pages.accessibility,
    name: 'AccessibilityPage',
    module: lazyPage(() => import('../pages/AccessibilityPage.tsx')),
  },
  { path: pages.privacy, name: 'PrivacyPage', module: lazyPage(() => import('../pages/PrivacyPage.tsx')) },
  {
    path: pages.mail,
    name: 'MailPage',
    module: lazyPage(() => import('../pages/MailPage.tsx')),
    data: (client) => [one(keepsMailQuery(client))],
  },
  { path: '*', name: 'NotFoundPage', module: lazyPage(() => import('../pages/NotFoundPage.tsx')) },
];

/** The page of a path, which is given without its locale and as an address has it; every path has one. */
export function matchPage(pathname: string): { page: Page; params: Params } {
  const decoded = decodePath(pathname);
  for (const page of pageTable) {
    const match = matchPath(page.path, decoded);
    if (match) return { page, params: match.params };
  }
  throw new Error(`The page table has no page for ${pathname}.`);
}

/** As the router decodes a path: each segment by itself, and none where it can't be. */
function decodePath(pathname: string): string {
  try {
    return pathname
      .split('/')
      .map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'))
      .join('/');
  } catch {
    return pathname;
  }
}

/** Whether a path, given without its locale, is one of the site's pages. */
export const isPage = (pathname: string): boolean => matchPage(pathname).page.path !== '*';

const one =
  <Data, Failure, Key extends QueryKey>(query: FetchQueryOptions<Data, Failure, Data, Key>): Fetching =>
  (cache) =>
    cache.fetchQuery(query);

const list =
  <Data, Failure, Key extends QueryKey, Param>(
    query: FetchInfiniteQueryOptions<Data, Failure, Data, Key, Param>,
  ): Fetching =>
  (cache) =>
    cache.fetchInfiniteQuery(query);
