import type { CommentAlert } from '../contract/commentAlerts.ts';
import type { CommentState } from '../contract/comments.ts';
import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

/** What the inbox says of comments. */
export interface CommentAlertTexts {
  yourComments: string;
  /** What became of the reader's own comment. */
  became: Record<CommentState, string>;
  replied(author: string | null): string;
  because(reason: string): string;
  more: string;
  markedRead(alert: CommentAlert): string;
  markedUnread(alert: CommentAlert): string;
}

const en: CommentAlertTexts = {
  yourComments: 'Your comments',
  became: {
    published: 'Your comment is published',
    awaitingReview: 'Your comment awaits review again',
    rejected: 'Your comment was not published',
    removed: 'Your comment was removed',
  },
  replied: (author) =>
    `${author === null ? 'A former reader' : isolate(author)} replied in a thread that you follow`,
  because: (reason) => `The editor’s reason: ${isolate(reason)}`,
  more: 'More of your comments',
  markedRead: ({ article }) => `Marked as read: comment on ${isolate(article.headline)}`,
  markedUnread: ({ article }) => `Marked as unread: comment on ${isolate(article.headline)}`,
};

const he: CommentAlertTexts = {
  yourComments: 'התגובות שלכם',
  became: {
    published: 'התגובה שלכם פורסמה',
    awaitingReview: 'התגובה שלכם שוב ממתינה לאישור',
    rejected: 'התגובה שלכם לא פורסמה',
    removed: 'התגובה שלכם הוסרה',
  },
  replied: (author) =>
    `תגובה חדשה מאת ${author === null ? 'קורא לשעבר' : isolate(author)} בשרשור שאתם עוקבים אחריו`,
  because: (reason) => `הנימוק של המערכת: ${isolate(reason)}`,
  more: 'עוד מהתגובות שלכם',
  markedRead: ({ article }) => `סומנה כנקראה: תגובה על ${isolate(article.headline)}`,
  markedUnread: ({ article }) => `סומנה כלא נקראה: תגובה על ${isolate(article.headline)}`,
};

const texts: Record<Locale, CommentAlertTexts> = { en, he };

/** The texts of a locale. */
export const commentAlertTexts = (locale: Locale): CommentAlertTexts => texts[locale];
