import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A file or folder that is kept beside the project and not in it; null, and said loudly, where it is missing.
 * Straight to the terminal: what a test says on the console counts as noise.
 */
export function sharedPath(name: string, what: string): string | null {
  const found = path.resolve('../shared', name);
  if (existsSync(found)) return found;
  process.stderr.write(`\n*** NOT CHECKED: ${what}, because ${found} is missing. ***\n\n`);
  return null;
}
