import { useId, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { Article } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { sentenceFor } from '../../i18n/problems.ts';
import { useReading } from '../../queries/articles.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useIsNear } from '../../ui/useIsNear.ts';
import { usePart } from '../../ui/usePart.ts';
import styles from './Comments.module.css';
import { CommentTerms } from './CommentTerms.tsx';
import { leadsToComments } from './leadsToComments.ts';

const loadDiscussion = async () => (await import('./Discussion.tsx')).Discussion;

/**
 * The region under a story where its readers speak: what is promised, what it costs, and the discussion. Its script and
 * what was said come once it is known whether its reader may read the story, and it is near or the address leads there.
 * `returnTo` is the story's path.
 */
export function Comments({ article, returnTo }: { article: Article; returnTo: string }) {
  const { t } = useI18n();
  const headingId = useId();
  const region = useRef<HTMLElement>(null);
  const isNear = useIsNear(region);
  const isLedTo = leadsToComments(useLocation().hash);
  const reading = useReading(article);
  const { Part: Discussion, error, retry } = usePart(loadDiscussion, isNear || isLedTo);
  return (
    <section ref={region} id="comments" tabIndex={-1} className={styles.comments} aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t.comments}</SectionHeading>
      <CommentTerms slug={article.slug} returnTo={returnTo} />
      {reading.state === 'failed' ? (
        // The story has said it out loud.
        <Notice>
          <p>{sentenceFor(reading.error, t)}</p>
          <Button ref={keepFocus} onClick={() => void reading.retry()}>
            {t.tryAgain}
          </Button>
        </Notice>
      ) : reading.state !== 'pending' && Discussion ? (
        <Discussion slug={article.slug} mayRead={reading.state === 'open'} isOpen={article.commentsOpen} />
      ) : error ? (
        <Failed error={error} retry={retry} />
      ) : (
        <div className={styles.place}>
          <Skeleton lines={4} />
        </div>
      )}
    </section>
  );
}
