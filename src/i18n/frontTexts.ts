import type { Locale } from './locale.ts';

/** What is said on the front page alone. */
export interface FrontTexts {
  mostRead: string;
  /** How it is known. */
  mostReadHow: string;
}

const texts: Record<Locale, FrontTexts> = {
  en: {
    mostRead: 'Most read',
    mostReadHow: 'In the last 24 hours, as counted here',
  },
  he: {
    mostRead: 'הנקראות ביותר',
    mostReadHow: 'ב־24 השעות האחרונות, לפי הספירה שלנו',
  },
};

/** The texts of a locale. */
export const frontTexts = (locale: Locale): FrontTexts => texts[locale];
