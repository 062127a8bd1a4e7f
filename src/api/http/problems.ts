import type { Problem } from '../../contract/problem.ts';
import { ApiError } from './apiError.ts';

/** An error as problem details (RFC 9457). What isn't an `ApiError` says nothing of itself but the request's id. */
export function problemResponse(error: unknown, requestId: string): Response {
  const known = error instanceof ApiError ? error : new ApiError('internal');
  const body: Problem = {
    type: 'about:blank',
    title: known.code,
    status: known.status,
    code: known.code,
    requestId,
    ...(known.detail === undefined ? {} : { detail: known.detail }),
    ...(known.fields ? { errors: known.fields } : {}),
    ...(known.decision ? { decision: known.decision } : {}),
  };
  return Response.json(body, {
    status: known.status,
    headers: { ...known.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
