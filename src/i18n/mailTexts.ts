import { isolate, joinList, plural } from './format.ts';
import { locales, type Locale } from './locale.ts';

/** What mails and pushed alerts say; apart from the interface's sentences, which every page fetches. */
export interface MailTexts {
  becauseYouFollow(topics: readonly string[]): string;
  dailySubject(paper: string): string;
  weeklySubject(paper: string): string;
  digestIntro(stories: number): string;
  andMore(stories: number): string;
  toInbox: string;
  whyMailed: { instant: string; daily: string; weekly: string };
  unsubscribe: { instant: string; daily: string; weekly: string };
  unsubscribeTopic(topic: string): string;
  account: Record<
    'confirm' | 'reset' | 'newAddress' | 'takenAddress' | 'formerAddress' | 'paymentFailed',
    AccountMailTexts
  >;
  /**
   * What a mail with a code to log in by says; `confirms` is for who hasn't shown before that the address is theirs, and
   * `signUp` stands in the intro's place where the account begins with it.
   */
  code: {
    subject(paper: string, code: string): string;
    intro(paper: string, minutes: number): string;
    signUp(paper: string, minutes: number): string;
    confirms: string;
    unasked: string;
  };
}

/** What a mail about an account says; `action` names its link. */
export interface AccountMailTexts {
  subject(paper: string): string;
  intro(paper: string): string;
  action: string;
  unasked: string;
}

const en: MailTexts = {
  becauseYouFollow: (topics) => `Because you follow ${joinList('en', topics.map(isolate))}`,
  dailySubject: (paper) => `${paper}: your day`,
  weeklySubject: (paper) => `${paper}: your week`,
  digestIntro: (n) =>
    plural('en', n, {
      one: 'One new story on the topics you follow.',
      other: `${n} new stories on the topics you follow.`,
    }),
  andMore: (n) => plural('en', n, { one: 'And one more.', other: `And ${n} more.` }),
  toInbox: 'All your alerts',
  whyMailed: {
    instant: 'You get this because you asked to be told at once of new stories on topics you follow.',
    daily: 'You get this because you asked for a daily digest of topics you follow.',
    weekly: 'You get this because you asked for a weekly digest of topics you follow.',
  },
  unsubscribe: {
    instant: 'No more mail of stories as they appear',
    daily: 'No more daily digests',
    weekly: 'No more weekly digests',
  },
  unsubscribeTopic: (topic) => `No more mail about ${isolate(topic)}`,
  account: {
    confirm: {
      subject: (paper) => `Confirm your address for ${paper}`,
      intro: (paper) =>
        `An account at ${isolate(paper)} was made with this address. Confirm that it is yours, and alerts can come by mail.`,
      action: 'Confirm the address',
      unasked: 'If that was not you, do nothing: no more mail comes.',
    },
    reset: {
      subject: (paper) => `A new password for ${paper}`,
      intro: (paper) =>
        `Somebody asked for a new password for your account at ${isolate(paper)}. The link works once, within an hour.`,
      action: 'Choose a new password',
      unasked: 'If that was not you, do nothing: your password stays as it is.',
    },
    paymentFailed: {
      subject: (paper) => `Your plan at ${paper} could not be paid`,
      intro: (paper) =>
        `We tried three times to charge the card for your plan at ${isolate(paper)}, and it was declined. You can read on for a week. We don’t try again by ourselves.`,
      action: 'Pay with another card',
      unasked:
        'If you would rather not go on, do nothing: the plan ends by itself, and nothing more is charged.',
    },
    newAddress: {
      subject: (paper) => `Your new address for ${paper}`,
      intro: (paper) =>
        `Somebody wants this to be the address of their account at ${isolate(paper)}. The link works once, within a day.`,
      action: 'Use this address',
      unasked: 'If that was not you, do nothing: this address stays out of it.',
    },
    takenAddress: {
      subject: (paper) => `You have an account at ${paper} already`,
      intro: (paper) =>
        `Somebody wants this to be the address of their account at ${isolate(paper)}, but another account has it. Nothing was changed.`,
      action: 'Log in to that account',
      unasked: 'If that was not you, do nothing: your account stays as it is.',
    },
    formerAddress: {
      subject: (paper) => `Another address for your account at ${paper}`,
      intro: (paper) =>
        `Somebody who knows your password asked for another address for your account at ${isolate(paper)}. It changes when the link in the mail to that address is used; until then this one stays.`,
      action: 'Choose a new password',
      unasked:
        'If that was you, do nothing. If not, choose a new password at once: the other link is void with it.',
    },
  },
  code: {
    // First, for lists of mail and notices show no more of a long one.
    subject: (paper, code) => `${code} is your code for ${paper}`,
    intro: (paper, minutes) =>
      `Type this code at ${isolate(paper)}, where you asked for it, to log in. It works once, within ${minutes} minutes.`,
    signUp: (paper, minutes) =>
      `Type this code at ${isolate(paper)}, where you asked for it, to finish signing up. It works once, within ${minutes} minutes.`,
    confirms:
      'It also confirms that this address is yours. A password that was chosen for the account before is then void, and whoever is logged in elsewhere is logged out; choose another password by “Forgotten your password?”.',
    unasked: 'If that was not you, do nothing, and tell nobody the code: without it nobody comes in.',
  },
};

/** “At the paper”: before a name in other letters the preposition has a hyphen. */
const inPaper = (paper: string) => `ב${/^\p{Script=Hebrew}/u.test(paper) ? '' : '־'}${paper}`;

const he: MailTexts = {
  becauseYouFollow: (topics) => `כי במעקב שלכם: ${joinList('he', topics.map(isolate))}`,
  dailySubject: (paper) => `${paper}: היום שלכם`,
  weeklySubject: (paper) => `${paper}: השבוע שלכם`,
  digestIntro: (n) =>
    plural('he', n, {
      one: 'כתבה חדשה אחת בנושאים שבמעקב שלכם.',
      two: 'שתי כתבות חדשות בנושאים שבמעקב שלכם.',
      other: `${n} כתבות חדשות בנושאים שבמעקב שלכם.`,
    }),
  andMore: (n) => plural('he', n, { one: 'ועוד אחת.', two: 'ועוד שתיים.', other: `ועוד ${n}.` }),
  toInbox: 'כל ההתראות שלכם',
  whyMailed: {
    instant: 'הודעה זו נשלחה אליכם כי ביקשתם לדעת מיד על כתבות חדשות בנושאים שבמעקב שלכם.',
    daily: 'הודעה זו נשלחה אליכם כי ביקשתם סיכום יומי של הנושאים שבמעקב שלכם.',
    weekly: 'הודעה זו נשלחה אליכם כי ביקשתם סיכום שבועי של הנושאים שבמעקב שלכם.',
  },
  unsubscribe: {
    instant: 'בלי הודעות דואר על כתבות חדשות',
    daily: 'בלי סיכומים יומיים',
    weekly: 'בלי סיכומים שבועיים',
  },
  unsubscribeTopic: (topic) => `בלי הודעות דואר על ${isolate(topic)}`,
  account: {
    confirm: {
      subject: (paper) => `אישור כתובת הדואר שלכם ${inPaper(paper)}`,
      intro: (paper) =>
        `נפתח חשבון באתר ${isolate(paper)} עם הכתובת הזאת. אם תאשרו שהיא שלכם, נוכל לשלוח אליה התראות.`,
      action: 'אישור הכתובת',
      unasked: 'אם לא פתחתם את החשבון, אין צורך לעשות דבר: לא תישלחנה הודעות נוספות.',
    },
    reset: {
      subject: (paper) => `סיסמה חדשה ${inPaper(paper)}`,
      intro: (paper) =>
        `התבקשה סיסמה חדשה לחשבון שלכם באתר ${isolate(paper)}. הקישור פועל פעם אחת, במשך שעה.`,
      action: 'בחירת סיסמה חדשה',
      unasked: 'אם לא ביקשתם זאת, אין צורך לעשות דבר: הסיסמה שלכם נשארת כפי שהיא.',
    },
    paymentFailed: {
      subject: (paper) => `התשלום על המינוי ${inPaper(paper)} לא עבר`,
      intro: (paper) =>
        `ניסינו שלוש פעמים לחייב את הכרטיס עבור המינוי שלכם באתר ${isolate(paper)}, והחיוב נדחה. אפשר להמשיך לקרוא עוד שבוע. לא ננסה שוב מעצמנו.`,
      action: 'תשלום בכרטיס אחר',
      unasked: 'אם אינכם רוצים להמשיך, אין צורך לעשות דבר: המינוי יסתיים מעצמו ולא יהיו חיובים נוספים.',
    },
    newAddress: {
      subject: (paper) => `הכתובת החדשה שלכם ${inPaper(paper)}`,
      intro: (paper) =>
        `התבקש שזו תהיה הכתובת של חשבון באתר ${isolate(paper)}. הקישור פועל פעם אחת, במשך יממה.`,
      action: 'שימוש בכתובת הזאת',
      unasked: 'אם לא ביקשתם זאת, אין צורך לעשות דבר: בכתובת הזאת לא ייעשה שימוש.',
    },
    takenAddress: {
      subject: (paper) => `כבר יש לכם חשבון ${inPaper(paper)}`,
      intro: (paper) =>
        `התבקש שזו תהיה הכתובת של חשבון באתר ${isolate(paper)}, אבל היא כבר שייכת לחשבון אחר. דבר לא השתנה.`,
      action: 'כניסה לחשבון ההוא',
      unasked: 'אם לא ביקשתם זאת, אין צורך לעשות דבר: החשבון שלכם נשאר כפי שהוא.',
    },
    formerAddress: {
      subject: (paper) => `כתובת אחרת לחשבון שלכם ${inPaper(paper)}`,
      intro: (paper) =>
        `מי שיודע את הסיסמה שלכם ביקש כתובת אחרת לחשבון שלכם באתר ${isolate(paper)}. היא תוחלף כשייעשה שימוש בקישור שנשלח לכתובת ההיא; עד אז הכתובת הזאת נשארת.`,
      action: 'בחירת סיסמה חדשה',
      unasked: 'אם ביקשתם זאת, אין צורך לעשות דבר. אם לא, בחרו מיד סיסמה חדשה: היא מבטלת את הקישור ההוא.',
    },
  },
  code: {
    subject: (paper, code) => `${code} הוא קוד הכניסה שלכם ${inPaper(paper)}`,
    intro: (paper, minutes) =>
      `כדי להיכנס, הקלידו את הקוד באתר ${isolate(paper)}, במקום שבו ביקשתם אותו. הוא פועל פעם אחת, במשך ${minutes} דקות.`,
    signUp: (paper, minutes) =>
      `כדי להשלים את ההרשמה, הקלידו את הקוד באתר ${isolate(paper)}, במקום שבו ביקשתם אותו. הוא פועל פעם אחת, במשך ${minutes} דקות.`,
    confirms:
      'הכניסה גם מאשרת שהכתובת הזאת שלכם. סיסמה שנבחרה לחשבון קודם לכן תתבטל, ומי שמחובר לחשבון במקום אחר ינותק; אפשר לבחור סיסמה אחרת דרך ״שכחתם את הסיסמה?״.',
    unasked: 'אם לא ביקשתם זאת, אין צורך לעשות דבר, ואל תמסרו את הקוד לאיש: בלעדיו אי אפשר להיכנס.',
  },
};

const texts: Record<Locale, MailTexts> = { en, he };

/** The texts of a locale. */
export const mailTexts = (locale: Locale): MailTexts => texts[locale];

/** The locale that a reader of this language is written to in; the first that is spoken where it is none of them. */
export const nearestLocale = (lang: string): Locale =>
  locales.find((locale) => lang === locale || lang.startsWith(`${locale}-`)) ?? locales[0];
