import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

const en = {
  forgottenIntro:
    'Say your address, and a mail with a link comes to it. With that you choose another password.',
  linkSent: (address: string) =>
    `If ${isolate(address)} has an account, the link is on its way. It works once, within an hour.`,
  newPassword: 'Choose a new password',
  newPasswordIntro: 'Wherever else your account is logged in, it is logged out.',
  setPassword: 'Set the password',
  passwordSet: 'Your new password is set. Log in with it.',
};

/** What is said where another password is chosen. */
export type PasswordTexts = typeof en;

const he: PasswordTexts = {
  forgottenIntro: 'כתבו את הכתובת שלכם, ותישלח אליה הודעה עם קישור לבחירת סיסמה אחרת.',
  linkSent: (address) => `אם יש חשבון בכתובת ${isolate(address)}, הקישור בדרך. הוא פועל פעם אחת, במשך שעה.`,
  newPassword: 'בחירת סיסמה חדשה',
  newPasswordIntro: 'בכל מקום אחר שבו החשבון שלכם מחובר, הוא ינותק.',
  setPassword: 'שמירת הסיסמה',
  passwordSet: 'הסיסמה החדשה נשמרה. התחברו איתה.',
};

const texts: Record<Locale, PasswordTexts> = { en, he };

/** The texts of a locale. */
export const passwordTexts = (locale: Locale): PasswordTexts => texts[locale];
