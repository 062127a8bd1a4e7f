import type { Session } from '../contract/sessions.ts';
import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

/** What the account page says beyond what other pages say too, which would otherwise fetch it. */
export interface AccountTexts {
  saveName: string;
  nameSaved(name: string): string;
  changeEmail: string;
  newEmail: string;
  currentPassword: string;
  newPassword: string;
  changePassword: string;
  passwordChanged: string;
  linkOnTheWay(to: string, from: string): string;
  sessions: string;
  /** A browser and its system, as far as they are known. */
  device(session: Pick<Session, 'browser' | 'system'>): string;
  thisSession: string;
  usedAt(ago: string): string;
  endSession: string;
  endSessionOn(device: string): string;
  sessionEnded(device: string): string;
  endOthers: string;
  othersEnded: string;
  muted: string;
  noneMuted: string;
  unmute: string;
  unmuteReader(name: string): string;
  unmuted(name: string): string;
  display: string;
  language: string;
  /** Each by its own name. */
  languages: Record<Locale, string>;
  useAddress: string;
  useAddressIntro: string;
  addressChanged: string;
  addressChangedHint: string;
  addressNotChanged: string;
  addressNotChangedHint: string;
  /** What is wrong with a field, by its code, where only an account's fields can have that. */
  fields: { wrongPassword: string; sameAddress: string };
  yourData: string;
  yourDataHint: string;
  download: string;
  eraseHint: string;
  erase: string;
  eraseSure: string;
  eraseKeep: string;
  /** Until when it can be taken back. */
  erased(until: string | null): string;
  loggedOutMeanwhile: string;
  logInToGoOn: string;
  loggedInAgain: string;
}

const LANGUAGES = { en: 'English', he: 'עברית' };

const en: AccountTexts = {
  saveName: 'Save the name',
  nameSaved: (name) => `Your name is now ${isolate(name)}.`,
  changeEmail: 'Change the address',
  newEmail: 'New e-mail',
  currentPassword: 'Current password',
  newPassword: 'New password',
  changePassword: 'Change the password',
  passwordChanged: 'Your password is changed. You stay logged in here, and nowhere else.',
  linkOnTheWay: (to, from) =>
    `A link is on its way to ${isolate(to)}. Until you press it, your address stays ${isolate(from)}.`,
  sessions: 'Where you are logged in',
  device: ({ browser, system }) =>
    browser !== null && system !== null ? `${browser} on ${system}` : (browser ?? system ?? 'Some device'),
  thisSession: 'This is the one that you are using.',
  usedAt: (ago) => `Last used ${ago}`,
  endSession: 'Log out there',
  endSessionOn: (device) => `Log out there: ${device}`,
  sessionEnded: (device) => `Logged out: ${device}.`,
  endOthers: 'Log out everywhere else',
  othersEnded: 'You are logged in here, and nowhere else.',
  muted: 'Readers you muted',
  noneMuted: 'None. You can mute a reader under one of their comments.',
  unmute: 'Unmute',
  unmuteReader: (name) => `Unmute ${name}`,
  unmuted: (name) => `${isolate(name)} is no longer muted.`,
  display: 'Language and text',
  language: 'Language',
  languages: LANGUAGES,
  useAddress: 'Use this address',
  useAddressIntro: 'Press once, and the address that the mail went to is that of your account.',
  addressChanged: 'Your address is changed',
  addressChangedHint: 'From now on you log in with it, and mail comes to it.',
  addressNotChanged: 'Your address is as it was',
  addressNotChangedHint:
    'This link was used already, is older than a day, or was altered on its way. On your account page you can ask for another.',
  fields: {
    wrongPassword: 'This is not your password.',
    sameAddress: 'This is your address already.',
  },
  yourData: 'Your data',
  yourDataHint: 'All that the paper keeps of you, in one file.',
  download: 'Download it',
  eraseHint:
    'Erasing the account logs you out everywhere and ends your plan. After a week nothing is left of you but the comments you published, as by a former reader. Log in before then, and all is kept.',
  erase: 'Erase the account',
  eraseSure: 'Yes, erase all of it',
  eraseKeep: 'Keep the account',
  erased: (until) =>
    until === null
      ? 'All that was kept of you is erased.'
      : `Your account is erased on ${until}. Log in before then, and it is kept.`,
  loggedOutMeanwhile: 'You have been logged out',
  logInToGoOn: 'Log in, and go on where you were. What you typed is kept.',
  loggedInAgain: 'You are logged in again.',
};

const he: AccountTexts = {
  saveName: 'שמירת השם',
  nameSaved: (name) => `מעכשיו השם שלכם הוא ${isolate(name)}.`,
  changeEmail: 'החלפת הכתובת',
  newEmail: 'כתובת חדשה',
  currentPassword: 'הסיסמה הנוכחית',
  newPassword: 'סיסמה חדשה',
  changePassword: 'החלפת הסיסמה',
  passwordChanged: 'הסיסמה הוחלפה. נשארתם מחוברים כאן, ורק כאן.',
  linkOnTheWay: (to, from) =>
    `קישור נשלח אל ${isolate(to)}. עד שתלחצו עליו, הכתובת שלכם נשארת ${isolate(from)}.`,
  sessions: 'היכן אתם מחוברים',
  device: ({ browser, system }) =>
    browser !== null && system !== null
      ? `${isolate(browser)} ב־${isolate(system)}`
      : (browser ?? system ?? 'מכשיר כלשהו'),
  thisSession: 'זה המכשיר שאתם משתמשים בו עכשיו.',
  usedAt: (ago) => `שימוש אחרון: ${ago}`,
  endSession: 'ניתוק',
  endSessionOn: (device) => `ניתוק: ${device}`,
  sessionEnded: (device) => `נותק: ${device}.`,
  endOthers: 'ניתוק בכל מקום אחר',
  othersEnded: 'אתם מחוברים כאן, ורק כאן.',
  muted: 'קוראים שהשתקתם',
  noneMuted: 'אין. אפשר להשתיק קורא מתחת לאחת מתגובותיו.',
  unmute: 'ביטול ההשתקה',
  unmuteReader: (name) => `ביטול ההשתקה של ${name}`,
  unmuted: (name) => `${isolate(name)} כבר לא בהשתקה.`,
  display: 'שפה ומראה',
  language: 'שפה',
  languages: LANGUAGES,
  useAddress: 'שימוש בכתובת הזאת',
  useAddressIntro: 'לחיצה אחת, והכתובת שאליה נשלחה ההודעה תהיה הכתובת של החשבון שלכם.',
  addressChanged: 'הכתובת שלכם הוחלפה',
  addressChangedHint: 'מעכשיו נכנסים איתה, והדואר נשלח אליה.',
  addressNotChanged: 'הכתובת שלכם נשארה כפי שהייתה',
  addressNotChangedHint:
    'כבר נעשה שימוש בקישור, עברה יותר מיממה מאז שנשלח, או שהוא השתנה בדרך. בעמוד החשבון אפשר לבקש אחר.',
  fields: {
    wrongPassword: 'זו אינה הסיסמה שלכם.',
    sameAddress: 'זו כבר הכתובת שלכם.',
  },
  yourData: 'המידע שלכם',
  yourDataHint: 'כל מה שהעיתון שומר עליכם, בקובץ אחד.',
  download: 'הורדה',
  eraseHint:
    'מחיקת החשבון מוציאה אתכם מכל המכשירים ומסיימת את המינוי. אחרי שבוע לא יישאר מכם דבר מלבד התגובות שפרסמתם, בשם קורא לשעבר. אם תתחברו לפני כן, הכול יישמר.',
  erase: 'מחיקת החשבון',
  eraseSure: 'כן, למחוק הכול',
  eraseKeep: 'השארת החשבון',
  erased: (until) =>
    until === null
      ? 'כל מה שנשמר עליכם נמחק.'
      : `החשבון שלכם יימחק ב־${until}. אם תתחברו לפני כן, הוא יישמר.`,
  loggedOutMeanwhile: 'נותקתם מהחשבון',
  logInToGoOn: 'היכנסו, והמשיכו מאיפה שהייתם. מה שהקלדתם נשמר.',
  loggedInAgain: 'נכנסתם שוב לחשבון.',
};

const texts: Record<Locale, AccountTexts> = { en, he };

/** The texts of a locale. */
export const accountTexts = (locale: Locale): AccountTexts => texts[locale];
