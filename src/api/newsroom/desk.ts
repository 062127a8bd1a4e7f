import * as v from 'valibot';
import type { AnswerOf, Endpoint, Sent } from '../../contract/endpoint.ts';
import { problem } from '../../contract/problem.ts';
import { fill } from '../../paths.ts';
import { fieldReasons, Refusal } from './refusal.ts';

/** The newsroom's way to the API: a running host's, or one in process. */
export interface Desk {
  /** Calls an endpoint, and resolves to what it promises. @throws DeskError where it is refused or unanswered. */
  call<E extends Endpoint>(endpoint: E, sent: Partial<Sent<E>>): Promise<AnswerOf<E>>;
}

/** What the API says of a refusal. */
interface Refused {
  /** Of the problem, where it named one. */
  code: string | null;
  /** What was said of this one case. */
  detail: string;
  /**
   * Where it is about what was sent, so that something else may be taken: why, as it goes on from its name (“it is 1 by 1
   * pixels”). Null where nothing would be taken just now.
   */
  reason: string | null;
}

/** What the API refused or left unanswered, in a sentence. */
export class DeskError extends Error implements Refused {
  override readonly name = 'DeskError';
  readonly code: string | null;
  readonly detail: string;
  readonly reason: string | null;

  constructor(sentence: string, { code, detail, reason }: Refused, cause?: unknown) {
    super(sentence, { cause });
    this.code = code;
    this.detail = detail;
    this.reason = reason;
  }
}

/** Why a story or picture isn't taken, where others may be; null for any other error. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  return error instanceof DeskError ? error.reason : null;
}

/** A desk at the API that stands at `url` and knows `token` as the newsroom's. */
export function createDesk(url: string, token: string, fetch: (request: Request) => Promise<Response>): Desk {
  return {
    async call<E extends Endpoint>(endpoint: E, { params, query, body }: Partial<Sent<E>>) {
      const address = new URL(fill<string>(endpoint.path, params ?? {}), url);
      for (const [name, value] of Object.entries<unknown>(query ?? {}))
        if (value !== undefined) address.searchParams.set(name, String(value));
      const request = new Request(address, {
        method: endpoint.method,
        headers: { authorization: `Bearer ${token}`, 'content-type': typeOf(endpoint) },
        ...(body === undefined ? {} : { body: bytesOf(endpoint, body) }),
      });
      const answer = await fetch(request).catch((cause: unknown) => {
        const nothing = { code: null, detail: '', reason: null };
        throw new DeskError(`The host at ${url} doesn't answer.`, nothing, cause);
      });
      const said: unknown = await answer.json().catch(() => null);
      if (!answer.ok) throw refused(answer.status, said);
      return (endpoint.answer ? v.parse(endpoint.answer, said) : undefined) as AnswerOf<E>;
    },
  };
}

const typeOf = ({ bodyTypes }: Endpoint) => (bodyTypes ? 'application/octet-stream' : 'application/json');

/** A body as it is sent. One that is larger than is taken isn't: a host may hang up before it has said so. */
function bytesOf({ largestBody = Infinity }: Endpoint, body: unknown): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body)));
  if (bytes.length <= largestBody) return bytes;
  const reason = `it has ${bytes.length} bytes, and ${largestBody} is the most`;
  throw new DeskError(`The paper doesn't take it: ${reason}.`, { code: 'bodyTooLarge', detail: '', reason });
}

/** Statuses that are about the host or the token, and would be the same whatever was sent. */
const ABOUT_ALL = new Set([401, 403, 404, 429, 503]);

function refused(status: number, said: unknown): DeskError {
  const { output, success } = v.safeParse(problem, said);
  const ofThis = (reason: string) => (ABOUT_ALL.has(status) ? null : reason);
  if (!success) {
    const reason = ofThis(`the paper answers ${status}`);
    return new DeskError(`The paper answers ${status}.`, { code: null, detail: '', reason });
  }
  const { code, detail = '', errors = [], requestId } = output;
  const why = detail || fieldReasons(errors);
  const whole = `${status} ${code}${why ? `, ${why}` : ''} (request ${requestId})`;
  return new DeskError(`The paper refused it: ${whole}.`, { code, detail, reason: ofThis(detail || whole) });
}
