import { readFile, stat } from 'node:fs/promises';
import { reason } from '../host/dataFolder.ts';
import { CommandError } from './command.ts';

/** What the system's codes mean to whoever named a file; what isn't here speaks for itself. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: "this user isn't allowed to",
};

/**
 * A regular file's bytes: a device or a pipe might never end. `what` begins the sentences about it, `most` is the most
 * bytes that are read.
 * @throws CommandError
 */
export async function readRegularFile(file: string, what: string, most: number): Promise<Uint8Array> {
  const unreadable = (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CommandError(`${what} can't be read: ${MEANINGS[code] ?? reason(error)}.`, { cause: error });
  };
  const found = await stat(file).catch(unreadable);
  if (!found.isFile()) throw new CommandError(`${what} is no file.`);
  if (found.size > most) throw new CommandError(`${what} is larger than ${most / 1024 / 1024} MB.`);
  return readFile(file).catch(unreadable);
}
