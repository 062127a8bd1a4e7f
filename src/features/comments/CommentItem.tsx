import { memo, useId, useRef, useState } from 'react';
import type { Reply } from '../../contract/comments.ts';
import { CommentActs } from './CommentActs.tsx';
import { CommentHead } from './CommentHead.tsx';
import styles from './CommentItem.module.css';
import { isNew, useCommentScope } from './commentScope.ts';
import { CommentState } from './CommentState.tsx';
import { CommentText } from './CommentText.tsx';
import { Deleted } from './Deleted.tsx';
import { EditForm } from './EditForm.tsx';
import { Muted } from './Muted.tsx';
import { placeOf } from './places.ts';
import { useCommentTexts } from './useCommentTexts.ts';

/** What a comment knows of the thread that it is in. */
export interface ThreadFacts {
  id: string;
  followed: boolean;
  closed: boolean;
}

interface CommentItemProps {
  comment: Reply;
  thread: ThreadFacts;
}

/** One comment: who wrote it and when, its text, what became of it if it is one's own, and what can be done with it. */
export const CommentItem = memo(function CommentItem({ comment, thread }: CommentItemProps) {
  const texts = useCommentTexts();
  const scope = useCommentScope();
  const element = useRef<HTMLElement>(null);
  const id = useId();
  const ids = { author: `${id}-author`, time: `${id}-time`, level: `${id}-level` };
  const [doing, setDoing] = useState<'editing' | 'deleted' | 'unfolded' | null>(null);
  const settle = () => {
    setDoing(null);
    element.current?.focus();
  };
  const shared = {
    ref: element,
    id: placeOf.comment(comment.id),
    tabIndex: -1,
    className: styles.comment,
    'data-new': isNew(comment, scope) || undefined,
  };
  if (doing === 'deleted')
    return (
      <article {...shared}>
        <Deleted comment={comment} onBack={settle} />
      </article>
    );
  if (comment.state === 'removed' && comment.text === '')
    return (
      <article {...shared}>
        <p className={styles.removed}>{texts.removed}</p>
      </article>
    );
  if (comment.muted && doing !== 'unfolded')
    return (
      <article {...shared}>
        <Muted onShow={() => setDoing('unfolded')} />
      </article>
    );
  return (
    <article {...shared} aria-labelledby={`${ids.author} ${ids.time} ${ids.level}`}>
      <CommentHead comment={comment} ids={ids} />
      {doing === 'editing' ? (
        <EditForm comment={comment} onDone={settle} />
      ) : (
        <>
          <CommentText text={comment.text} />
          <CommentState comment={comment} />
          <CommentActs
            comment={comment}
            thread={thread}
            describedBy={ids.author}
            onEdit={() => setDoing('editing')}
            onDeleted={() => setDoing('deleted')}
          />
        </>
      )}
    </article>
  );
});
