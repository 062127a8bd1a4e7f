import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './CommentList.module.css';
import { Thread } from './Thread.tsx';
import { useCommentTexts } from './useCommentTexts.ts';
import type { Sought } from './useSought.ts';

interface SoughtThreadProps {
  sought: Sought;
  /** Goes on to the list alone. */
  onLeave: () => void;
}

/** The thread of a comment that is sought, above the list in which it isn't, or why it can't be shown. */
export function SoughtThread({ sought, onLeave }: SoughtThreadProps) {
  const texts = useCommentTexts();
  switch (sought.state) {
    case 'none':
      return null;
    case 'pending':
      return <Skeleton lines={3} />;
    case 'failed':
      return <Failed error={sought.error ?? { name: 'Error' }} retry={sought.retry} />;
    case 'missing':
      return (
        <Notice tone="bad">
          <p>{texts.commentMissing}</p>
        </Notice>
      );
    case 'found':
      return (
        sought.thread && (
          <div className={styles.sought}>
            <p className={styles.note}>{texts.linked}</p>
            <Thread comment={sought.thread} />
            <p className={styles.more}>
              <Button onClick={onLeave}>{texts.allComments}</Button>
            </p>
          </div>
        )
      );
  }
}
