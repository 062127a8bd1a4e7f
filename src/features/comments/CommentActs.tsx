import { use, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Reply } from '../../contract/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { CommentForm } from './CommentForm.tsx';
import styles from './CommentItem.module.css';
import type { ThreadFacts } from './CommentItem.tsx';
import { useCommentScope } from './commentScope.ts';
import { DueReply } from './dueReply.ts';
import { MoreActs } from './MoreActs.tsx';
import { placeOf } from './places.ts';
import { RecommendToggle } from './RecommendToggle.tsx';
import { useCommentFormTexts } from './useCommentFormTexts.ts';
import { useCommentTexts } from './useCommentTexts.ts';

interface CommentActsProps {
  comment: Reply;
  thread: ThreadFacts;
  /** The id of what tells this comment's buttons from others'. */
  describedBy: string;
  onEdit: () => void;
  onDeleted: () => void;
}

/** What can be done with a comment: answer it, recommend it, and what is wanted less often. */
export function CommentActs({ comment, thread, describedBy, onEdit, onDeleted }: CommentActsProps) {
  const { slug, me, isOpen: isStoryOpen } = useCommentScope();
  const texts = useCommentTexts();
  const formTexts = useCommentFormTexts();
  const boxId = placeOf.reply(comment.id);
  const { hash } = useLocation();
  const isDue = use(DueReply) === comment.id;
  // Open for whoever comes back from logging in to reply.
  const [isChosen, setOpen] = useState<boolean | null>(hash === `#${boxId}` || null);
  const isBoxOpen = isChosen ?? isDue;
  const opener = useRef<HTMLButtonElement>(null);
  if (!me) return null;
  const isPublished = comment.state === 'published';
  const canReply = isPublished && isStoryOpen && !thread.closed;
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className={styles.acts}>
        {canReply && (
          <Button
            ref={opener}
            look="plain"
            aria-expanded={isBoxOpen}
            aria-describedby={describedBy}
            onClick={() => setOpen(!isBoxOpen)}
          >
            {texts.reply}
          </Button>
        )}
        {isPublished && <RecommendToggle comment={comment} describedBy={describedBy} />}
        <MoreActs
          comment={comment}
          thread={thread}
          describedBy={describedBy}
          onEdit={onEdit}
          onDeleted={onDeleted}
        />
      </div>
      {canReply && isBoxOpen && (
        <CommentForm
          slug={slug}
          me={me}
          boxId={boxId}
          label={formTexts.replyTo(comment.author.name || texts.formerReader)}
          action={formTexts.postReply}
          reply={{
            parentId: comment.id,
            ...(comment.author.name ? { answered: comment.author.name } : {}),
            onCancel: close,
            onPosted: close,
          }}
        />
      )}
    </>
  );
}
