import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_PICTURE } from '../../contract/pictures.ts';
import { CommandError } from './command.ts';
import { readRegularFile } from './regularFile.ts';

/** The largest text of a story that is read, in bytes: the paper takes no larger one either. */
const LARGEST_TEXT = 2 * 1024 * 1024;

/** A story's file as text. @throws CommandError */
export async function readText(file: string): Promise<string> {
  const bytes = await readRegularFile(file, `The story ${file}`, LARGEST_TEXT);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new CommandError(`The story ${file} isn't text in UTF-8.`, { cause });
  }
}

/**
 * A file that a story names, from the story's own folder or one in it, links followed.
 * @throws CommandError, a sentence that names it.
 */
export async function readBeside(folder: string, reference: string): Promise<Uint8Array> {
  const name = decoded(reference);
  if (/^[a-z][a-z\d+.-]*:|^[/\\]{2}/i.test(name))
    throw new CommandError(`“${reference}” is no file: a picture lies beside its story.`);
  const outside = new CommandError(`“${reference}” is outside the story's folder.`);
  const file = path.resolve(folder, name);
  if (!isInside(path.resolve(folder), file)) throw outside;
  const missing = (cause: unknown) => {
    throw new CommandError(`There is no file “${reference}” beside the story.`, { cause });
  };
  const [home, real] = await Promise.all([realpath(folder), realpath(file).catch(missing)]);
  if (!isInside(home, real)) throw outside;
  return readRegularFile(real, `“${reference}”`, LARGEST_PICTURE);
}

/** A name as it is on the disk: in Markdown a space is written %20. */
function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

const isInside = (folder: string, file: string) => file.startsWith(folder + path.sep);
