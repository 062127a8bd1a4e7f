import { useState } from 'react';
import type { Reply } from '../../contract/comments.ts';
import { ago } from '../../i18n/ago.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { commentAddress } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './CommentItem.module.css';
import { isNew, useCommentScope } from './commentScope.ts';
import { useCommentTexts } from './useCommentTexts.ts';

interface CommentHeadProps {
  comment: Reply;
  /** The ids of what names the comment: its author, its time, its level. */
  ids: { author: string; time: string; level: string };
}

/** Who wrote a comment, when, and to whom. The time is the link that leads to it. */
export function CommentHead({ comment, ids }: CommentHeadProps) {
  const i18n = useI18n();
  const texts = useCommentTexts();
  const scope = useCommentScope();
  const [now] = useState(Date.now);
  const { author, publishedAt, answers } = comment;
  const addressOf = (id: string) => commentAddress(scope.slug, id);
  return (
    <p className={styles.by}>
      {isNew(comment, scope) && <span className={styles.new}>{texts.isNew}</span>}
      <bdi id={ids.author}>{author.name || texts.formerReader}</bdi>
      {author.badges.map((badge) => (
        <span key={badge} className={styles.badge}>
          {texts.badges[badge]}
        </span>
      ))}
      <Link id={ids.time} to={addressOf(comment.id)}>
        <time dateTime={publishedAt}>{ago(publishedAt, now, i18n)}</time>
      </Link>
      {comment.editedAt !== null && <span>{texts.edited}</span>}
      {answers && (
        <Link to={addressOf(answers.id)}>
          {answers.name ? texts.inReplyTo(answers.name) : texts.inReplyToSomething}
        </Link>
      )}
      <span id={ids.level} className="unseen">
        {texts.level(comment.level)}
      </span>
    </p>
  );
}
