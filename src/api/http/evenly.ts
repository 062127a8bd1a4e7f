import { randomInt } from 'node:crypto';
import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';

/** Above what looking at a password takes, and still at once for who mistyped one, in milliseconds. */
const STEP = 400;

/**
 * By up to so many milliseconds an answer comes later than its step, at random: what an account adds to the host's work
 * (a mail to send) still shifts the step's end by one or two. To tell that from chance takes thousands of tries at an
 * address, and it has ten.
 */
const SPREAD = 100;

/**
 * What `act` answers, so late that the time says nothing of what was found on the way: after a step of time, or of as
 * many as it takes. Log-ins that succeed, and refusals for too many tries, aren't held back: they say it themselves.
 */
export async function evenly(
  act: () => Promise<Response>,
  { pause }: Pick<Services, 'pause'>,
): Promise<Response> {
  const began = performance.now();
  const rest = () => pause(STEP - ((performance.now() - began) % STEP) + randomInt(SPREAD));
  try {
    const answer = await act();
    if (answer.headers.getSetCookie().length === 0) await rest();
    return answer;
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'tooManyRequests')) await rest();
    throw error;
  }
}
