/** What is searched for: words that stand together are one term. */
export interface Term {
  words: readonly string[];
  /** Whether it must not be there. */
  isExcluded: boolean;
  /** Whether its last word may go on. */
  isBeginning: boolean;
}

/** Words of fewer letters are too like one another to be taken for each other. */
export const CORRECTABLE = 4;

/** More terms than anybody types; the rest is left out. */
const MOST_TERMS = 12;

/** Vowel points and other marks that Hebrew and Arabic are mostly written without, and the stroke that fills lines. */
const POINTS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;

/** A text as it is searched, on both sides: one form for what is written in several. */
export const searchable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(POINTS, '')
    .replaceAll(/[\u2018\u2019\u05f3]/g, "'")
    .toLowerCase();

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/**
 * Reads what a reader typed: words, "words together", and -words that must not be there. Whatever else stands there
 * divides words. The last word is a beginning, unless something follows it.
 */
export function parseSearch(typed: string): Term[] {
  const text = searchable(typed);
  const terms = [...text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)].flatMap(
    ({ 0: whole, 1: minus, 2: quoted, 3: bare = '', index }) => {
      const words = wordsIn(quoted ?? bare);
      if (words.length === 0) return [];
      const isExcluded = minus === '-';
      const endsText = index + whole.length === text.length && /[\p{L}\p{N}\p{M}]$/u.test(text);
      return [{ words, isExcluded, isBeginning: endsText && quoted === undefined && !isExcluded }];
    },
  );
  // What is only left out finds nothing: it would be nearly the whole paper.
  return terms.some(({ isExcluded }) => !isExcluded) ? terms.slice(0, MOST_TERMS) : [];
}

/** A search as PostgreSQL's `to_tsquery` reads it, in parts. */
export interface Tsqueries {
  /** What must all be there. */
  wanted: string;
  /** What is marked where it is there: any of what is wanted. */
  marked: string;
  /** None of which may be there, unless nothing is excluded. */
  excluded: string | undefined;
}

/** Terms of which at least one is wanted, as `to_tsquery` reads them. The words have letters, digits and marks only. */
export function toTsqueries(terms: readonly Term[]): Tsqueries {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(together);
  const excluded = terms.filter(({ isExcluded }) => isExcluded).map(together);
  return {
    wanted: wanted.join(' & '),
    marked: wanted.join(' | '),
    excluded: excluded.length === 0 ? undefined : excluded.join(' | '),
  };
}

function together({ words, isBeginning }: Term): string {
  const parts = words.map((word, at) => `'${word}'${isBeginning && at === words.length - 1 ? ':*' : ''}`);
  return `(${parts.join(' <-> ')})`;
}

/** Hebrew's words that are written together with the next one: and, in, the, to, from, that, as. */
const HEBREW_PREFIXED = /^[ובהלמשכ](?=[\u05d0-\u05ea]{3})/;

/** A text's Hebrew words without what is written together with them, up to twice: so that the word itself is found. */
export function hebrewStems(text: string): string[] {
  return wordsIn(text).flatMap((word) => {
    const once = word.replace(HEBREW_PREFIXED, '');
    if (once === word) return [];
    const twice = once.replace(HEBREW_PREFIXED, '');
    return twice === once ? [once] : [once, twice];
  });
}
