import type { Locale } from './locale.ts';

/** What is said where all that is related to a story stands in groups. */
export interface RelatedTexts {
  earlier: string;
  same: string;
  others: string;
  /** Of a story that was read on this device. */
  read: string;
}

const texts: Record<Locale, RelatedTexts> = {
  en: {
    earlier: 'Earlier in this story',
    same: 'On the same topics',
    others: 'Also related',
    read: 'Read',
  },
  he: {
    earlier: 'קודם לכן בסיפור הזה',
    same: 'באותם נושאים',
    others: 'עוד בעניין',
    read: 'נקראה',
  },
};

/** The texts of a locale. */
export const relatedTexts = (locale: Locale): RelatedTexts => texts[locale];
