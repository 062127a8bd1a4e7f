/**
 * Every address of the site, once: pages and API endpoints as patterns, and `fill`, which builds an address from one.
 * Patterns are those of react-router and Hono alike: `:name` is one segment.
 */
export const pages = {
  front: '/',
  latest: '/latest',
  article: '/article/:slug',
  related: '/article/:slug/related',
  search: '/search',
  topics: '/topics',
  topic: '/topics/:topic',
  author: '/authors/:author',
  alerts: '/alerts',
  alertSettings: '/alerts/settings',
  saved: '/saved',
  login: '/login',
  loginCode: '/login/code',
  signup: '/signup',
  subscribe: '/subscribe',
  checkout: '/checkout/:id',
  pretendPayment: '/pretend-payment/:token',
  account: '/account',
  moderation: '/moderation',
  unsubscribe: '/unsubscribe/:token',
  unsubscribed: '/unsubscribed',
  confirmed: '/confirmed',
  forgotten: '/forgotten-password',
  newPassword: '/new-password',
  newAddress: '/new-address/:token',
  addressChanged: '/address-changed',
  accessibility: '/accessibility',
  privacy: '/privacy',
  mail: '/mail',
} as const;

/** Pages that show something of their query. The others are one page, whatever it says. */
export const pagesWithQuery: readonly string[] = [
  pages.login,
  pages.loginCode,
  pages.signup,
  pages.subscribe,
  pages.search,
  pages.topics,
  pages.unsubscribed,
  pages.confirmed,
  pages.addressChanged,
];

/** Lists that go on from a cursor, each page under an address of its own. */
const LISTS = /^\/(latest|(topics|authors)\/[^/]+)$/;

/** As much of a query as makes another page of a path, which is given without its locale: `?cursor=…`, or nothing. */
export function shownQuery(path: string, search: string): string {
  if (pagesWithQuery.includes(path)) return search;
  const cursor = LISTS.test(path) && new URLSearchParams(search).get('cursor');
  return cursor ? withQuery('', new URLSearchParams({ cursor })) : '';
}

export const api = {
  publication: '/api/publication',
  front: '/api/front',
  articles: '/api/articles',
  article: '/api/articles/:slug',
  relatedArticles: '/api/articles/:slug/related',
  readToday: '/api/articles/:slug/reads/today',
  comments: '/api/articles/:slug/comments',
  newComments: '/api/articles/:slug/comments/new',
  comment: '/api/comments/:id',
  commentUndelete: '/api/comments/:id/undelete',
  recommendation: '/api/comments/:id/recommendation',
  commentReports: '/api/comments/:id/reports',
  threadFollow: '/api/comments/:id/follow',
  mutes: '/api/me/mutes',
  mute: '/api/me/mutes/:id',
  commentAlerts: '/api/me/comment-alerts',
  commentAlert: '/api/me/comment-alerts/:id',
  moderationComments: '/api/moderation/comments',
  moderationWaiting: '/api/moderation/waiting',
  moderationComment: '/api/moderation/comments/:id',
  moderationDecisions: '/api/moderation/decisions',
  moderationDecision: '/api/moderation/decisions/:id',
  moderationThread: '/api/moderation/threads/:id',
  moderationStory: '/api/moderation/articles/:slug',
  search: '/api/search',
  topics: '/api/topics',
  topic: '/api/topics/:topic',
  author: '/api/authors/:author',
  authorArticles: '/api/authors/:author/articles',
  me: '/api/me',
  read: '/api/me/reads/:article',
  follows: '/api/me/follows',
  follow: '/api/me/follows/:topic',
  savedStories: '/api/me/saved',
  savedStory: '/api/me/saved/:slug',
  place: '/api/me/places/:slug',
  alerts: '/api/me/alerts',
  alert: '/api/me/alerts/:article',
  allAlertsRead: '/api/me/alerts/read-all',
  allAlertsReadUndo: '/api/me/alerts/read-all/undo',
  inboxVisit: '/api/me/inbox-visit',
  alertSettings: '/api/me/alert-settings',
  textSettings: '/api/me/text-settings',
  pushKey: '/api/push-key',
  pushSubscriptions: '/api/me/push-subscriptions',
  arrivals: '/api/me/arrivals',
  live: '/api/live',
  unsubscribe: '/api/unsubscribe/:token',
  demoMail: '/api/demo/mail',
  readerData: '/api/me/data',
  subscription: '/api/me/subscription',
  checkout: '/api/me/checkouts/:id',
  payments: '/api/me/payments',
  paymentEvents: '/api/payment-events',
  pretendPayment: '/api/pretend-payments/:token',
  sessions: '/api/me/sessions',
  session: '/api/me/sessions/:id',
  emailChanges: '/api/me/email-changes',
  emailChange: '/api/email-changes/:token',
  newsroomArticles: '/api/newsroom/articles',
  newsroomArticle: '/api/newsroom/articles/:slug',
  newsroomArticleAddress: '/api/newsroom/articles/:slug/address',
  newsroomKnownItems: '/api/newsroom/known-items',
  newsroomPictures: '/api/newsroom/pictures',
  newsroomDeliveries: '/api/newsroom/deliveries',
  newsroomDeliveryRetries: '/api/newsroom/deliveries/retries',
  pictureFile: '/api/pictures/:name',
  openapi: '/api/openapi.json',
  auth: '/api/auth/*',
  getSession: '/api/auth/get-session',
  signIn: '/api/auth/sign-in/email',
  askForCode: '/api/auth/email-otp/send-verification-otp',
  logInByCode: '/api/auth/sign-in/email-otp',
  signUp: '/api/auth/sign-up/email',
  signUpByCode: '/api/auth/sign-up/email-otp',
  signOut: '/api/auth/sign-out',
  verifyEmail: '/api/auth/verify-email',
  sendVerificationEmail: '/api/auth/send-verification-email',
  requestPasswordReset: '/api/auth/request-password-reset',
  resetPassword: '/api/auth/reset-password',
  changePassword: '/api/auth/change-password',
  updateUser: '/api/auth/update-user',
} as const;

export const healthz = '/healthz';

/** The service worker: at the root, for it serves the whole site. */
export const worker = '/worker.js';

/** For feed readers: the newest of the paper and of one topic, as RSS and as JSON Feed. */
export const feeds = {
  paper: '/feed.xml',
  topic: '/topics/:topic/feed.xml',
  paperJson: '/feed.json',
  topicJson: '/topics/:topic/feed.json',
} as const;

/** For search engines: what there is to be found, in one file or a month at a time, and what to leave alone. */
export const machines = {
  sitemap: '/sitemap.xml',
  partSitemap: '/sitemap/:part',
  robots: '/robots.txt',
} as const;

/** The names of a pattern's parameters: `'slug'` of `/article/:slug`. */
type ParamName<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

export type PathParams<Pattern extends string> = Record<ParamName<Pattern>, string>;

/** An address from a pattern, each value percent-encoded: `fill(pages.article, { slug: 'a b' })` is `/article/a%20b`. */
export function fill<Pattern extends string>(pattern: Pattern, params: PathParams<Pattern>): string {
  const values: Record<string, string> = params;
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** The place of the box on the page that searches: the id of its element. */
export const SEARCH_BOX = 'words';

/** The place of a story's picture on its page, the first being 1: the id of its element, which opens it large. */
export const picturePlace = (number: number): string => `picture-${number}`;
/** The picture that a hash of a story's page opens, or null. */
export const pictureIn = (hash: string): number | null =>
  Number(/^#picture-([1-9]\d{0,3})$/.exec(hash)?.[1]) || null;

/** A comment's place on its story's page: the id of its element, and the address that leads there. */
export const commentPlace = (id: string): string => `comment-${id}`;
export const commentAddress = (slug: string, id: string): string =>
  `${fill(pages.article, { slug })}#${commentPlace(id)}`;

/**
 * The path and query to go back to, or the front page where `wanted` leads anywhere but to this site
 * (another origin, a scheme, `//host`, a backslash).
 */
export function safeReturn(wanted: string | null): string {
  const here = 'http://this.site';
  if (!wanted?.startsWith('/') || /[\u0000-\u001f\\]/.test(wanted) || !URL.canParse(wanted, here))
    return pages.front;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  // Parsing takes dots out of a path, and so can bring two slashes to its front.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : pages.front;
}

/** A page's address with what is asked of another: `/signup?return=%2Ftopics`. */
export const withQuery = (page: string, query: URLSearchParams): string =>
  query.size > 0 ? `${page}?${query}` : page;

/** A page's address with the way back from it, and what it is asked for: `/login?return=%2Ftopics&for=comment`. */
export const withReturn = (page: string, returnTo: string, purpose?: 'comment' | 'subscribe'): string =>
  `${page}?return=${encodeURIComponent(returnTo)}${purpose ? `&for=${purpose}` : ''}`;
