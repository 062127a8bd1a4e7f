import type { Comment, Reply } from '../../contract/comments.ts';
import type { Refusal } from '../keptTexts.ts';
import { ProblemError } from '../problemError.ts';

/** What became of sending a comment. */
export type Outcome =
  /** It is there; null where another tab has heard so. */
  | { what: 'sent'; comment: Comment | Reply | null }
  /** Nobody answered, or not for sure: it is sent again. */
  | { what: 'waiting' }
  /** It isn't taken as it is. */
  | { what: 'refused'; refusal: Refusal };

/** How long to wait where the API doesn't say, in seconds. */
const A_MINUTE = 60;

/** What a failure to send means; `now` in milliseconds. */
export function toOutcome(error: unknown, now: number): Outcome {
  if (!(error instanceof ProblemError) || error.status >= 500) return { what: 'waiting' };
  const { code, fields, retryAfter } = error;
  const wait = retryAfter ?? A_MINUTE;
  const held = error.status === 429 ? { wait, until: now + wait * 1_000 } : {};
  return { what: 'refused', refusal: { code, fields, ...held } };
}
