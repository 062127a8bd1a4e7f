import type { CommentDecision } from '../contract/moderation.ts';
import type { Locale } from './locale.ts';

/** What a moderator can do from the keyboard. */
export type Shortcut = CommentDecision | 'next' | 'previous' | 'thread' | 'closeThread' | 'undo';

/** What is said of the moderators' keys. */
export interface ShortcutTexts {
  shortcuts: string;
  shortcutsHint: string;
  keys: Record<Shortcut, string>;
}

const en: ShortcutTexts = {
  shortcuts: 'Keyboard shortcuts',
  shortcutsHint: 'They work while the focus is below the page’s title, outside of text fields.',
  keys: {
    next: 'next comment',
    previous: 'previous comment',
    approve: 'approve',
    reject: 'reject, with a reason',
    remove: 'remove, with a reason',
    restore: 'restore',
    thread: 'show the thread',
    closeThread: 'close or open the thread',
    undo: 'undo the last decision',
  },
};

const he: ShortcutTexts = {
  shortcuts: 'קיצורי מקלדת',
  shortcutsHint: 'הם פועלים כשהמיקוד נמצא מתחת לכותרת העמוד, מחוץ לשדות טקסט.',
  keys: {
    next: 'התגובה הבאה',
    previous: 'התגובה הקודמת',
    approve: 'אישור',
    reject: 'דחייה, עם נימוק',
    remove: 'הסרה, עם נימוק',
    restore: 'החזרה',
    thread: 'הצגת השרשור',
    closeThread: 'סגירת השרשור או פתיחתו',
    undo: 'ביטול ההחלטה האחרונה',
  },
};

const texts: Record<Locale, ShortcutTexts> = { en, he };

/** The texts of a locale. */
export const shortcutTexts = (locale: Locale): ShortcutTexts => texts[locale];
