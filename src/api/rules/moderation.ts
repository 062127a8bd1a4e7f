import type { CommentState } from '../../contract/comments.ts';

/** Who writes a comment, as approval sees them. */
export interface Author {
  isEntitled: boolean;
  role: 'reader' | 'moderator';
}

/** A new comment's state: subscribers' and the newsroom's appear at once, everyone else's await review. */
export function initialState(author: Author): CommentState {
  return author.isEntitled || author.role === 'moderator' ? 'published' : 'awaitingReview';
}
