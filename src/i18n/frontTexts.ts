import { plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said on the front page alone. */
export interface FrontTexts {
  mostRead: string;
  /** How it is known. */
  mostReadHow: string;
  /** How many of the page's stories are new since the last visit, which was `ago`. */
  newSince(n: number, ago: string): string;
  toLatest: string;
  followed: string;
  allFollowed: string;
  followHint: string;
  /** That the newest of what is followed stands elsewhere on the page. */
  allPlaced: string;
}

const texts: Record<Locale, FrontTexts> = {
  en: {
    mostRead: 'Most read',
    mostReadHow: 'In the last 24 hours, as counted here',
    newSince: (n, ago) =>
      n === 0
        ? `Nothing here is new since your last visit, ${ago}.`
        : `${plural('en', n, { one: '1 story here is', other: `${n} stories here are` })} new since your last visit, ${ago}.`,
    toLatest: 'The newest in order',
    followed: 'From the topics you follow',
    allFollowed: 'All of it',
    followHint: 'Follow topics, and their newest stories stand here.',
    allPlaced: 'The newest of what you follow stands on this page already.',
  },
  he: {
    mostRead: 'הנקראות ביותר',
    mostReadHow: 'ב־24 השעות האחרונות, לפי הספירה שלנו',
    newSince: (n, ago) =>
      n === 0
        ? `אין כאן חדש מאז הביקור הקודם שלכם, ${ago}.`
        : `${plural('he', n, { one: 'כתבה אחת כאן חדשה', two: 'שתי כתבות כאן חדשות', other: `${n} כתבות כאן חדשות` })} מאז הביקור הקודם שלכם, ${ago}.`,
    toLatest: 'החדשות לפי הסדר',
    followed: 'מהנושאים שאתם עוקבים אחריהם',
    allFollowed: 'הכול',
    followHint: 'עקבו אחרי נושאים, והכתבות החדשות בהם יופיעו כאן.',
    allPlaced: 'החדשות ביותר במה שאתם עוקבים אחריו כבר מופיעות בעמוד הזה.',
  },
};

/** The texts of a locale. */
export const frontTexts = (locale: Locale): FrontTexts => texts[locale];
