import type { ModerationRule } from '../../contract/moderation.ts';

/** What the filters look at. */
export interface Submission {
  text: string;
  /** How long its writer has had an account, in milliseconds. */
  accountAge: number;
  /** Comments lately written under the story, and by the same writer anywhere. */
  lately: readonly { text: string; isOwn: boolean; at: Date }[];
  now: Date;
}

/** Tells which filters point at a comment, in the order they are listed in. */
export type Filters = (submission: Submission) => ModerationRule[];

/** How long an account is new, in milliseconds. */
export const NEW_FOR = 2 * 86_400_000;
/** So many comments of one account within this time, in milliseconds, are a flood: this one counts too. */
export const FLOOD = { comments: 8, within: 10 * 60_000 };
/** The fewest letters and digits of what counts as said again: shorter sentences are anybody's. */
export const REPEATED_LENGTH = 24;

/** An address as readers write it, with its scheme or without, as far as spam leads to such places. */
const LINK =
  /https?:\/\/|\bwww\.|[\p{L}\p{N}]\.(?:com|net|org|info|biz|io|co|ru|cn|xyz|top|shop|site|online|link|click)\b/iu;

/**
 * The filters of a publication with its list of words. A word stands for itself whatever its case and accents, as a whole
 * word or several in a row, and in Hebrew also behind the letters that are written onto the next word.
 */
export function createFilters(wordList: readonly string[]): Filters {
  const listed = patternOf(wordList);
  return ({ text, accountAge, lately, now }) => {
    const said = lettersOf(text);
    const recent = lately.filter(({ isOwn, at }) => isOwn && now.getTime() - at.getTime() < FLOOD.within);
    const points: Record<ModerationRule, boolean> = {
      linksFromNewAccount: accountAge < NEW_FOR && LINK.test(text),
      repeatedText: said.length >= REPEATED_LENGTH && lately.some((other) => lettersOf(other.text) === said),
      wordList: listed?.test(fold(text)) ?? false,
      flood: recent.length + 1 >= FLOOD.comments,
    };
    return RULES.filter((rule) => points[rule]);
  };
}

const RULES: readonly ModerationRule[] = ['linksFromNewAccount', 'repeatedText', 'wordList', 'flood'];

/** A text without case, accents, vowel points, and what can't be seen. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{DI}]/gu, '');

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const lettersOf = (text: string): string => wordsOf(text).join('');

const isHebrew = (phrase: string) => /^\p{Script=Hebrew}/u.test(phrase);

function patternOf(wordList: readonly string[]): RegExp | null {
  const entries = wordList.map(wordsOf).filter((words) => words.length > 0);
  if (entries.length === 0) return null;
  const patterns = entries.map((words) => {
    const phrase = words.join('[^\\p{L}\\p{N}]+');
    return isHebrew(phrase) ? `[והבלמשכ]{0,3}${phrase}` : phrase;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
