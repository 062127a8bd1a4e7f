import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Desk } from '../../api/newsroom/desk.ts';
import type { Settings } from '../host/settings.ts';

/** A newspaper that a command works on: at a running host, or opened by the command itself. */
export interface Newsroom {
  desk: Desk;
  /** Where a story of this slug is read: its whole address where a host runs, else its path. */
  addressOf(slug: string): string;
}

export type Say = (line: string) => void;

/** What a command does, once its arguments are understood and the newspaper is open. */
export type Work = (newsroom: Newsroom, say: Say) => Promise<void>;

/**
 * Understands its arguments, and reads what they name before the newspaper is opened: what can't be read changes nothing.
 * @throws WrongCall where they make no sense, CommandError where what they name can't be read.
 */
export type Command = (args: string[], settings: Settings) => Work | Promise<Work>;

/** The command line was called in a way that it doesn't know. */
export class WrongCall extends Error {}

/** What a command couldn't do, in sentences for whoever called it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** A command's arguments by their names. @throws WrongCall for an option that isn't there, or has no value. */
export function readArgs<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new WrongCall('These arguments are not understood.', { cause });
  }
}

/** The one thing that a command is about: a file or a slug. */
export function onlyOne([only, ...more]: string[]): string {
  if (only === undefined || only === '' || more.length > 0) throw new WrongCall('It takes one thing.');
  return only;
}
