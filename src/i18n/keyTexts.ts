import type { Locale } from './locale.ts';

/** What a reader can do by single keys. */
export type KeyAct = 'next' | 'former' | 'save' | 'follow' | 'nextNews' | 'formerNews' | 'search' | 'help';

/** What is said of them. */
export interface KeyTexts {
  hint: string;
  acts: Record<KeyAct, string>;
  use: string;
  close: string;
}

const texts: Record<Locale, KeyTexts> = {
  en: {
    hint: 'Single keys, wherever nothing is being typed.',
    acts: {
      next: 'to the next story on the page, below a story to the related ones; Enter opens it',
      former: 'to the story before it',
      save: 'save the story, or take it off',
      follow: 'follow its first topic, or no longer',
      nextNews: 'in a story that you had read: to the next thing that is new',
      formerNews: 'to the one before it',
      search: 'search',
      help: 'these keys',
    },
    use: 'Use these keys on this device',
    close: 'Close',
  },
  he: {
    hint: 'מקשים בודדים, בכל מקום שבו לא מקלידים.',
    acts: {
      next: 'לכתבה הבאה בעמוד, ובעמוד של כתבה לכתבות הקשורות שמתחתיה; Enter פותח אותה',
      former: 'לכתבה שלפניה',
      save: 'שמירת הכתבה, או ביטול השמירה',
      follow: 'מעקב אחרי הנושא הראשון שלה, או הפסקתו',
      nextNews: 'בכתבה שכבר קראתם: לדבר החדש הבא',
      formerNews: 'לדבר החדש שלפניו',
      search: 'חיפוש',
      help: 'המקשים האלה',
    },
    use: 'שימוש במקשים האלה במכשיר הזה',
    close: 'סגירה',
  },
};

/** The texts of a locale. */
export const keyTexts = (locale: Locale): KeyTexts => texts[locale];
