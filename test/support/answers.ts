import * as v from 'valibot';
import { expect } from 'vitest';
import type { AnswerOf, Endpoint } from '../../src/contract/endpoint.ts';
import { problem, problemStatus, type Problem, type ProblemCode } from '../../src/contract/problem.ts';

/** The body of a good answer, which must be what the contract promises of the endpoint. */
export async function answerOf<E extends Endpoint>(endpoint: E, answer: Response): Promise<AnswerOf<E>> {
  if (!endpoint.answer) throw new Error(`${endpoint.method} ${endpoint.path} answers without a body.`);
  const body: unknown = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(endpoint.status);
  return v.parse(endpoint.answer, body) as AnswerOf<E>;
}

/** The problem that an answer must be: of this code, as RFC 9457 has it, with the request's id. */
export async function problemOf(answer: Response, code: ProblemCode): Promise<Problem> {
  const body = await answer.text();
  expect(answer.status, body).toBe(problemStatus[code]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toMatch(/no-store/);
  const said = v.parse(problem, JSON.parse(body));
  expect(said).toMatchObject({ code, status: answer.status });
  expect(said.requestId).toBe(answer.headers.get('x-request-id'));
  return said;
}
