/** Somebody has pressed Ctrl-C, and what was under way has been brought to an end. */
export class InterruptedError extends Error {
  constructor() {
    super('Interrupted.');
  }
}

/**
 * Does some work that Ctrl-C ends by its signal, rather than the process in the middle of it. Pressed again, or passed
 * on by npm as well, it is the same.
 * @throws InterruptedError where the work failed for that, else whatever it throws.
 */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new InterruptedError());
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
