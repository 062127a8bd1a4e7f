import * as v from 'valibot';
import type { AnswerOf, Endpoint, Sent } from '../../contract/endpoint.ts';
import { problem, type Problem } from '../../contract/problem.ts';
import { fill } from '../../paths.ts';
import { fieldReasons } from './refusal.ts';

/** The newsroom's way to the API: a running host's, or one in process. */
export interface Desk {
  /** Calls an endpoint, and resolves to what it promises. @throws DeskError, a sentence, where it is refused or unanswered. */
  call<E extends Endpoint>(endpoint: E, sent: Partial<Sent<E>>): Promise<AnswerOf<E>>;
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
  return {
    async call<E extends Endpoint>(endpoint: E, { params, query, body }: Partial<Sent<E>>) {
      const address = new URL(fill<string>(endpoint.path, params ?? {}), url);
      for (const [name, value] of Object.entries<unknown>(query ?? {}))
        if (value !== undefined) address.searchParams.set(name, String(value));
      const request = new Request(address, {
        method: endpoint.method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(endpoint.idempotent ? { 'idempotency-key': crypto.randomUUID() } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = await fetch(request).catch((cause: unknown) => {
        throw new DeskError(`The host at ${url} doesn't answer.`, null, cause);
      });
      const said: unknown = await answer.json().catch(() => null);
      if (!answer.ok) throw refused(answer.status, said);
      return (endpoint.answer ? v.parse(endpoint.answer, said) : undefined) as AnswerOf<E>;
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
