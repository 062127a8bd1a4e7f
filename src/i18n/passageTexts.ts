import type { Locale } from './locale.ts';

/** What is said of links to a passage. */
export interface PassageTexts {
  copy: string;
  copied: string;
  /** Before the link, where it couldn't be copied. */
  refused: string;
}

const texts: Record<Locale, PassageTexts> = {
  en: {
    copy: 'Copy link to this passage',
    copied: 'Link to this passage copied.',
    refused: 'The link could not be copied. Copy it from here:',
  },
  he: {
    copy: 'העתקת קישור לקטע הזה',
    copied: 'הקישור לקטע הזה הועתק.',
    refused: 'לא ניתן היה להעתיק את הקישור. אפשר להעתיק אותו מכאן:',
  },
};

/** The texts of a locale. */
export const passageTexts = (locale: Locale): PassageTexts => texts[locale];
