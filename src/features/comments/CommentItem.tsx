import { use, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Reply } from '../../contract/comments.ts';
import type { Me } from '../../contract/me.ts';
import { ago } from '../../i18n/ago.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommentForm } from './CommentForm.tsx';
import styles from './CommentItem.module.css';
import { DueReply } from './dueReply.ts';
import { useCommentFormTexts } from './useCommentFormTexts.ts';
import { useCommentTexts } from './useCommentTexts.ts';
import { commentElementId } from './useFocusOnMore.ts';

interface CommentItemProps {
  comment: Reply;
  slug: string;
  replier: Me | undefined;
  onReplied: () => void;
  /** The reply that this one answers, where it isn't the thread's first comment. */
  answered?: Reply | undefined;
}

/** One comment: who wrote it and when, its text, what became of it if it is one's own, and a way to answer. */
export function CommentItem({ comment, slug, replier, onReplied, answered }: CommentItemProps) {
  const i18n = useI18n();
  const texts = useCommentTexts();
  const [now] = useState(Date.now);
  const authorId = useId();
  const { author, state, publishedAt } = comment;
  const element = { id: commentElementId(comment.id), tabIndex: -1, className: styles.comment };
  if (state === 'removed') {
    return (
      <article {...element}>
        <p className={styles.removed}>{texts.removed}</p>
      </article>
    );
  }
  const name = author.name || texts.formerReader;
  return (
    <article {...element} aria-labelledby={authorId}>
      <p className={styles.by}>
        <bdi id={authorId}>{name}</bdi>
        {author.badges.map((badge) => (
          <span key={badge} className={styles.badge}>
            {texts.badges[badge]}
          </span>
        ))}
        {answered && <span>{texts.inReplyTo(answered.author.name || texts.formerReader)}</span>}
        <time dateTime={publishedAt}>{ago(publishedAt, now, i18n)}</time>
      </p>
      <div className={styles.text}>
        {comment.text.split(/\n\s*\n/).map((paragraph, at) => (
          <p key={at} dir="auto">
            {paragraph.trim()}
          </p>
        ))}
      </div>
      {comment.mine && state !== 'published' && <p className={styles.state}>{texts.states[state]}</p>}
      {replier && state === 'published' && (
        <Answer
          slug={slug}
          parent={{ id: comment.id, name }}
          authorId={authorId}
          me={replier}
          onReplied={onReplied}
        />
      )}
    </article>
  );
}

interface AnswerProps {
  slug: string;
  parent: { id: string; name: string };
  authorId: string;
  me: Me;
  onReplied: () => void;
}

/** The button that opens a box under a comment; it is open for whoever comes back from logging in to reply. */
function Answer({ slug, parent, authorId, me, onReplied }: AnswerProps) {
  const texts = useCommentTexts();
  const formTexts = useCommentFormTexts();
  const boxId = `reply-${parent.id}`;
  const { hash } = useLocation();
  const isDue = use(DueReply) === parent.id;
  const [isChosen, setOpen] = useState<boolean | null>(hash === `#${boxId}` || null);
  const isOpen = isChosen ?? isDue;
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <p className={styles.answer}>
        <Button
          ref={opener}
          look="plain"
          aria-expanded={isOpen}
          aria-describedby={authorId}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.reply}
        </Button>
      </p>
      {isOpen && (
        <CommentForm
          slug={slug}
          me={me}
          boxId={boxId}
          label={formTexts.replyTo(parent.name)}
          action={formTexts.postReply}
          reply={{
            parentId: parent.id,
            answered: parent.name,
            onCancel: close,
            onPosted: () => {
              close();
              onReplied();
            },
          }}
        />
      )}
    </>
  );
}
