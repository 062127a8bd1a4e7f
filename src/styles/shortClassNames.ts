import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Names CSS modules' classes in builds by their file's place among all, in letters, and their own place in the file: `k3`.
 * Every page carries them twice, so that readable ones cost it 0.7 kB, compressed. Development keeps those.
 */
export function shortClassNames(root: string): Plugin {
  const folder = path.join(root, 'src');
  // The same for the browser's build and the server's, whichever asks first.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .sort();
  const named = new Map<string, string[]>();
  return {
    name: 'lede:short-class-names',
    apply: 'build',
    config: () => ({
      css: {
        modules: {
          generateScopedName(name, filename) {
            const file = path.relative(folder, filename.split('?')[0] ?? filename);
            const names = named.get(file) ?? [];
            named.set(file, names);
            if (!names.includes(name)) names.push(name);
            return `${inLetters(files.indexOf(file))}${names.indexOf(name)}`;
          },
        },
      },
    }),
  };
}

/** A number from 0 on as one letter, or more. */
const inLetters = (number: number): string =>
  (number < LETTERS.length ? '' : inLetters(Math.floor(number / LETTERS.length) - 1)) +
  (LETTERS[number % LETTERS.length] ?? '');
