import { createHash } from 'node:crypto';
import { provesItself, type AnswerOf, type Decoded, type Endpoint } from '../../contract/endpoint.ts';
import type { Db } from '../store/database.ts';
import { ApiError, orRefusal } from './apiError.ts';
import { inBatches } from './batches.ts';
import type { Context, Services } from './context.ts';
import { parse, readBody } from './decode.ts';
import {
  idOf,
  readerFor,
  requireNewsroom,
  requireReader,
  requireSameAccount,
  requireSameOrigin,
} from './guards.ts';
import { keyOf, once, onceEach, type Asked } from './idempotency.ts';
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

/**
 * Ties an endpoint of the contract to the function that acts on it. Guards, decoding and caching follow from the contract.
 * Where a key makes the request idempotent, `act` runs in a transaction; what is to be asked of other servers belongs
 * into `finish`, which makes the answer of what `act` answered first.
 */
export function route<E extends Endpoint>(
  endpoint: E,
  act: Act<E>,
  finish?: (acted: AnswerOf<E>, context: Context) => Promise<AnswerOf<E>>,
): Route {
  return tied(endpoint, async (input, context) => {
    const run = async (inner: Context) => {
      const result = await act(input, inner);
      return result instanceof Reply ? result : new Reply(endpoint.status, result);
    };
    const key = keyFor(endpoint, input, context);
    const acted = key === null ? await run(context) : await once(context, key, run);
    return finish ? new Reply(acted.status, await finish(acted.body as AnswerOf<E>, context)) : acted;
  });
}

/** How many requests are acted on together, at most. */
const TOGETHER = 50;

/**
 * The same where requests that come at once are acted on together, in one transaction: what they cost the database and
 * the wait for its commit are shared. `prepare` looks at each by itself; `act` answers those that aren't refused by then,
 * in their order, with an answer or a refusal: for who is refused it has changed nothing. Of an account there is one among them.
 */
export function routeTogether<E extends Endpoint, Prepared>(
  endpoint: E,
  prepare: (input: Decoded<E>, context: Context) => Promise<Prepared>,
  act: (prepared: Prepared[], tx: Db) => Promise<(AnswerOf<E> | ApiError)[]>,
): Route {
  interface One extends Asked {
    input: Decoded<E>;
  }
  const actOn = async (asked: One[], tx: Db) => {
    const prepared = await Promise.all(
      asked.map(async ({ input, context }) => {
        const done = await orRefusal(prepare(input, { ...context, db: tx }));
        return done instanceof ApiError ? done : { done };
      }),
    );
    const ready = prepared.flatMap((one) => (one instanceof ApiError ? [] : [one.done]));
    const answers = (ready.length > 0 ? await act(ready, tx) : []).values();
    return prepared.map((one) => {
      const { value } = one instanceof ApiError ? { value: one } : answers.next();
      return value instanceof ApiError ? value : new Reply(endpoint.status, value);
    });
  };
  const add = eachPer((db: Db) =>
    inBatches({
      work: (asked: One[]) => db.transaction((tx) => onceEach(tx, asked, (anew) => actOn(anew, tx))),
      ownerOf: ({ context }) => idOf(context.reader),
      mayRepeat: ({ key }) => key !== null,
      most: TOGETHER,
    }),
  );
  return tied(endpoint, async (input, context) => {
    const reply = await add(context.db)({ input, context, key: keyFor(endpoint, input, context) });
    if (reply instanceof ApiError) throw reply;
    return reply;
  });
}

const keyFor = <E extends Endpoint>({ idempotent }: E, { body }: Decoded<E>, context: Context) =>
  idempotent ? keyOf(context, body) : null;

/** What is made once for each database. */
function eachPer<Made>(make: (db: Db) => Made): (db: Db) => Made {
  const made = new WeakMap<Db, Made>();
  return (db) => {
    const one = made.get(db) ?? make(db);
    made.set(db, one);
    return one;
  };
}

/** What all routes do alike around acting. */
function tied<E extends Endpoint>(
  endpoint: E,
  act: (input: Decoded<E>, context: Context) => Promise<Reply>,
): Route {
  return {
    endpoint,
    async respond(request, params, services, requestId) {
      if (endpoint.needs === 'newsroomToken') requireNewsroom(request, services.newsroomTokens);
      else if (!provesItself(endpoint)) requireSameOrigin(request, services.origins);
      const reader = await readerFor(endpoint, request, services);
      requireReader(endpoint, reader);
      if (endpoint.needs === 'account') requireSameAccount(request, reader);
      const input = await decode(endpoint, request, params);
      const context = {
        ...services,
        request,
        requestId,
        reader,
        now: services.clock(),
        headers: new Headers(),
      };
      return respond(endpoint, context, await act(input, context));
    },
  };
}

/** No name has a NUL in it, and the database takes none: there is nothing at such an address. */
function requireNames(params: Record<string, string>): void {
  if (Object.values(params).some((value) => value.includes('\0'))) throw new ApiError('notFound');
}

async function decode<E extends Endpoint>(endpoint: E, request: Request, params: Record<string, string>) {
  requireNames(params);
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== '');
  const query = endpoint.query ? parse(endpoint.query, Object.fromEntries(given)) : undefined;
  const body = endpoint.body ? parse(endpoint.body, await readBody(request, endpoint)) : undefined;
  return { params, query, body } as Decoded<E>;
}

/** Any cache may keep it, and asks each time whether it still holds. */
const SHARED = 'public, max-age=0, must-revalidate';

function respond(endpoint: Endpoint, context: Context, reply: Reply): Response {
  const { headers, request } = context;
  // Someone without any cookie gets what everyone gets; an address that has both kinds of answer says so.
  const isShared =
    endpoint.audience === 'public' || (endpoint.audience === 'both' && !request.headers.has('cookie'));
  headers.set('cache-control', isShared ? SHARED : 'private, no-store');
  if (endpoint.audience === 'both') headers.append('vary', 'Cookie');
  if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
  if (reply.body instanceof ReadableStream) return streamed(endpoint, reply.body, headers);

  headers.set('content-type', 'application/json');
  const body = JSON.stringify(reply.body);
  return isShared
    ? sharedAnswer(request, body, headers, reply.status)
    : new Response(body, { status: reply.status, headers });
}

/** An answer that goes on as long as it lasts; whatever stands between is asked to keep nothing of it back. */
function streamed({ status, answerType = '' }: Endpoint, body: ReadableStream, headers: Headers): Response {
  headers.set('content-type', answerType);
  headers.set('cache-control', 'private, no-store, no-transform');
  headers.set('x-accel-buffering', 'no');
  return new Response(body, { status, headers });
}

/** An answer that is the same for everyone, with its tag; 304 for who has it already. */
export function sharedAnswer(request: Request, body: string, headers: Headers, status = 200): Response {
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  headers.set('etag', etag);
  headers.set('cache-control', SHARED);
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { status, headers });
}

/** Whether an `If-None-Match` names the tag, compared weakly (RFC 9110, 13.1.2). */
export function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
