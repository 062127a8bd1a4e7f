import { joinList, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said to readers who come back to a story. */
export interface ReturnTexts {
  goOn: string;
  /** Between that and the first words of the paragraph, and around those. */
  colon: string;
  quotes: readonly [string, string];
  forget: string;
  /** What is new, corrections first; at least one of either. */
  news(corrections: number, changes: number): string;
  /** Goes on with that. */
  sinceRead: string;
  /** Stands at each of them. */
  isNew: string;
  stepper: string;
  step(number: number, of: number): string;
  next: string;
  former: string;
  closeNews: string;
}

/** What is counted, where there is any. */
const joined = (locale: Locale, ...parts: (string | false)[]) =>
  joinList(
    locale,
    parts.filter((part) => part !== false),
  );

const texts: Record<Locale, ReturnTexts> = {
  en: {
    goOn: 'Go on where you were',
    colon: ': ',
    quotes: ['“', '”'],
    forget: 'Forget this place',
    news: (corrections, changes) =>
      joined(
        'en',
        corrections > 0 &&
          plural('en', corrections, { one: 'A correction', other: `${corrections} corrections` }),
        changes > 0 && plural('en', changes, { one: '1 change', other: `${changes} changes` }),
      ),
    sinceRead: ' since you read it',
    isNew: 'New since you read this',
    stepper: 'What is new',
    step: (number, of) => `${number} of ${of}`,
    next: 'Next',
    former: 'Previous',
    closeNews: 'Take this as read',
  },
  he: {
    goOn: 'להמשיך מהמקום שבו הייתם',
    colon: ': ',
    quotes: ['״', '״'],
    forget: 'לשכוח את המקום הזה',
    news: (corrections, changes) =>
      joined(
        'he',
        corrections > 0 &&
          plural('he', corrections, { one: 'תיקון', two: 'שני תיקונים', other: `${corrections} תיקונים` }),
        changes > 0 &&
          plural('he', changes, { one: 'שינוי אחד', two: 'שני שינויים', other: `${changes} שינויים` }),
      ),
    sinceRead: ' מאז שקראתם',
    isNew: 'חדש מאז שקראתם',
    stepper: 'מה חדש',
    step: (number, of) => `${number} מתוך ${of}`,
    next: 'הבא',
    former: 'הקודם',
    closeNews: 'לסמן כנקרא',
  },
};

/** The texts of a locale. */
export const returnTexts = (locale: Locale): ReturnTexts => texts[locale];
