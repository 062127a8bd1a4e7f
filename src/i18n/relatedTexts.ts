import type { Locale } from './locale.ts';

/** What is said where all that is related to a story stands in groups. */
export interface RelatedTexts {
  earlier: string;
  same: string;
  others: string;
}

const texts: Record<Locale, RelatedTexts> = {
  en: {
    earlier: 'Earlier in this story',
    same: 'On the same topics',
    others: 'Also related',
  },
  he: {
    earlier: 'קודם לכן בסיפור הזה',
    same: 'באותם נושאים',
    others: 'עוד בעניין',
  },
};

/** The texts of a locale. */
export const relatedTexts = (locale: Locale): RelatedTexts => texts[locale];
