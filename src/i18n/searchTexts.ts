import { isolate, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said where stories are searched; apart from the interface's sentences, which every page fetches. */
export interface SearchTexts {
  intro: string;
  searchStories: string;
  hint: string;
  topic: string;
  anyTopic: string;
  from: string;
  to: string;
  found(n: number, hasMore: boolean): string;
  foundInstead(asked: string, instead: string): string;
  /** The way from what is found further down to the first. */
  fromFirst: string;
  nothing(asked: string): string;
  nothingHint: string;
}

const texts: Record<Locale, SearchTexts> = {
  en: {
    intro: 'Everything the paper has published, by its words.',
    searchStories: 'Search stories',
    hint: 'Two letters or more. “Words in quotes” stand together; -word leaves it out.',
    topic: 'Topic',
    anyTopic: 'Any topic',
    from: 'From',
    to: 'To',
    found: (n, hasMore) =>
      hasMore ? `More than ${n} stories` : plural('en', n, { one: '1 story', other: `${n} stories` }),
    foundInstead: (asked, instead) => `No story has ${isolate(asked)}. These have ${isolate(instead)}.`,
    fromFirst: 'From the first story found',
    nothing: (asked) => `No story has ${isolate(asked)}.`,
    nothingHint: 'Try fewer words, or another spelling; or go by topic.',
  },
  he: {
    intro: 'כל מה שהעיתון פרסם, לפי מילים.',
    searchStories: 'חיפוש כתבות',
    hint: 'שתי אותיות לפחות. ״מילים במירכאות״ נמצאות יחד; ‎-מילה משאירה אותה בחוץ.',
    topic: 'נושא',
    anyTopic: 'כל הנושאים',
    from: 'מתאריך',
    to: 'עד תאריך',
    found: (n, hasMore) =>
      hasMore
        ? `יותר מ־${n} כתבות`
        : plural('he', n, { one: 'כתבה אחת', two: 'שתי כתבות', other: `${n} כתבות` }),
    foundInstead: (asked, instead) => `אין כתבה עם ${isolate(asked)}. אלה עם ${isolate(instead)}.`,
    fromFirst: 'מהכתבה הראשונה שנמצאה',
    nothing: (asked) => `אין כתבה עם ${isolate(asked)}.`,
    nothingHint: 'אפשר לנסות פחות מילים או כתיב אחר, או לחפש לפי נושא.',
  },
};

export const searchTexts = (locale: Locale): SearchTexts => texts[locale];
