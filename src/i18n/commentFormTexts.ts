import { isolate, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What the form to write a comment in says; its script comes with the comments. */
export interface CommentFormTexts {
  commentsAtOnce: string;
  commentsReviewed: string;
  commentsAskLogIn: string;
  yourComment: string;
  postComment: string;
  postReply: string;
  replyTo(name: string): string;
  posting: string;
  cancel: string;
  draftKept: string;
  draftNotKept: string;
  graphemesLeft(n: number): string;
  graphemesOver(n: number): string;
  commentPosted: string;
  commentAwaits: string;
  /** Where two tabs have typed at once. */
  bothKept: string;
  fields: { malformedText: string; tooManyMarks: string };
  refusals: { postedBefore: string; notFound: string };

  waiting: string;
  waitingOnDevice: string;
  waitingUnsure: string;
  waitingUnkept: string;
  waitingUntil(seconds: number): string;
  notSent: string;
  edit: string;
  discard: string;
  discarded: string;
  undo: string;
  boxTaken: string;
  returnedReply: string;
}

const en: CommentFormTexts = {
  commentsAtOnce: 'Your comment appears at once.',
  commentsReviewed: 'Your comment is read by an editor before others see it.',
  commentsAskLogIn: 'You are asked to log in before it is posted.',
  yourComment: 'Your comment',
  postComment: 'Post comment',
  postReply: 'Post reply',
  replyTo: (name) => `Reply to ${isolate(name)}`,
  posting: 'Posting…',
  cancel: 'Cancel',
  draftKept: 'Kept on this device.',
  draftNotKept: 'This device does not keep what you type.',
  graphemesLeft: (n) => plural('en', n, { one: '1 character left', other: `${n} characters left` }),
  graphemesOver: (n) => plural('en', n, { one: '1 character too many', other: `${n} characters too many` }),
  commentPosted: 'Your comment is published.',
  commentAwaits: 'Your comment awaits review. Until then only you can see it.',
  bothKept: 'You typed in two tabs. Both texts are here, the later below.',
  fields: {
    malformedText: 'This has a broken character. Type it anew.',
    tooManyMarks: 'This has too many marks on one letter.',
  },
  refusals: {
    postedBefore:
      'Your comment had reached us before you changed it, and can’t be edited any more. Your new words are here.',
    notFound: 'What you reply to is no longer there.',
  },

  waiting: 'Waiting to send',
  waitingOnDevice: 'Waiting to send. Only on this device.',
  waitingUnsure: 'Waiting to send. It may have reached us already; it appears once all the same.',
  waitingUnkept: 'Waiting to send. This device does not keep it: leave this page open.',
  waitingUntil: (seconds) =>
    plural('en', seconds, {
      one: 'Waiting to send, in a second: you have posted many within a minute.',
      other: `Waiting to send, in ${seconds} seconds: you have posted many within a minute.`,
    }),
  notSent: 'Not sent.',
  edit: 'Edit',
  discard: 'Discard',
  discarded: 'Your comment is discarded.',
  undo: 'Undo',
  boxTaken: 'Another text is in the box. Post it or clear it first.',
  returnedReply: 'Your reply',
};

const he: CommentFormTexts = {
  commentsAtOnce: 'התגובה שלכם תופיע מיד.',
  commentsReviewed: 'עורך יקרא את התגובה לפני שאחרים יראו אותה.',
  commentsAskLogIn: 'לפני הפרסום תתבקשו להיכנס.',
  yourComment: 'התגובה שלכם',
  postComment: 'פרסום תגובה',
  postReply: 'פרסום תשובה',
  replyTo: (name) => `תשובה אל ${isolate(name)}`,
  posting: 'שולח…',
  cancel: 'ביטול',
  draftKept: 'נשמר במכשיר הזה.',
  draftNotKept: 'המכשיר הזה אינו שומר את מה שנכתב.',
  graphemesLeft: (n) =>
    plural('he', n, { one: 'נותר תו אחד', two: 'נותרו שני תווים', other: `נותרו ${n} תווים` }),
  graphemesOver: (n) =>
    plural('he', n, { one: 'תו אחד יותר מדי', two: 'שני תווים יותר מדי', other: `${n} תווים יותר מדי` }),
  commentPosted: 'התגובה שלכם פורסמה.',
  commentAwaits: 'התגובה שלכם ממתינה לאישור. עד אז רק לכם היא מוצגת.',
  bothKept: 'כתבתם בשתי לשוניות. שני הטקסטים כאן, המאוחר למטה.',
  fields: {
    malformedText: 'יש כאן תו שבור. הקלידו אותו מחדש.',
    tooManyMarks: 'יש כאן יותר מדי סימנים על אות אחת.',
  },
  refusals: {
    postedBefore: 'התגובה הגיעה אלינו לפני ששיניתם אותה, ואי אפשר לערוך אותה עוד. הנוסח החדש שלכם כאן.',
    notFound: 'התגובה שאליה עניתם כבר אינה קיימת.',
  },

  waiting: 'ממתינה לשליחה',
  waitingOnDevice: 'ממתינה לשליחה. נמצאת רק במכשיר הזה.',
  waitingUnsure: 'ממתינה לשליחה. ייתכן שכבר הגיעה אלינו; בכל מקרה היא תופיע פעם אחת.',
  waitingUnkept: 'ממתינה לשליחה. המכשיר הזה אינו שומר אותה: השאירו את הדף פתוח.',
  waitingUntil: (seconds) =>
    plural('he', seconds, {
      one: 'ממתינה לשליחה, בעוד שנייה: פרסמתם הרבה בתוך דקה.',
      two: 'ממתינה לשליחה, בעוד שתי שניות: פרסמתם הרבה בתוך דקה.',
      other: `ממתינה לשליחה, בעוד ${seconds} שניות: פרסמתם הרבה בתוך דקה.`,
    }),
  notSent: 'לא נשלחה.',
  edit: 'עריכה',
  discard: 'מחיקה',
  discarded: 'התגובה נמחקה.',
  undo: 'ביטול המחיקה',
  boxTaken: 'יש טקסט אחר בתיבה. פרסמו או מחקו אותו קודם.',
  returnedReply: 'התשובה שלכם',
};

const texts: Record<Locale, CommentFormTexts> = { en, he };

/** The texts of a locale. */
export const commentFormTexts = (locale: Locale): CommentFormTexts => texts[locale];
