import type { CommentState } from '../../contract/comments.ts';

/** Who writes a comment, as approval sees them. */
export interface Author {
  isEntitled: boolean;
  role: 'reader' | 'moderator';
}

const isTrusted = ({ isEntitled, role }: Author) => isEntitled || role === 'moderator';

/**
 * A new comment's state: subscribers' and the newsroom's appear at once, everyone else's await review. So does a reply
 * to what isn't published itself, whoever writes it: nobody could see what it answers.
 */
export function initialState(author: Author, parent: CommentState | null): CommentState {
  return isTrusted(author) && (parent === null || parent === 'published') ? 'published' : 'awaitingReview';
}

/** An edited comment's state: what was published stays so if its writer is trusted, and else is looked at again. */
export function editedState(author: Author, former: CommentState): CommentState {
  return former === 'published' && isTrusted(author) ? 'published' : 'awaitingReview';
}
