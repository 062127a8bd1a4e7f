import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { openApiDocument } from '../contract/openapi.ts';
import { api as addresses } from '../paths.ts';
import { ApiError } from './http/apiError.ts';
import { respondToAuth } from './http/authRoute.ts';
import type { Services } from './http/context.ts';
import { contentSecurityPolicy, securityHeaders } from './http/policy.ts';
import { problemResponse } from './http/problems.ts';
import type { Route } from './http/route.ts';
import { alertRoutes } from './routes/alerts.ts';
import { articleRoutes } from './routes/articles.ts';
import { followRoutes } from './routes/follows.ts';
import { meRoutes } from './routes/me.ts';
import { newsroomRoutes } from './routes/newsroom.ts';
import { publicationRoutes } from './routes/publication.ts';
import { topicRoutes } from './routes/topics.ts';

/** Every endpoint of the API, in one place. What each promises is in the contract. */
export const routes: readonly Route[] = [
  ...publicationRoutes,
  ...articleRoutes,
  ...topicRoutes,
  ...meRoutes,
  ...followRoutes,
  ...alertRoutes,
  ...newsroomRoutes,
];

/** The JSON API: a request in, an answer out, whatever host it stands in. */
export function createApi(services: Services): { fetch(request: Request): Promise<Response> } {
  const app = new Hono<{ Variables: { requestId: string } }>();
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
  app.get(addresses.openapi, (c) => c.body(document, 200, { 'content-type': 'application/json' }));

  for (const path of new Set(routes.map(({ endpoint }) => endpoint.path))) {
    const allowed = routes
      .filter(({ endpoint }) => endpoint.path === path)
      .map(({ endpoint }) => endpoint.method);
    app.all(path, () => {
      throw new ApiError('methodNotAllowed', { headers: { allow: allowed.join(', ') } });
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
