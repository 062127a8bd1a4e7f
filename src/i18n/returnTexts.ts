import type { Locale } from './locale.ts';

/** What is said to readers who come back to a story. */
export interface ReturnTexts {
  goOn: string;
  /** Between that and the first words of the paragraph, and around those. */
  colon: string;
  quotes: readonly [string, string];
  forget: string;
}

const texts: Record<Locale, ReturnTexts> = {
  en: { goOn: 'Go on where you were', colon: ': ', quotes: ['“', '”'], forget: 'Forget this place' },
  he: { goOn: 'להמשיך מהמקום שבו הייתם', colon: ': ', quotes: ['״', '״'], forget: 'לשכוח את המקום הזה' },
};

/** The texts of a locale. */
export const returnTexts = (locale: Locale): ReturnTexts => texts[locale];
