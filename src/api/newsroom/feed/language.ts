import { franc } from 'franc-min';
import * as v from 'valibot';
import { lang } from '../../../contract/text.ts';

/** Scripts that say by themselves that a text runs right to left, and the language they most likely are. */
const GUESSES = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
] as const;
const LATIN = /\p{Script=Latin}/gu;
const ENOUGH = 2_000;
/** Shorter texts, in characters, are guessed wrong more often than they aren't English. */
const LEAST = 80;

/** The first of the tags that is a language's; without any, what the text's script and words suggest, else English. */
export function languageOf(tags: (string | undefined)[], text: string): string {
  for (const tag of tags) {
    const canonical = canonicalTag(tag);
    if (canonical !== undefined) return canonical;
  }
  const sample = text.slice(0, ENOUGH).replace(/<[^>]*>/g, ' ');
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const guess = GUESSES.find(([script]) => count(script) > count(LATIN));
  if (guess) return guess[1];
  // ISO 639-3, which is canonical as the tag of two letters where there is one; `und` for no guess.
  const spoken = franc(sample, { minLength: LEAST });
  return (spoken === 'und' ? undefined : canonicalTag(spoken)) ?? 'en';
}

function canonicalTag(tag: string | undefined): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag?.trim().replaceAll('_', '-'));
    return v.is(lang, canonical) ? canonical : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
