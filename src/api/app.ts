import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { openApiDocument } from '../contract/openapi.ts';
import { api as addresses, feeds, machines } from '../paths.ts';
import { ApiError } from './http/apiError.ts';
import { respondToAuth } from './http/authRoute.ts';
import type { Services } from './http/context.ts';
import { feedAnswer } from './http/feeds.ts';
import { createPictureFiles } from './http/pictureFiles.ts';
import { contentSecurityPolicy, securityHeaders } from './http/policy.ts';
import { problemResponse } from './http/problems.ts';
import { partSitemapAnswer, robotsAnswer, sitemapAnswer } from './http/sitemaps.ts';
import { sharedAnswer, type Route } from './http/route.ts';
import { alertRoutes } from './routes/alerts.ts';
import { alertSettingsRoutes } from './routes/alertSettings.ts';
import { articleRoutes } from './routes/articles.ts';
import { authorRoutes } from './routes/authors.ts';
import { commentActRoutes } from './routes/commentActs.ts';
import { commentAlertRoutes } from './routes/commentAlerts.ts';
import { commentRoutes } from './routes/comments.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { demoMailRoutes } from './routes/demoMail.ts';
import { emailChangeRoutes } from './routes/emailChange.ts';
import { feedItemRoutes } from './routes/feedItems.ts';
import { followRoutes } from './routes/follows.ts';
import { frontRoutes } from './routes/front.ts';
import { liveRoutes } from './routes/live.ts';
import { meRoutes } from './routes/me.ts';
import { moderationRoutes } from './routes/moderation.ts';
import { newsroomRoutes } from './routes/newsroom.ts';
import { pretendPaymentRoutes } from './routes/pretendPayments.ts';
import { publicationRoutes } from './routes/publication.ts';
import { pushRoutes } from './routes/push.ts';
import { readRoutes } from './routes/reads.ts';
import { readerDataRoutes } from './routes/readerData.ts';
import { placeRoutes } from './routes/places.ts';
import { savedRoutes } from './routes/saved.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { subscriptionRoutes } from './routes/subscription.ts';
import { textSettingsRoutes } from './routes/textSettings.ts';
import { topicRoutes } from './routes/topics.ts';
import { unsubscribeRoutes } from './routes/unsubscribe.ts';

/** Every endpoint of the API, in one place. What each promises is in the contract. */
export const routes: readonly Route[] = [
  ...publicationRoutes,
  ...frontRoutes,
  ...articleRoutes,
  ...readRoutes,
  ...commentRoutes,
  ...commentActRoutes,
  ...searchRoutes,
  ...topicRoutes,
  ...authorRoutes,
  ...meRoutes,
  ...textSettingsRoutes,
  ...emailChangeRoutes,
  ...sessionRoutes,
  ...readerDataRoutes,
  ...subscriptionRoutes,
  ...followRoutes,
  ...savedRoutes,
  ...placeRoutes,
  ...alertRoutes,
  ...commentAlertRoutes,
  ...alertSettingsRoutes,
  ...liveRoutes,
  ...pushRoutes,
  ...unsubscribeRoutes,
  ...moderationRoutes,
  ...newsroomRoutes,
  ...deliveryRoutes,
  ...feedItemRoutes,
  ...demoMailRoutes,
  ...pretendPaymentRoutes,
];

/** The JSON API: a request in, an answer out, whatever host it stands in. */
export function createApi(services: Services): { fetch(request: Request): Promise<Response> } {
  const app = new Hono<{ Variables: { requestId: string } }>();
  const pictureFile = createPictureFiles(services.db);
  const document = JSON.stringify(openApiDocument(routes.map(({ endpoint }) => endpoint)));

  app.use(async (c, next) => {
    c.set('requestId', randomUUID());
    await next();
    c.header('x-request-id', c.get('requestId'));
    c.header('content-security-policy', contentSecurityPolicy());
    for (const [name, value] of Object.entries(securityHeaders(services))) c.header(name, value);
  });

  for (const route of routes) {
    app.on(route.endpoint.method, route.endpoint.path, (c) =>
      route.respond(c.req.raw, c.req.param(), services, c.get('requestId')),
    );
  }
  app.on(['GET', 'POST'], addresses.auth, (c) => respondToAuth(c.req.raw, services, c.get('requestId')));
  app.get(addresses.openapi, (c) =>
    sharedAnswer(c.req.raw, document, new Headers({ 'content-type': 'application/json' })),
  );
  app.get(addresses.pictureFile, (c) => pictureFile(c.req.raw, c.req.param('name')));

  app.get(feeds.paper, (c) => feedAnswer(c.req.raw, services, 'rss'));
  app.get(feeds.topic, (c) => feedAnswer(c.req.raw, services, 'rss', c.req.param('topic')));
  app.get(feeds.paperJson, (c) => feedAnswer(c.req.raw, services, 'json'));
  app.get(feeds.topicJson, (c) => feedAnswer(c.req.raw, services, 'json', c.req.param('topic')));

  app.get(machines.sitemap, (c) => sitemapAnswer(c.req.raw, services));
  app.get(machines.partSitemap, (c) => partSitemapAnswer(c.req.raw, services, c.req.param('part')));
  app.get(machines.robots, (c) => robotsAnswer(c.req.raw, services));

  for (const [path, methods] of allowedMethods()) {
    app.all(path, () => {
      throw new ApiError('methodNotAllowed', { headers: { allow: methods.join(', ') } });
    });
  }
  app.notFound((c) => problemResponse(new ApiError('notFound'), c.get('requestId')));
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    if (!(error instanceof ApiError))
      services.log.error('request failed', error, { requestId, path: c.req.path });
    return problemResponse(error, requestId);
  });
  return { fetch: async (request) => app.fetch(request) };
}

/** What each path takes; those without parameters first, for they are the more exact. */
function allowedMethods(): Map<string, string[]> {
  const allowed = new Map<string, string[]>([
    [addresses.auth, ['GET', 'HEAD', 'POST']],
    [addresses.openapi, ['GET', 'HEAD']],
    [addresses.pictureFile, ['GET', 'HEAD']],
    ...[...Object.values(feeds), ...Object.values(machines)].map((path): [string, string[]] => [
      path,
      ['GET', 'HEAD'],
    ]),
  ]);
  for (const { endpoint } of routes) {
    const methods = endpoint.method === 'GET' ? ['GET', 'HEAD'] : [endpoint.method];
    allowed.set(endpoint.path, [...(allowed.get(endpoint.path) ?? []), ...methods]);
  }
  return new Map([...allowed].sort(([a], [b]) => Number(a.includes(':')) - Number(b.includes(':'))));
}
