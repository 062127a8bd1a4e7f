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
};

const texts: Record<Locale, CommentFormTexts> = { en, he };

/** The texts of a locale. */
export const commentFormTexts = (locale: Locale): CommentFormTexts => texts[locale];
