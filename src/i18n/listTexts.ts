import { isolate, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said of lists that load on. */
export interface ListTexts {
  /** How many stories a press on more has brought. */
  came(n: number): string;
  /** The title of a list's page that begins further down, by the name of the list. */
  earlierIn(list: string): string;
  latestIntro: string;
  storiesBy(author: string): string;
}

const texts: Record<Locale, ListTexts> = {
  en: {
    came: (n) => plural('en', n, { one: '1 more story', other: `${n} more stories` }),
    earlierIn: (list) => `${isolate(list)}: earlier stories`,
    latestIntro: 'Everything the paper has published, the newest first.',
    storiesBy: (author) => `Stories by ${isolate(author)}, the newest first.`,
  },
  he: {
    came: (n) => plural('he', n, { one: 'עוד כתבה אחת', two: 'עוד שתי כתבות', other: `עוד ${n} כתבות` }),
    earlierIn: (list) => `${isolate(list)}: כתבות קודמות`,
    latestIntro: 'כל מה שהעיתון פרסם, מהחדש אל הישן.',
    storiesBy: (author) => `הכתבות של ${isolate(author)}, מהחדשה אל הישנה.`,
  },
};

/** The texts of a locale. */
export const listTexts = (locale: Locale): ListTexts => texts[locale];
