import type { ReportReason } from '../contract/commentActs.ts';
import type { CommentState } from '../contract/comments.ts';
import type { CommentDecision, Decision, ModerationRule } from '../contract/moderation.ts';
import { isolate, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said on the page for moderators. */
export interface ModerationTexts {
  intro: string;
  notModerator: string;
  logInToModerate: string;
  queue: string;
  log: string;
  /** How many wait, and when the first of them came: "3 hours ago". */
  waiting(count: number, oldest: string): string;
  nothingWaits: string;
  /** How many came up since the queue was asked for. */
  moreWait(count: number): string;
  lookAgain: string;
  more: string;
  moreDecisions: string;
  noDecisions: string;

  commentBy(name: string): string;
  formerReader: string;
  on: string;
  written(at: string): string;
  /** When a comment that stands was brought before moderators: "3 hours ago". */
  waits(ago: string): string;
  states: Record<CommentState, string>;
  closedThread: string;
  why: string;
  rules: Record<ModerationRule, string>;
  reported(count: number): string;
  reports: Record<ReportReason, string>;
  thread: string;
  thisOne: string;
  takenBack: string;
  open: string;
  toQueue: string;

  acts: Record<CommentDecision, string>;
  reason: string;
  reasonHint: string;
  reasonMissing: string;
  cancel: string;
  closeThread: string;
  openThread: string;
  closeStory: string;
  openStory: string;
  decided: Record<Decision, string>;
  /** What was decided, in the log: by whom (null once erased), and when. */
  by(moderator: string | null, at: string): string;
  because(reason: string): string;
  done(decision: string, author: string): string;
  undo: string;
  undone: string;
  undoneAt(at: string): string;
  already(moderator: string | null, at: string, decision: string): string;
  alreadyUnknown: string;
  edited: string;
  goOn: string;
}

const en: ModerationTexts = {
  intro:
    'What a filter or a reader points at stands first, then what has waited longest. Subscribers’ comments are published all the same.',
  notModerator: 'This page is for the paper’s moderators.',
  logInToModerate: 'Log in with a moderator’s account.',
  queue: 'Waiting',
  log: 'Decisions',
  waiting: (count, oldest) =>
    plural('en', count, {
      one: `1 comment waits. It came ${oldest}.`,
      other: `${count} comments wait. The first came ${oldest}.`,
    }),
  nothingWaits: 'Nothing waits. Well done.',
  moreWait: (count) => plural('en', count, { one: '1 more waits', other: `${count} more wait` }),
  lookAgain: 'Look again',
  more: 'More that wait',
  moreDecisions: 'Earlier decisions',
  noDecisions: 'Nothing has been decided yet.',

  commentBy: (name) => `Comment by ${isolate(name)}`,
  formerReader: 'a former reader',
  on: 'On',
  written: (at) => `written ${at}`,
  waits: (ago) => `came up for a look ${ago}`,
  states: {
    published: 'Published',
    awaitingReview: 'Awaits review',
    rejected: 'Rejected',
    removed: 'Removed',
  },
  closedThread: 'thread closed',
  why: 'Why it stands here',
  rules: {
    linksFromNewAccount: 'Links from a new account',
    repeatedText: 'Said before, word for word',
    wordList: 'A word of the list',
    flood: 'Many comments in a short time',
  },
  reported: (count) => plural('en', count, { one: '1 report', other: `${count} reports` }),
  reports: {
    abuse: 'Abuse',
    spam: 'Advertising',
    offTopic: 'Off the topic',
    falsehood: 'Falsehood',
    privacy: 'Private matters',
    other: 'Something else',
  },
  thread: 'The thread around it',
  thisOne: 'this comment',
  takenBack: 'Its writer took it back.',
  open: 'Open',
  toQueue: 'All that wait',

  acts: { approve: 'Approve', reject: 'Reject', remove: 'Remove', restore: 'Restore' },
  reason: 'Reason',
  reasonHint: 'Its writer reads it.',
  reasonMissing: 'Say why: its writer will ask.',
  cancel: 'Cancel',
  closeThread: 'Close the thread',
  openThread: 'Open the thread',
  closeStory: 'Close the story’s comments',
  openStory: 'Open the story’s comments',
  decided: {
    approve: 'Approved',
    reject: 'Rejected',
    remove: 'Removed',
    restore: 'Restored',
    closeThread: 'Thread closed',
    openThread: 'Thread opened',
    closeStory: 'Story’s comments closed',
    openStory: 'Story’s comments opened',
  },
  by: (moderator, at) => `by ${moderator === null ? 'a former moderator' : isolate(moderator)}, ${at}`,
  because: (reason) => `Reason: ${isolate(reason)}`,
  done: (decision, author) => `${decision}: ${isolate(author)}`,
  undo: 'Undo',
  undone: 'Undone.',
  undoneAt: (at) => `undone ${at}`,
  already: (moderator, at, decision) =>
    `${moderator === null ? 'Another moderator' : isolate(moderator)} was quicker, ${at}: ${decision.toLowerCase()}.`,
  alreadyUnknown: 'This was decided meanwhile.',
  edited: 'Its writer has edited it since. Look at it again before you decide.',
  goOn: 'Go on',
};

const he: ModerationTexts = {
  intro:
    'קודם מה שמסנן או קורא הצביעו עליו, ואחריו מה שממתין הכי הרבה זמן. תגובות של מנויים מתפרסמות בכל מקרה.',
  notModerator: 'העמוד הזה מיועד למנהלי התגובות של העיתון.',
  logInToModerate: 'היכנסו עם חשבון של מנהל תגובות.',
  queue: 'ממתינות',
  log: 'החלטות',
  waiting: (count, oldest) =>
    plural('he', count, {
      one: `תגובה אחת ממתינה. היא הגיעה ${oldest}.`,
      two: `שתי תגובות ממתינות. הראשונה הגיעה ${oldest}.`,
      other: `${count} תגובות ממתינות. הראשונה הגיעה ${oldest}.`,
    }),
  nothingWaits: 'אין תגובות ממתינות. כל הכבוד.',
  moreWait: (count) =>
    plural('he', count, {
      one: 'עוד תגובה אחת ממתינה',
      two: 'עוד שתי תגובות ממתינות',
      other: `עוד ${count} תגובות ממתינות`,
    }),
  lookAgain: 'בדיקה נוספת',
  more: 'עוד תגובות ממתינות',
  moreDecisions: 'החלטות קודמות',
  noDecisions: 'עוד לא התקבלו החלטות.',

  commentBy: (name) => `תגובה מאת ${isolate(name)}`,
  formerReader: 'קורא לשעבר',
  on: 'על',
  written: (at) => `נכתבה ${at}`,
  waits: (ago) => `עלתה לבדיקה ${ago}`,
  states: {
    published: 'פורסמה',
    awaitingReview: 'ממתינה לאישור',
    rejected: 'נדחתה',
    removed: 'הוסרה',
  },
  closedThread: 'השרשור סגור',
  why: 'למה היא כאן',
  rules: {
    linksFromNewAccount: 'קישורים מחשבון חדש',
    repeatedText: 'נאמר כבר, מילה במילה',
    wordList: 'מילה מהרשימה',
    flood: 'תגובות רבות בזמן קצר',
  },
  reported: (count) =>
    plural('he', count, { one: 'דיווח אחד', two: 'שני דיווחים', other: `${count} דיווחים` }),
  reports: {
    abuse: 'פגיעה',
    spam: 'פרסומת',
    offTopic: 'לא לעניין',
    falsehood: 'דבר שקר',
    privacy: 'פגיעה בפרטיות',
    other: 'משהו אחר',
  },
  thread: 'השרשור שסביבה',
  thisOne: 'התגובה הזאת',
  takenBack: 'מי שכתב אותה מחק אותה.',
  open: 'פתיחה',
  toQueue: 'כל הממתינות',

  acts: { approve: 'אישור', reject: 'דחייה', remove: 'הסרה', restore: 'החזרה' },
  reason: 'נימוק',
  reasonHint: 'מי שכתב את התגובה יקרא אותו.',
  reasonMissing: 'כתבו למה: מי שכתב את התגובה ישאל.',
  cancel: 'ביטול',
  closeThread: 'סגירת השרשור',
  openThread: 'פתיחת השרשור',
  closeStory: 'סגירת התגובות לכתבה',
  openStory: 'פתיחת התגובות לכתבה',
  decided: {
    approve: 'אושרה',
    reject: 'נדחתה',
    remove: 'הוסרה',
    restore: 'הוחזרה',
    closeThread: 'השרשור נסגר',
    openThread: 'השרשור נפתח',
    closeStory: 'התגובות לכתבה נסגרו',
    openStory: 'התגובות לכתבה נפתחו',
  },
  by: (moderator, at) =>
    moderator === null ? `בידי מנהל תגובות לשעבר, ${at}` : `בידי ${isolate(moderator)}, ${at}`,
  because: (reason) => `נימוק: ${isolate(reason)}`,
  done: (decision, author) => `${decision}: ${isolate(author)}`,
  undo: 'ביטול ההחלטה',
  undone: 'ההחלטה בוטלה.',
  undoneAt: (at) => `בוטלה ${at}`,
  already: (moderator, at, decision) =>
    `החלטה קודמת של ${moderator === null ? 'מנהל תגובות אחר' : isolate(moderator)}, ${at}: ${decision}.`,
  alreadyUnknown: 'בינתיים כבר התקבלה החלטה.',
  edited: 'התגובה נערכה מאז בידי מי שכתב אותה. קראו אותה שוב לפני שתחליטו.',
  goOn: 'הלאה',
};

const texts: Record<Locale, ModerationTexts> = { en, he };

/** The texts of a locale. */
export const moderationTexts = (locale: Locale): ModerationTexts => texts[locale];
