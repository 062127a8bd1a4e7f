import { slugify } from './slug.ts';

/** How many are worth naming. */
const MOST = 3;

/** The names that somebody may have meant by one that isn't among them: misspelt, or a part of it; the closest first. */
export function closeNames(wanted: string, names: readonly string[]): string[] {
  const word = slugify(wanted);
  return names
    .map((name) => ({ name, distance: distanceTo(word, slugify(name)) }))
    .filter(({ distance }) => distance <= Math.max(1, word.length / 3))
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ name }) => name);
}

function distanceTo(word: string, other: string): number {
  const isPart = `-${other}-`.includes(`-${word}-`) || `-${word}-`.includes(`-${other}-`);
  return Math.min(isPart ? 1 : Infinity, edits(word, other));
}

/** Levenshtein's distance: how many letters are to be added, left out or changed. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
