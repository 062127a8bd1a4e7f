import { DrizzleQueryError } from 'drizzle-orm/errors';

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
  const said = error.stack ?? error.message;
  // A query's parameters are readers' words, addresses and secrets: they are nobody's to read in a log.
  const told =
    error instanceof DrizzleQueryError
      ? said.replace(`params: ${String(error.params)}`, 'params left out')
      : said;
  return told + cause;
}
