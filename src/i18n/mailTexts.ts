import type { AccountMailKind } from '../contract/deliveries.ts';
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
  account: Record<AccountMailKind, AccountMailTexts>;
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
  },
};

const texts: Record<Locale, MailTexts> = { en, he };

/** The texts of a locale. */
export const mailTexts = (locale: Locale): MailTexts => texts[locale];

/** The locale that a reader of this language is written to in; the first that is spoken where it is none of them. */
export const nearestLocale = (lang: string): Locale =>
  locales.find((locale) => lang === locale || lang.startsWith(`${locale}-`)) ?? locales[0];
