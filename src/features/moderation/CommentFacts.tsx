import type { ModeratedComment } from '../../contract/moderation.ts';
import { commentAddress } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import { useLang } from '../../ui/useLang.ts';
import { DecisionLine } from './DecisionLine.tsx';
import styles from './Moderation.module.css';
import { useAgo } from './useAgo.ts';
import { useModerationTexts } from './useModerationTexts.ts';

/** What a moderator reads of a comment: by whom, under which story, since when it waits, and its text. */
export function CommentFacts({ comment }: { comment: ModeratedComment }) {
  const { id, article, author, state, text, publishedAt, waitsSince, threadClosed, lastDecision } = comment;
  const texts = useModerationTexts();
  const lang = useLang(article.lang);
  const when = useAgo();
  return (
    <>
      <h2 id={`by-${id}`}>{texts.commentBy(author.name || texts.formerReader)}</h2>
      <p className={styles.meta}>
        <strong>{texts.states[state]}</strong>
        {' · '}
        <time dateTime={publishedAt}>{texts.written(when(publishedAt))}</time>
        {waitsSince !== null && waitsSince !== publishedAt && (
          <>
            {' · '}
            <time dateTime={waitsSince}>{texts.waits(when(waitsSince))}</time>
          </>
        )}
        {threadClosed && ` · ${texts.closedThread}`}
      </p>
      <p className={styles.meta}>
        {texts.on}{' '}
        <Link to={commentAddress(article.slug, id)} {...lang}>
          {article.headline}
        </Link>
      </p>
      <p dir="auto" className={styles.text}>
        {text || texts.takenBack}
      </p>
      {lastDecision && <DecisionLine decision={lastDecision} />}
    </>
  );
}
