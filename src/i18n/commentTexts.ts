import type { CommentOrder } from '../contract/comments.ts';
import { isolate, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** What is said around and about comments, but by the form to write one in; its script comes with the comments. */
export interface CommentTexts {
  commentCount(n: number): string;
  states: Record<'awaitingReview' | 'rejected', string>;
  removed: string;
  noComments: string;
  commentsClosed: string;
  commentsForReaders: string;
  reply: string;
  inReplyTo(name: string): string;
  moreComments: string;
  moreReplies: string;
  order: string;
  orders: Record<CommentOrder, string>;
  badges: Record<'subscriber' | 'staff', string>;
  formerReader: string;
}

const en: CommentTexts = {
  commentCount: (n) => plural('en', n, { one: '1 comment', other: `${n} comments` }),
  states: {
    awaitingReview: 'Awaiting review. Only you can see this.',
    rejected: 'Not published. Only you can see this.',
  },
  removed: 'This comment was removed.',
  noComments: 'No comments yet. Be the first.',
  commentsClosed: 'Comments on this story are closed.',
  commentsForReaders: 'Comments are for those who may read the story.',
  reply: 'Reply',
  inReplyTo: (name) => `In reply to ${isolate(name)}`,
  moreComments: 'More comments',
  moreReplies: 'More replies',
  order: 'Order',
  orders: { newest: 'Newest', oldest: 'Oldest', recommended: 'Most recommended' },
  badges: { subscriber: 'Subscriber', staff: 'Staff' },
  formerReader: 'Former reader',
};

const he: CommentTexts = {
  commentCount: (n) => plural('he', n, { one: 'תגובה אחת', two: 'שתי תגובות', other: `${n} תגובות` }),
  states: {
    awaitingReview: 'ממתינה לאישור. רק לכם היא מוצגת.',
    rejected: 'לא פורסמה. רק לכם היא מוצגת.',
  },
  removed: 'התגובה הוסרה.',
  noComments: 'אין עדיין תגובות. אפשר להיות הראשונים.',
  commentsClosed: 'התגובות לכתבה זו סגורות.',
  commentsForReaders: 'התגובות פתוחות למי שרשאי לקרוא את הכתבה.',
  reply: 'תשובה',
  inReplyTo: (name) => `בתשובה אל ${isolate(name)}`,
  moreComments: 'תגובות נוספות',
  moreReplies: 'תשובות נוספות',
  order: 'סדר',
  orders: { newest: 'החדשות', oldest: 'הישנות', recommended: 'המומלצות' },
  badges: { subscriber: 'מנוי', staff: 'מערכת' },
  formerReader: 'קורא לשעבר',
};

const texts: Record<Locale, CommentTexts> = { en, he };

/** The texts of a locale. */
export const commentTexts = (locale: Locale): CommentTexts => texts[locale];
