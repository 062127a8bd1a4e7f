import type { Services } from '../http/context.ts';
import { api as addresses } from '../../paths.ts';

/** How often the pretend processor looks whether a bank has answered or an event is to be told, in milliseconds. */
const LOOK = 1_000;

/**
 * Has the pretend processor do its work from now on, without keeping the process alive: its events come to the API as
 * requests. What it returns stops it, and resolves once the database may be closed.
 */
export function startPretending(
  { pretendProcessor, publicUrl, log }: Pick<Services, 'pretendProcessor' | 'publicUrl' | 'log'>,
  fetch: (request: Request) => Promise<Response>,
): () => Promise<void> {
  if (!pretendProcessor) return async () => undefined;
  let working: Promise<void> | null = null;
  const timer = setInterval(() => {
    working ??= pretendProcessor
      .work(sendTo(publicUrl, fetch))
      .catch((error: unknown) => log.error('the pretend processor failed', error))
      .finally(() => (working = null));
  }, LOOK);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}

/** Tells the API of an event; whether it was taken. */
export const sendTo =
  (publicUrl: string, fetch: (request: Request) => Promise<Response>) =>
  async (headers: Record<string, string>, body: string): Promise<boolean> => {
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
    return (await fetch(new Request(publicUrl + addresses.paymentEvents, init))).ok;
  };
