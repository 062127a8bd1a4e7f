import type { ReportReason } from '../contract/commentActs.ts';
import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

/** What the dialog says in which a comment is reported. */
export interface ReportTexts {
  reportOf(name: string): string;
  reason: string;
  reasons: Record<ReportReason, string>;
  reasonMissing: string;
  note: string;
  send: string;
  needsAccount: string;
  thanks: string;
  cancel: string;
  close: string;
}

const en: ReportTexts = {
  reportOf: (name) => `Report the comment by ${isolate(name)}`,
  reason: 'Why?',
  reasons: {
    abuse: 'It attacks or threatens somebody',
    spam: 'It is advertising or spam',
    offTopic: 'It is not about the story',
    falsehood: 'It says something false',
    privacy: 'It tells what is private',
    other: 'Something else',
  },
  reasonMissing: 'Choose a reason.',
  note: 'What should the editors know? (optional)',
  send: 'Send the report',
  needsAccount: 'Reports need an account.',
  thanks: 'Thank you. The editors will look at it.',
  cancel: 'Cancel',
  close: 'Close',
};

const he: ReportTexts = {
  reportOf: (name) => `דיווח על התגובה של ${isolate(name)}`,
  reason: 'מה הסיבה?',
  reasons: {
    abuse: 'היא פוגעת במישהו או מאיימת עליו',
    spam: 'היא פרסומת או ספאם',
    offTopic: 'היא אינה עוסקת בכתבה',
    falsehood: 'נאמר בה דבר שקרי',
    privacy: 'היא חושפת עניין פרטי',
    other: 'משהו אחר',
  },
  reasonMissing: 'יש לבחור סיבה.',
  note: 'מה כדאי שהעורכים ידעו? (לא חובה)',
  send: 'שליחת הדיווח',
  needsAccount: 'כדי לדווח צריך חשבון.',
  thanks: 'תודה. העורכים יבדקו את התגובה.',
  cancel: 'ביטול',
  close: 'סגירה',
};

const texts: Record<Locale, ReportTexts> = { en, he };

/** The texts of a locale. */
export const reportTexts = (locale: Locale): ReportTexts => texts[locale];
