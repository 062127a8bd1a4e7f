import type { SavedOrder } from '../contract/saved.ts';
import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said of stories that are saved for later. */
export interface SavedTexts {
  intro: string;
  /** To who has no account: where it is kept, before and after the way to log in. */
  onThisDevice: string;
  nowSaved(headline: string): string;
  takenOff(headline: string): string;
  /** When a story was saved; the day is written out. */
  savedOn(day: string): string;
  remove: string;
  removed: string;
  withdrawn: string;
  /** What such a one is called where others have a headline. */
  withdrawnStory: string;
  why: string;
  order: string;
  orders: Record<SavedOrder, string>;
  more: string;
  nothing: string;
  nothingHint: string;
}

const texts: Record<Locale, SavedTexts> = {
  en: {
    intro: 'Stories to come back to.',
    onThisDevice: 'They are kept for this browser. Log in to have them everywhere.',
    nowSaved: (headline) => `Saved for later: ${isolate(headline)}`,
    takenOff: (headline) => `No longer saved: ${isolate(headline)}`,
    savedOn: (day) => `Saved ${day}`,
    remove: 'Remove',
    removed: 'Removed',
    withdrawn: 'A story that stood here was withdrawn.',
    withdrawnStory: 'a withdrawn story',
    why: 'Why it was',
    order: 'Order',
    orders: { saved: 'Saved last', published: 'Published last' },
    more: 'More saved stories',
    nothing: 'You have saved nothing yet.',
    nothingHint: 'Press Save at a story, and it stands here until you have time for it.',
  },
  he: {
    intro: 'כתבות לחזור אליהן.',
    onThisDevice: 'הן נשמרות בדפדפן הזה. היכנסו לחשבון כדי שיהיו איתכם בכל מקום.',
    nowSaved: (headline) => `נשמרה לקריאה בהמשך: ${isolate(headline)}`,
    takenOff: (headline) => `כבר לא שמורה: ${isolate(headline)}`,
    savedOn: (day) => `נשמרה ${day}`,
    remove: 'הסרה',
    removed: 'הוסרה',
    withdrawn: 'כתבה שעמדה כאן נמשכה מהפרסום.',
    withdrawnStory: 'כתבה שנמשכה',
    why: 'הסיבה לכך',
    order: 'סדר',
    orders: { saved: 'נשמרו לאחרונה', published: 'פורסמו לאחרונה' },
    more: 'עוד כתבות שמורות',
    nothing: 'עוד לא שמרתם דבר.',
    nothingHint: 'לחצו על ״שמירה״ ליד כתבה, והיא תחכה לכם כאן.',
  },
};

/** The texts of a locale. */
export const savedTexts = (locale: Locale): SavedTexts => texts[locale];
