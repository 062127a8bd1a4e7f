/** The readable cookie that tells a page, before it knows its reader, what it will probably find. */
export const HINT_COOKIE = 'lede.hint';

export interface Hint {
  hasSession: boolean;
  mayRead: boolean;
}

/** What a browser is told with the session itself: that there is one, and not yet what it may read. */
export const NEW_SESSION = 'new';

/** `s` for a session, `sr` for one that may read what is gated. */
export const hintValue = ({ mayRead }: Hint): string => (mayRead ? 'sr' : 's');
