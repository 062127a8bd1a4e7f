import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

/** What the account page says beyond what other pages say too, which would otherwise fetch it. */
export interface AccountTexts {
  saveName: string;
  nameSaved(name: string): string;
  loggedOutMeanwhile: string;
  logInToGoOn: string;
  loggedInAgain: string;
}

const en: AccountTexts = {
  saveName: 'Save the name',
  nameSaved: (name) => `Your name is now ${isolate(name)}.`,
  loggedOutMeanwhile: 'You have been logged out',
  logInToGoOn: 'Log in, and go on where you were. What you typed is kept.',
  loggedInAgain: 'You are logged in again.',
};

const he: AccountTexts = {
  saveName: 'שמירת השם',
  nameSaved: (name) => `מעכשיו השם שלכם הוא ${isolate(name)}.`,
  loggedOutMeanwhile: 'נותקתם מהחשבון',
  logInToGoOn: 'היכנסו, והמשיכו מאיפה שהייתם. מה שהקלדתם נשמר.',
  loggedInAgain: 'נכנסתם שוב לחשבון.',
};

const texts: Record<Locale, AccountTexts> = { en, he };

/** The texts of a locale. */
export const accountTexts = (locale: Locale): AccountTexts => texts[locale];
