import { problemStatus, type FieldError, type Problem, type ProblemCode } from '../../contract/problem.ts';

/** A refusal with its code; the API answers it as problem details. Thrown anywhere while a request is handled. */
export class ApiError extends Error {
  readonly code: ProblemCode;
  readonly fields: FieldError[] | undefined;
  /** A sentence on this one case, for the newsroom. */
  readonly detail: string | undefined;
  /** What a moderator decided before. */
  readonly decision: Problem['decision'];
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    options: {
      fields?: FieldError[];
      detail?: string;
      decision?: NonNullable<Problem['decision']>;
      headers?: Record<string, string>;
      cause?: unknown;
    } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.fields = options.fields;
    this.detail = options.detail;
    this.decision = options.decision;
    this.headers = options.headers ?? {};
  }

  get status() {
    return problemStatus[this.code];
  }
}

/** What is done, or the refusal that it ended with; whatever else went wrong is thrown. */
export async function orRefusal<Done>(doing: Promise<Done>): Promise<Done | ApiError> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
