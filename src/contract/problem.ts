import * as v from 'valibot';

/** Every error the API answers with: its code and its HTTP status. The sentence for a reader is in the message catalogue. */
export const problemStatus = {
  moved: 301,
  malformedBody: 400,
  malformedCursor: 400,
  malformedAddress: 400,
  eventRefused: 400,
  notLoggedIn: 401,
  crossOrigin: 403,
  notAllowed: 403,
  notFound: 404,
  notSubscribed: 404,
  methodNotAllowed: 405,
  alreadySubscribed: 409,
  paymentUnderWay: 409,
  slugTaken: 409,
  commentsClosed: 409,
  withdrawn: 410,
  cannotReply: 409,
  editingOver: 409,
  alreadyDecided: 409,
  preconditionFailed: 412,
  bodyTooLarge: 413,
  unsupportedMediaType: 415,
  invalid: 422,
  idempotencyKeyReused: 422,
  cardDeclined: 422,
  unusablePicture: 422,
  tooManyFollows: 422,
  tooManySaved: 422,
  tooManyRequests: 429,
  internal: 500,
  unavailable: 503,
  processorAway: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Problem details, RFC 9457, as `application/problem+json`; `errors` has a JSON pointer (RFC 6901) and a code for each bad field. */
export const problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  requestId: v.string(),
  /**
   * What was said of this one case, in the newsroom's words: why a story was withdrawn, why a picture isn't taken. With
   * `moved` the slug that the story has now.
   */
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string() }))),
  /** With `alreadyDecided`: what a moderator decided, who (null once their account was erased), when and why. */
  decision: v.optional(
    v.object({
      decision: v.string(),
      moderator: v.nullable(v.string()),
      at: v.string(),
      reason: v.nullable(v.string()),
    }),
  ),
});
export type Problem = v.InferOutput<typeof problem>;
export type FieldError = { pointer: string; code: string };
