import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { PathParams } from '../paths.ts';
import type { ProblemCode } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What is promised of one method on one path. Types, the parsers of both sides, the API's guards and the OpenAPI
 * document all come from this.
 */
export interface Endpoint<
  Path extends string = string,
  Query extends GenericSchema | undefined = GenericSchema | undefined,
  Body extends GenericSchema | undefined = GenericSchema | undefined,
  Answer extends GenericSchema | undefined = GenericSchema | undefined,
> {
  readonly method: Method;
  readonly path: Path;
  /** One sentence, present tense: what it does. */
  readonly summary: string;
  /** Who may see the answer: anyone (shared caches too), one reader, or both at one address. */
  readonly audience: 'public' | 'personal' | 'both';
  /**
   * What a caller must show: nothing, a session cookie, an account that isn't anonymous, a moderator's, the newsroom's
   * token, or what can't be guessed or forged: a link by its address, a signature over what is sent.
   */
  readonly needs: 'nothing' | 'session' | 'account' | 'moderator' | 'newsroomToken' | 'link' | 'signature';
  readonly query?: Query;
  readonly body?: Body;
  /** Media types of a body that is taken as bytes, or ranges of them (`image/*`); without any it is JSON. */
  readonly bodyTypes?: readonly string[];
  /** Whether the body may be left out, which means `{}`. */
  readonly bodyOptional?: boolean;
  /** The largest body taken, in bytes; 64 KiB where it isn't said. */
  readonly largestBody?: number;
  readonly answer: Answer;
  /** Media type of an answer that isn't JSON. */
  readonly answerType?: string;
  readonly status: 200 | 201 | 204;
  /** Takes an `Idempotency-Key` header: the same key and body get the first answer again. */
  readonly idempotent?: boolean;
  /** Codes beyond those that any endpoint may answer. */
  readonly problems: readonly ProblemCode[];
}

/**
 * The header that names whom a write by cookie is for, by the account's id, where its text may be older than the session:
 * 401 where that is another's.
 */
export const FOR_ACCOUNT = 'for-account';

/** Whether a call proves itself: cookies aren't looked at then, and it may come from anywhere. */
export const provesItself = ({ needs }: Pick<Endpoint, 'needs'>): boolean =>
  needs === 'newsroomToken' || needs === 'link' || needs === 'signature';

/** Declares an endpoint, keeping its exact types. */
/* @__NO_SIDE_EFFECTS__ */
export function endpoint<
  const Path extends string,
  Query extends GenericSchema | undefined = undefined,
  Body extends GenericSchema | undefined = undefined,
  Answer extends GenericSchema | undefined = undefined,
>(definition: Endpoint<Path, Query, Body, Answer>): Endpoint<Path, Query, Body, Answer> {
  return definition;
}

type Output<Schema> = Schema extends GenericSchema ? InferOutput<Schema> : undefined;
type Input<Schema> = Schema extends GenericSchema ? InferInput<Schema> : undefined;

/** What an endpoint's handler gets after decoding. */
export interface Decoded<E extends Endpoint> {
  params: PathParams<E['path']>;
  query: E extends Endpoint<string, infer Q, infer _B, infer _A> ? Output<Q> : never;
  body: E extends Endpoint<string, infer _Q, infer B, infer _A> ? Output<B> : never;
}

/** What a caller sends to an endpoint. */
export interface Sent<E extends Endpoint> {
  params: PathParams<E['path']>;
  query: E extends Endpoint<string, infer Q, infer _B, infer _A> ? Input<Q> : never;
  body: E extends Endpoint<string, infer _Q, infer B, infer _A> ? Input<B> : never;
}

/** What an endpoint answers with when all is well. */
export type AnswerOf<E extends Endpoint> =
  E extends Endpoint<string, infer _Q, infer _B, infer A> ? Output<A> : never;
