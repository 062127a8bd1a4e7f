import { accountFields } from '../../contract/account.ts';
import { problemStatus, type ProblemCode } from '../../contract/problem.ts';
import type { Services } from './context.ts';
import { parse, readJson } from './decode.ts';
import { requireSameOrigin } from './guards.ts';

const BODY = { largestBody: 64 * 1024, bodyOptional: true } as const;

/**
 * Log-in, sign-up and sessions: the library's own endpoints, behind the same guards as ours, their refusals as
 * problem details with the library's code in camelCase (`invalidEmailOrPassword`).
 */
export async function respondToAuth(
  request: Request,
  services: Services,
  requestId: string,
): Promise<Response> {
  requireSameOrigin(request, services.origins);
  const answer = await services.accounts.respond(await checked(request));
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'private, no-store');
  if (answer.status < 400) return new Response(answer.body, { status: answer.status, headers });

  const refusal: unknown = await answer.json().catch(() => null);
  const code = codeOf(refusal) ?? codeForStatus(answer.status);
  headers.set('content-type', 'application/problem+json');
  headers.delete('content-length');
  const body = { type: 'about:blank', title: code, status: answer.status, code, requestId };
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}

async function checked(request: Request): Promise<Request> {
  if (request.method === 'GET' || request.method === 'HEAD') return request;
  const body = JSON.stringify(parse(accountFields, await readJson(request, BODY)));
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return new Request(request.url, { method: request.method, headers, body });
}

function codeOf(refusal: unknown): string | null {
  if (
    refusal === null ||
    typeof refusal !== 'object' ||
    !('code' in refusal) ||
    typeof refusal.code !== 'string'
  )
    return null;
  return refusal.code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function codeForStatus(status: number): ProblemCode {
  const codes = Object.keys(problemStatus) as ProblemCode[];
  return codes.find((code) => problemStatus[code] === status) ?? 'internal';
}
