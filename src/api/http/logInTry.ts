import { setTimeout } from 'node:timers/promises';
import { beginTry, endTry, type LogIn } from '../store/logInTries.ts';
import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';

/** How long a try waits for what becomes of the others for its address, and how often it looks, in milliseconds. */
const QUEUES = 20_000;
const LOOKS_AGAIN = 50;

/**
 * Looks at a password or code for an e-mail address by `look`, and notes whether it was wrong. Refuses, before any is
 * looked at, where too many of its kind have been wrong for the address lately, wherever they were asked for.
 * @throws ApiError `tooManyRequests`.
 */
export async function tryLogIn<Outcome>(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  logIn: LogIn,
  look: () => Promise<Outcome>,
  isWrong: (outcome: Outcome) => boolean,
): Promise<Outcome> {
  const giveUpAt = performance.now() + QUEUES;
  let begun = await beginTry(db, logIn, clock());
  while (begun === 'busy' && performance.now() < giveUpAt) {
    await setTimeout(LOOKS_AGAIN);
    begun = await beginTry(db, logIn, clock());
  }
  if (begun === 'busy' || 'inSeconds' in begun) {
    const seconds = begun === 'busy' ? 1 : begun.inSeconds;
    throw new ApiError('tooManyRequests', { headers: { 'retry-after': String(seconds) } });
  }
  const outcome = await look();
  await endTry(db, begun.id, isWrong(outcome));
  return outcome;
}
