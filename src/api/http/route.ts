import { createHash } from 'node:crypto';
import type { AnswerOf, Decoded, Endpoint } from '../../contract/endpoint.ts';
import type { Context, Services } from './context.ts';
import { parse, readJson } from './decode.ts';
import { readerFor, requireNewsroom, requireReader, requireSameOrigin } from './guards.ts';
import { once } from './idempotency.ts';
import { Reply } from './reply.ts';

/** An endpoint and what answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  respond(
    request: Request,
    params: Record<string, string>,
    services: Services,
    requestId: string,
  ): Promise<Response>;
}

type Act<E extends Endpoint> = (input: Decoded<E>, context: Context) => Promise<AnswerOf<E> | Reply>;

/** Ties an endpoint of the contract to the function that acts on it. Guards, decoding and caching follow from the contract. */
export function route<E extends Endpoint>(endpoint: E, act: Act<E>): Route {
  return {
    endpoint,
    async respond(request, params, services, requestId) {
      if (endpoint.needs === 'newsroomToken') requireNewsroom(request, services.newsroomTokens);
      else requireSameOrigin(request, services.origins);
      const reader = await readerFor(endpoint, request, services);
      requireReader(endpoint, reader);
      const input = await decode(endpoint, request, params);
      const context = {
        ...services,
        request,
        requestId,
        reader,
        now: services.clock(),
        headers: new Headers(),
      };

      const run = async (inner: Context) => {
        const result = await act(input, inner);
        return result instanceof Reply ? result : new Reply(endpoint.status, result);
      };
      const key = endpoint.idempotent ? request.headers.get('idempotency-key') : null;
      const reply = key === null ? await run(context) : await once(context, key, input.body, run);
      return respond(endpoint, context, reply);
    },
  };
}

async function decode<E extends Endpoint>(endpoint: E, request: Request, params: Record<string, string>) {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== '');
  const query = endpoint.query ? parse(endpoint.query, Object.fromEntries(given)) : undefined;
  const body = endpoint.body ? parse(endpoint.body, await readJson(request, endpoint)) : undefined;
  return { params, query, body } as Decoded<E>;
}

function respond(endpoint: Endpoint, context: Context, reply: Reply): Response {
  const { headers, request } = context;
  // Someone without any cookie gets what everyone gets; an address that has both kinds of answer says so.
  const isShared =
    endpoint.audience === 'public' || (endpoint.audience === 'both' && !request.headers.has('cookie'));
  headers.set('cache-control', isShared ? 'public, max-age=0, must-revalidate' : 'private, no-store');
  if (endpoint.audience === 'both') headers.append('vary', 'Cookie');
  if (reply.status === 204) return new Response(null, { status: 204, headers });

  const body = JSON.stringify(reply.body);
  headers.set('content-type', 'application/json');
  if (isShared) {
    const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
    headers.set('etag', etag);
    if (matches(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
  }
  return new Response(body, { status: reply.status, headers });
}

/** Whether an `If-None-Match` names the tag, compared weakly (RFC 9110, 13.1.2). */
export function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
