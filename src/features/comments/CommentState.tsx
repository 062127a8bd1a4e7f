import type { Reply } from '../../contract/comments.ts';
import styles from './CommentItem.module.css';
import { useCommentTexts } from './useCommentTexts.ts';

/** What became of one's own comment, and why, where others don't see it. */
export function CommentState({ comment: { mine, state, reason } }: { comment: Reply }) {
  const texts = useCommentTexts();
  if (!mine || state === 'published') return null;
  return (
    <p className={styles.state}>
      {texts.states[state]}
      {reason !== null && <span>{texts.reason(reason)}</span>}
    </p>
  );
}
