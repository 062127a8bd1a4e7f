import type { FieldError, Problem } from '../contract/problem.ts';

/**
 * The API refused: its stable code, status, bad fields, what the newsroom says of this one case, what a moderator decided
 * before, and how many seconds to wait where it says.
 */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldError[];
  readonly detail: string | null;
  readonly decision: NonNullable<Problem['decision']> | null;
  readonly requestId: string | null;
  readonly retryAfter: number | null;

  constructor(problem: {
    code: string;
    status: number;
    fields?: readonly FieldError[];
    detail?: string | null | undefined;
    decision?: Problem['decision'] | null;
    requestId?: string | null;
    retryAfter?: number | null;
  }) {
    super(problem.code);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.fields = problem.fields ?? [];
    this.detail = problem.detail ?? null;
    this.decision = problem.decision ?? null;
    this.requestId = problem.requestId ?? null;
    this.retryAfter = problem.retryAfter ?? null;
  }
}

/** No answer came: the network or the host is down. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'UnreachableError';
  }
}

/** An answer came that isn't what the contract promises: another version, or something in between. */
export class UnexpectedAnswerError extends Error {
  constructor(cause: unknown) {
    super('unexpectedAnswer', { cause });
    this.name = 'UnexpectedAnswerError';
  }
}

/** The answer belongs to a session that has ended meanwhile, and was dropped. */
export class FormerSessionError extends Error {
  constructor() {
    super('formerSession');
    this.name = 'FormerSessionError';
  }
}

/** Whether a refusal says that the newsroom took the story back: what is still kept of it is not to be shown. */
export const isWithdrawn = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.code === 'withdrawn';

/** The bad fields that a failure names; none where it isn't a refusal. */
export const fieldsOf = (error: unknown): readonly FieldError[] =>
  error instanceof ProblemError ? error.fields : [];
