import * as v from 'valibot';
import type { AnswerOf, Endpoint, Sent } from '../../contract/endpoint.ts';
import { storedPicture, type StoredPicture } from '../../contract/pictures.ts';
import { problem, type Problem } from '../../contract/problem.ts';
import { api, fill } from '../../paths.ts';
import { fieldReasons, Refusal } from './refusal.ts';

/**
 * Takes in one picture, from its bytes.
 * @throws Refusal where it isn't taken; any other error means that none is now.
 */
export type StorePicture = (bytes: Uint8Array) => Promise<StoredPicture>;

/** The newsroom's way to the API: a running host's, or one in process. */
export interface Desk {
  /** Calls an endpoint, and resolves to what it promises. @throws DeskError, a sentence, where it is refused or unanswered. */
  call<E extends Endpoint>(endpoint: E, sent: Partial<Sent<E>>): Promise<AnswerOf<E>>;
  storePicture: StorePicture;
}

/** What the API refused, in a sentence, with the problem where it named one. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly problem: Problem | null;

  constructor(sentence: string, problem: Problem | null, cause?: unknown) {
    super(sentence, { cause });
    this.problem = problem;
  }
}

/** A desk at the API that stands at `url` and knows `token` as the newsroom's. */
export function createDesk(url: string, token: string, fetch: (request: Request) => Promise<Response>): Desk {
  const exchange = async (path: string, init: { method: string; type?: string; body?: BodyInit }) => {
    const request = new Request(new URL(path, url), {
      method: init.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(init.type === undefined ? {} : { 'content-type': init.type }),
        ...(init.method === 'PATCH' ? { 'idempotency-key': crypto.randomUUID() } : {}),
      },
      ...(init.body === undefined ? {} : { body: init.body }),
    });
    const answer = await fetch(request).catch((cause: unknown) => {
      throw new DeskError(`The host at ${url} doesn't answer.`, null, cause);
    });
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw refused(answer.status, body);
    return body;
  };

  return {
    async call<E extends Endpoint>(endpoint: E, { params, query, body }: Partial<Sent<E>>) {
      const path = fill<string>(endpoint.path, params ?? {});
      const given = Object.entries<unknown>(query ?? {}).filter(([, value]) => value !== undefined);
      const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
      const answer = await exchange(search.size > 0 ? `${path}?${search}` : path, {
        method: endpoint.method,
        ...(body === undefined ? {} : { type: 'application/json', body: JSON.stringify(body) }),
      });
      return (endpoint.answer ? v.parse(endpoint.answer, answer) : undefined) as AnswerOf<E>;
    },
    async storePicture(bytes) {
      const type = 'application/octet-stream';
      const body = new Uint8Array(bytes);
      const answer = await exchange(api.newsroomPictures, { method: 'POST', type, body }).catch(
        (error: unknown) => {
          const detail = error instanceof DeskError ? error.problem?.detail : undefined;
          throw detail === undefined ? error : new Refusal(detail, { cause: error });
        },
      );
      return v.parse(storedPicture, answer);
    },
  };
}

function refused(status: number, body: unknown): DeskError {
  const { output, success } = v.safeParse(problem, body);
  if (!success) return new DeskError(`The paper answered ${status}.`, null);
  const { code, detail, errors = [], requestId } = output;
  const why = detail ?? fieldReasons(errors);
  return new DeskError(
    `The paper refused it: ${status} ${code}${why ? `, ${why}` : ''} (request ${requestId}).`,
    output,
  );
}
