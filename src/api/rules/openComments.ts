/** What decides whether a story takes comments: an editor, and the time. */
export interface CommentHours {
  commentsOpen: boolean;
  commentsCloseAt: Date | null;
}

/** Whether a story takes comments now. */
export const takesComments = ({ commentsOpen, commentsCloseAt }: CommentHours, now: Date): boolean =>
  commentsOpen && (commentsCloseAt === null || now < commentsCloseAt);
