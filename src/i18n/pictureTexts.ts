import type { Locale } from './locale.ts';

/** What is said where a story's pictures are looked at. */
export interface PictureTexts {
  /** Which of the story's pictures it is. */
  place(number: number, of: number): string;
  close: string;
  next: string;
  former: string;
  zoom: string;
}

const texts: Record<Locale, PictureTexts> = {
  en: {
    place: (number, of) => (of === 1 ? 'Picture' : `Picture ${number} of ${of}`),
    close: 'Close',
    next: 'Next picture',
    former: 'Previous picture',
    zoom: 'Zoom in',
  },
  he: {
    place: (number, of) => (of === 1 ? 'תמונה' : `תמונה ${number} מתוך ${of}`),
    close: 'סגירה',
    next: 'התמונה הבאה',
    former: 'התמונה הקודמת',
    zoom: 'הגדלה',
  },
};

/** The texts of a locale. */
export const pictureTexts = (locale: Locale): PictureTexts => texts[locale];
