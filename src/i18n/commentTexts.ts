import type { CommentOrder, CommentState } from '../contract/comments.ts';
import { isolate, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said around and about comments, but by the form to write one in; its script comes with the comments. */
export interface CommentTexts {
  commentCount(n: number): string;
  replyCount(n: number): string;
  level(n: number): string;
  /** What becomes of one's own, where it stands. */
  states: Record<Exclude<CommentState, 'published'>, string>;
  /** The same, as it is said out loud when it has just become so. */
  stateChanged: Record<CommentState, string>;
  reason(words: string): string;
  removed: string;
  noComments: string;
  commentsClosed: string;
  threadClosed: string;
  commentsForReaders: string;
  reply: string;
  inReplyTo(name: string): string;
  inReplyToSomething: string;
  moreComments: string;
  moreReplies: string;
  earlierReplies(n: number): string;
  backToTop: string;
  order: string;
  orders: Record<CommentOrder, string>;
  badges: Record<'subscriber' | 'staff', string>;
  formerReader: string;
  edited: string;

  newComments(n: number): string;
  newBelow: string;
  isNew: string;
  nextNew: string;
  noneNew: string;
  linked: string;
  allComments: string;
  commentMissing: string;

  recommend: string;
  recommendations(n: number): string;
  recommended: string;
  more: string;
  followThread: string;
  threadFollowed: string;
  threadNotFollowed: string;
  mute: string;
  unmute: string;
  muted: string;
  writerMuted: string;
  writerUnmuted: string;
  show: string;
  edit: string;
  editing: string;
  save: string;
  saved: string;
  editedElsewhere: string;
  delete: string;
  deleted: string;
  undo: string;
  undone: string;

  report: string;
  reported: string;
  cancel: string;

  notDone: string;
  problems: Record<'editingOver' | 'notAllowed' | 'notFound' | 'commentsClosed', string>;
}

const en: CommentTexts = {
  commentCount: (n) => plural('en', n, { one: '1 comment', other: `${n} comments` }),
  replyCount: (n) => plural('en', n, { one: '1 reply', other: `${n} replies` }),
  level: (n) => `level ${n}`,
  states: {
    awaitingReview: 'Awaiting review. Only you can see this.',
    rejected: 'Not published. Only you can see this.',
    removed: 'Removed by an editor. Only you can see this.',
  },
  stateChanged: {
    published: 'Your comment is published.',
    awaitingReview: 'Your comment awaits review.',
    rejected: 'Your comment is not published.',
    removed: 'Your comment was removed.',
  },
  reason: (words) => `The editor’s reason: ${isolate(words)}`,
  removed: 'This comment was removed.',
  noComments: 'No comments yet. Be the first.',
  commentsClosed: 'Comments on this story are closed.',
  threadClosed: 'This thread takes no more replies.',
  commentsForReaders: 'Comments are for those who may read the story.',
  reply: 'Reply',
  inReplyTo: (name) => `In reply to ${isolate(name)}`,
  inReplyToSomething: 'In reply to another comment',
  moreComments: 'More comments',
  moreReplies: 'More replies',
  earlierReplies: (n) => plural('en', n, { one: '1 earlier reply', other: `${n} earlier replies` }),
  backToTop: 'Back to the first comments',
  order: 'Order',
  orders: { newest: 'Newest', oldest: 'Oldest', recommended: 'Most recommended' },
  badges: { subscriber: 'Subscriber', staff: 'Staff' },
  formerReader: 'Former reader',
  edited: 'edited',

  newComments: (n) => plural('en', n, { one: '1 new comment', other: `${n} new comments` }),
  newBelow: 'What is new stands further down, among the replies.',
  isNew: 'New',
  nextNew: 'Next new comment',
  noneNew: 'No more new comments here.',
  linked: 'The comment that the link leads to',
  allComments: 'All comments',
  commentMissing: 'The comment that the link leads to isn’t there any more, or isn’t for you to read.',

  recommend: 'Recommend',
  recommendations: (n) => plural('en', n, { one: '1 recommendation', other: `${n} recommendations` }),
  recommended: 'You recommend this comment.',
  more: 'More',
  followThread: 'Follow this thread',
  threadFollowed: 'You follow this thread. Replies come to your alerts.',
  threadNotFollowed: 'You no longer follow this thread.',
  mute: 'Mute this reader',
  unmute: 'Unmute this reader',
  muted: 'A reader you muted',
  writerMuted: 'This reader is muted for you. The account page lists whom you muted.',
  writerUnmuted: 'This reader is no longer muted.',
  show: 'Show',
  edit: 'Edit',
  editing: 'Edit your comment',
  save: 'Save changes',
  saved: 'Your comment is changed.',
  editedElsewhere:
    'You have changed this comment elsewhere meanwhile. This is how it stands; saving puts your text below in its place.',
  delete: 'Delete',
  deleted: 'You deleted this comment.',
  undo: 'Undo',
  undone: 'Your comment is back.',

  report: 'Report',
  reported: 'You reported this',
  cancel: 'Cancel',

  notDone: 'That is as it was.',
  problems: {
    editingOver: 'A comment can be changed for five minutes. They are over.',
    notAllowed: 'This can’t be done with your own comment.',
    notFound: 'This comment is no longer there.',
    commentsClosed: 'Comments have been closed.',
  },
};

const he: CommentTexts = {
  commentCount: (n) => plural('he', n, { one: 'תגובה אחת', two: 'שתי תגובות', other: `${n} תגובות` }),
  replyCount: (n) => plural('he', n, { one: 'תשובה אחת', two: 'שתי תשובות', other: `${n} תשובות` }),
  level: (n) => `רמה ${n}`,
  states: {
    awaitingReview: 'ממתינה לאישור. רק לכם היא מוצגת.',
    rejected: 'לא פורסמה. רק לכם היא מוצגת.',
    removed: 'הוסרה בידי עורך. רק לכם היא מוצגת.',
  },
  stateChanged: {
    published: 'התגובה שלכם פורסמה.',
    awaitingReview: 'התגובה שלכם ממתינה לאישור.',
    rejected: 'התגובה שלכם לא פורסמה.',
    removed: 'התגובה שלכם הוסרה.',
  },
  reason: (words) => `נימוק העורך: ${isolate(words)}`,
  removed: 'התגובה הוסרה.',
  noComments: 'אין עדיין תגובות. אפשר להיות הראשונים.',
  commentsClosed: 'התגובות לכתבה זו סגורות.',
  threadClosed: 'אי אפשר עוד להשיב בשרשור הזה.',
  commentsForReaders: 'התגובות פתוחות למי שרשאי לקרוא את הכתבה.',
  reply: 'תשובה',
  inReplyTo: (name) => `בתשובה אל ${isolate(name)}`,
  inReplyToSomething: 'בתשובה לתגובה אחרת',
  moreComments: 'תגובות נוספות',
  moreReplies: 'תשובות נוספות',
  earlierReplies: (n) =>
    plural('he', n, { one: 'תשובה מוקדמת אחת', two: 'שתי תשובות מוקדמות', other: `${n} תשובות מוקדמות` }),
  backToTop: 'חזרה לתגובות הראשונות',
  order: 'סדר',
  orders: { newest: 'החדשות', oldest: 'הישנות', recommended: 'המומלצות' },
  badges: { subscriber: 'מנוי', staff: 'מערכת' },
  formerReader: 'קורא לשעבר',
  edited: 'נערכה',

  newComments: (n) =>
    plural('he', n, { one: 'תגובה חדשה אחת', two: 'שתי תגובות חדשות', other: `${n} תגובות חדשות` }),
  newBelow: 'החדשות נמצאות בהמשך, בין התשובות.',
  isNew: 'חדשה',
  nextNew: 'לתגובה החדשה הבאה',
  noneNew: 'אין כאן עוד תגובות חדשות.',
  linked: 'התגובה שהקישור מוביל אליה',
  allComments: 'לכל התגובות',
  commentMissing: 'התגובה שהקישור מוביל אליה כבר אינה קיימת, או שאינה פתוחה לקריאתכם.',

  recommend: 'המלצה',
  recommendations: (n) => plural('he', n, { one: 'המלצה אחת', two: 'שתי המלצות', other: `${n} המלצות` }),
  recommended: 'המלצתם על התגובה.',
  more: 'עוד',
  followThread: 'מעקב אחר השרשור',
  threadFollowed: 'השרשור במעקב. תשובות יגיעו להתראות שלכם.',
  threadNotFollowed: 'השרשור כבר לא במעקב.',
  mute: 'השתקת הקורא הזה',
  unmute: 'ביטול ההשתקה',
  muted: 'קורא שהשתקתם',
  writerMuted: 'הקורא הזה מושתק עבורכם. את המושתקים אפשר לראות בעמוד החשבון.',
  writerUnmuted: 'הקורא הזה כבר אינו מושתק.',
  show: 'הצגה',
  edit: 'עריכה',
  editing: 'עריכת התגובה שלכם',
  save: 'שמירת השינויים',
  saved: 'התגובה שלכם שונתה.',
  editedElsewhere: 'בינתיים שיניתם את התגובה במקום אחר. כך היא עכשיו; שמירה תציב את הנוסח שלמטה במקומה.',
  delete: 'מחיקה',
  deleted: 'מחקתם את התגובה.',
  undo: 'ביטול המחיקה',
  undone: 'התגובה שלכם חזרה.',

  report: 'דיווח',
  reported: 'דיווחתם על התגובה',
  cancel: 'ביטול',

  notDone: 'דבר לא השתנה.',
  problems: {
    editingOver: 'אפשר לשנות תגובה במשך חמש דקות, והן עברו.',
    notAllowed: 'אי אפשר לעשות זאת בתגובה שלכם.',
    notFound: 'התגובה כבר אינה קיימת.',
    commentsClosed: 'התגובות נסגרו.',
  },
};

const texts: Record<Locale, CommentTexts> = { en, he };

/** The texts of a locale. */
export const commentTexts = (locale: Locale): CommentTexts => texts[locale];
