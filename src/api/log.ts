/** Where the server says what happened: one JSON line an event, for people and machines. */
export interface Log {
  info(event: string, details?: Record<string, unknown>): void;
  error(event: string, error: unknown, details?: Record<string, unknown>): void;
}

/** A log that writes lines to `write`. Errors are told with their stack and causes; they never reach a client. */
export function lineLog(write: (line: string) => void, clock: () => Date = () => new Date()): Log {
  const say = (level: string, event: string, details: Record<string, unknown>) =>
    write(`${JSON.stringify({ time: clock().toISOString(), level, event, ...details })}\n`);
  return {
    info: (event, details = {}) => say('info', event, details),
    error: (event, error, details = {}) => say('error', event, { ...details, error: describe(error) }),
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return (error.stack ?? error.message) + cause;
}
