import type { FieldError } from '../contract/problem.ts';
import type { Catalogue } from './en.ts';

/** What is known of a failure: the refusal's code, or none where nothing answered. */
export interface Failure {
  name: string;
  code?: string;
  /** What the newsroom says of this one case, in its own language. */
  detail?: string | null;
  retryAfter?: number | null;
}

/** The sentence for a failure: what happened and what to do. */
export function sentenceFor(failure: Failure, t: Catalogue): string {
  if (failure.name === 'UnreachableError') return t.problems.unreachable;
  switch (failure.code) {
    case 'invalidEmailOrPassword':
    case 'invalidToken':
    case 'alreadySubscribed':
    case 'paymentUnderWay':
    case 'processorAway':
    case 'commentsClosed':
    case 'cannotReply':
    case 'notAllowed':
    case 'notLoggedIn':
    case 'withdrawn':
      return t.problems[failure.code];
    case 'tooManyRequests':
      return t.problems.tooManyRequests(failure.retryAfter ?? 60);
    default:
      return t.problems.other;
  }
}

/** The sentence for a bad field, or null where the field is good. */
export function fieldSentence(fields: readonly FieldError[], pointer: string, t: Catalogue): string | null {
  const code = fields.find((field) => field.pointer === pointer)?.code;
  if (code === undefined) return null;
  const sentences: Record<string, string> = t.fields;
  return sentences[code] ?? t.fields.other;
}
