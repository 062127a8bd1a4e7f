import { CODE_MINUTES } from '../contract/account.ts';
import { isolate, plural } from './format.ts';
import type { Locale } from './locale.ts';

/**
 * What is said where readers log in or sign up by a mailed code; apart from the interface's sentences, which every page
 * fetches.
 */
export interface CodeTexts {
  title: string;
  intro: string;
  /** Leads from the password to the code, and back. */
  byCode: string;
  byPassword: string;
  sendCode: string;
  codeSent(address: string): string;
  /** The same of a sign-up, whether the address has an account or not. */
  signUpCodeSent(address: string): string;
  code: string;
  codeHint: string;
  sendAnother: string;
  anotherSent(address: string): string;
  anotherSignUpSent(address: string): string;
  onceAMinute: string;
  notYet(seconds: number): string;
  anotherAddress: string;
  /** Leads from the code of a sign-up back to what was typed for it. */
  changeEntries: string;
  /** Where a demonstration’s code is. */
  noMailSent: string;
  seeMails: string;
  /** What is wrong with a code, by the refusal's. */
  fields: { notACode: string; wrongCode: string };
}

const en: CodeTexts = {
  title: 'Log in by a code',
  intro: 'Say your address, and a mail with a code comes to it. No password is needed.',
  byCode: 'Log in by a code from a mail instead',
  byPassword: 'Log in with your password instead',
  sendCode: 'Send the code',
  codeSent: (address) =>
    `If ${isolate(address)} has an account, a code is on its way. It works once, within ${CODE_MINUTES} minutes.`,
  signUpCodeSent: (address) =>
    `To finish, type the code that is on its way to ${isolate(address)}. It works once, within ${CODE_MINUTES} minutes. If there is an account with this address already, it logs you in to that, and its password stays as it is.`,
  code: 'Code',
  codeHint: 'The six digits from the mail.',
  sendAnother: 'Send another',
  anotherSent: (address) =>
    `If ${isolate(address)} has an account, another code is on its way. Those before it work no more.`,
  anotherSignUpSent: (address) =>
    `Another code is on its way to ${isolate(address)}. Those before it work no more.`,
  onceAMinute: 'At most one mail a minute goes out.',
  notYet: (seconds) =>
    plural('en', seconds, {
      one: 'At most one mail a minute goes out. Wait a second, then ask for another.',
      other: `At most one mail a minute goes out. Wait ${seconds} seconds, then ask for another.`,
    }),
  anotherAddress: 'Another address',
  changeEntries: 'Change what you entered',
  noMailSent: 'This demonstration sends no mail.',
  seeMails: 'See its mails in another tab',
  fields: {
    notACode: 'A code has six digits.',
    wrongCode: `This code is wrong, was used already, or is older than ${CODE_MINUTES} minutes. After three wrong ones, have another sent.`,
  },
};

const he: CodeTexts = {
  title: 'כניסה עם קוד',
  intro: 'כתבו את הכתובת שלכם, ותישלח אליה הודעה עם קוד. אין צורך בסיסמה.',
  byCode: 'כניסה בלי סיסמה, עם קוד שנשלח בדואר',
  byPassword: 'כניסה עם סיסמה',
  sendCode: 'שליחת הקוד',
  codeSent: (address) =>
    `אם יש חשבון בכתובת ${isolate(address)}, הקוד בדרך. הוא פועל פעם אחת, במשך ${CODE_MINUTES} דקות.`,
  signUpCodeSent: (address) =>
    `כדי לסיים, הקלידו את הקוד שנשלח אל ${isolate(address)}. הוא פועל פעם אחת, במשך ${CODE_MINUTES} דקות. אם כבר יש חשבון בכתובת הזאת, הקוד מכניס אליו, והסיסמה שלו אינה משתנה.`,
  code: 'קוד',
  codeHint: 'שש הספרות שבהודעה.',
  sendAnother: 'שליחת קוד חדש',
  anotherSent: (address) => `אם יש חשבון בכתובת ${isolate(address)}, קוד חדש בדרך. הקודמים אינם תקפים עוד.`,
  anotherSignUpSent: (address) => `קוד חדש בדרך אל ${isolate(address)}. הקודמים אינם תקפים עוד.`,
  onceAMinute: 'נשלחת לכל היותר הודעה אחת בדקה.',
  notYet: (seconds) =>
    plural('he', seconds, {
      one: 'נשלחת לכל היותר הודעה אחת בדקה. המתינו שנייה ובקשו שוב.',
      two: 'נשלחת לכל היותר הודעה אחת בדקה. המתינו שתי שניות ובקשו שוב.',
      other: `נשלחת לכל היותר הודעה אחת בדקה. המתינו ${seconds} שניות ובקשו שוב.`,
    }),
  anotherAddress: 'כתובת אחרת',
  changeEntries: 'שינוי הפרטים',
  noMailSent: 'ההדגמה הזאת אינה שולחת דואר.',
  seeMails: 'הצגת הודעותיה בכרטיסייה אחרת',
  fields: {
    notACode: 'בקוד יש שש ספרות.',
    wrongCode: `הקוד שגוי, כבר נעשה בו שימוש, או שעברו יותר מ־${CODE_MINUTES} דקות. אחרי שלושה ניסיונות שגויים יש לבקש קוד חדש.`,
  },
};

const texts: Record<Locale, CodeTexts> = { en, he };

/** The texts of a locale. */
export const codeTexts = (locale: Locale): CodeTexts => texts[locale];
