import { setTimeout } from 'node:timers/promises';
import { ApiError } from './apiError.ts';

/** Above what looking at a password takes, and still at once for who mistyped one, in milliseconds. */
const STEP = 400;

/**
 * What `act` answers, so late that the time says nothing of what was found on the way: after a step of time, or of as
 * many as it takes. Log-ins that succeed, and refusals for too many tries, aren't held back: they say it themselves.
 */
export async function evenly(act: () => Promise<Response>): Promise<Response> {
  const began = performance.now();
  const rest = () => setTimeout(STEP - ((performance.now() - began) % STEP));
  try {
    const answer = await act();
    if (answer.headers.getSetCookie().length === 0) await rest();
    return answer;
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'tooManyRequests')) await rest();
    throw error;
  }
}
