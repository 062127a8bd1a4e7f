/** The readable cookie that tells a page, before it knows its reader, what it will probably find. */
export const HINT_COOKIE = 'lede.hint';

export interface Hint {
  hasSession: boolean;
  mayRead: boolean;
}

/** `s` for a session, `sr` for one that may read what is gated. */
export const hintValue = ({ mayRead }: Hint): string => (mayRead ? 'sr' : 's');
