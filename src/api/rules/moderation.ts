import type { CommentState } from '../../contract/comments.ts';

/** Who writes a comment, as approval sees them. */
export interface Author {
  isEntitled: boolean;
  role: 'reader' | 'moderator';
}

/**
 * A new comment's state: subscribers' and the newsroom's appear at once, everyone else's await review. So does a reply
 * to what isn't published itself, whoever writes it: nobody could see what it answers.
 */
export function initialState(author: Author, parent: CommentState | null): CommentState {
  const isTrusted = author.isEntitled || author.role === 'moderator';
  return isTrusted && (parent === null || parent === 'published') ? 'published' : 'awaitingReview';
}
