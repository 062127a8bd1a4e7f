import * as v from 'valibot';
import { FOR_ACCOUNT, type AnswerOf, type Endpoint, type Sent } from '../contract/endpoint.ts';
import { problem } from '../contract/problem.ts';
import { fill } from '../paths.ts';
import { FormerSessionError, ProblemError, UnexpectedAnswerError, UnreachableError } from './problemError.ts';
import type { Session } from './session.ts';

/** What goes with a request beyond what the contract names. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Makes a POST safe to send again: the same key gets the first answer. */
  idempotencyKey?: string;
  /** The account it is done for, by its id: refused as without a log-in where the session is another's by then. */
  account?: string;
  /** Does it only to the version of a thing that has this number; refused (412) where it has become another. */
  version?: number;
  /** `return=minimal`: do it, and answer with nothing. */
  prefer?: 'return=minimal';
  /** Sends it to the end also where the page is left meanwhile. */
  keepalive?: boolean;
}

/** The one way to the API: sends what the contract takes, and resolves to what it promises, parsed. */
export interface Client {
  readonly session: Session;
  /**
   * Calls an endpoint. Rejects with `ProblemError` (refused), `UnreachableError` (no answer), `UnexpectedAnswerError`
   * (not the contract's) or `FormerSessionError` (answered after the session changed).
   */
  call<E extends Endpoint>(endpoint: E, sent: Partial<Sent<E>>, options?: CallOptions): Promise<AnswerOf<E>>;
  /** Opens a stream, to be read as it comes; rejects where none comes. */
  stream(path: string, signal: AbortSignal): Promise<Response>;
  /** Posts to one of the library's log-in endpoints; resolves when it is done. */
  authenticate(path: string, body: Record<string, string>): Promise<void>;
}

/** An answer whose body has been read. */
interface Answered {
  answer: Response;
  text: string;
}

/** A client that sends by `fetch`: the browser's, or on the server the API's own, in process. */
export function createClient(
  send: (path: string, init: RequestInit) => Promise<Response>,
  session: Session,
): Client {
  /** Sends, and reads the whole answer: one that breaks off half-way, or outlives its session, is none. */
  const exchange = async (path: string, init: RequestInit): Promise<Answered> => {
    const epoch = session.epoch();
    const answered = await send(path, init)
      .then(async (answer) => ({ answer, text: await answer.text() }))
      .catch((error: unknown) => {
        throw init.signal?.aborted ? error : new UnreachableError(error);
      });
    if (session.epoch() !== epoch) throw new FormerSessionError();
    if (!answered.answer.ok) throw toProblem(answered);
    return answered;
  };

  return {
    session,
    async call<E extends Endpoint>(endpoint: E, sent: Partial<Sent<E>>, options: CallOptions = {}) {
      const answered = await exchange(addressOf(endpoint, sent), {
        method: endpoint.method,
        headers: headersOf(sent.body, options),
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
        ...(options.signal ? { signal: options.signal } : {}),
        ...(options.keepalive ? { keepalive: true } : {}),
      });
      if (!endpoint.answer || answered.answer.status === 204) return undefined as AnswerOf<E>;
      return parseAnswer(endpoint.answer, answered) as AnswerOf<E>;
    },
    stream: (path, signal) => send(path, { signal, headers: { accept: 'text/event-stream' } }),
    async authenticate(path, body) {
      await exchange(path, { method: 'POST', headers: headersOf(body, {}), body: JSON.stringify(body) });
    },
  };
}

function addressOf<E extends Endpoint>(endpoint: E, { params, query }: Partial<Sent<E>>): string {
  const path = fill<string>(endpoint.path, params ?? {});
  const given = Object.entries<unknown>(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size > 0 ? `${path}?${search}` : path;
}

function headersOf(
  body: unknown,
  { idempotencyKey, account, version, prefer }: CallOptions,
): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(account === undefined ? {} : { [FOR_ACCOUNT]: account }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    ...(prefer === undefined ? {} : { prefer }),
  };
}

function parseAnswer(schema: v.GenericSchema, { text }: Answered): unknown {
  const result = v.safeParse(schema, fromJson(text));
  if (!result.success) throw new UnexpectedAnswerError(v.flatten(result.issues));
  return result.output;
}

/** Undefined, which no contract promises, where the text isn't JSON. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toProblem({ answer, text }: Answered): Error {
  const result = v.safeParse(problem, fromJson(text));
  if (!result.success)
    return new ProblemError({
      code: answer.status >= 500 ? 'unavailable' : 'invalid',
      status: answer.status,
    });
  const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const { errors, ...said } = result.output;
  return new ProblemError({
    ...said,
    fields: errors ?? [],
    retryAfter: Number.isNaN(wait) ? null : wait,
  });
}
