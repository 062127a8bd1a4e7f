import { lazy, Suspense, useId } from 'react';
import type { Article } from '../../contract/articles.ts';
import { accountOf } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { sentenceFor } from '../../i18n/problems.ts';
import { useReading } from '../../queries/articles.ts';
import { useMe, useReader } from '../../queries/me.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentList } from './CommentList.tsx';
import styles from './Comments.module.css';
import { CommentTerms } from './CommentTerms.tsx';
import { DueReply, useDueReply } from './dueReply.ts';

const LazyUnposted = lazy(async () => ({ default: (await import('./Unposted.tsx')).Unposted }));

/**
 * The region under a story where its readers speak: what is promised, what it costs, a box, and what others wrote.
 * Box and list are for those who may read the story, and come once it is known who reads. `returnTo` is the story's path.
 */
export function Comments({ article, returnTo }: { article: Article; returnTo: string }) {
  const { t } = useI18n();
  const headingId = useId();
  const reading = useReading(article);
  const { state } = reading;
  return (
    <section id="comments" tabIndex={-1} className={styles.comments} aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t.comments}</SectionHeading>
      <CommentTerms slug={article.slug} returnTo={returnTo} />
      {state === 'pending' && <Place />}
      {/* The story has said it out loud. */}
      {reading.state === 'failed' && (
        <Notice>
          <p>{sentenceFor(reading.error, t)}</p>
          <Button ref={keepFocus} onClick={() => void reading.retry()}>
            {t.tryAgain}
          </Button>
        </Notice>
      )}
      {state === 'shut' && (
        <>
          <Notice>
            <p>{t.commentsForReaders}</p>
          </Notice>
          <LeftBehind slug={article.slug} />
        </>
      )}
      {state === 'open' && <Discussion slug={article.slug} isOpen={article.commentsOpen} />}
    </section>
  );
}

function Discussion({ slug, isOpen }: { slug: string; isOpen: boolean }) {
  const { t } = useI18n();
  const me = useReader();
  const dueReply = useDueReply(slug, me.data ? accountOf(me.data) : null);
  return (
    <>
      {!isOpen ? (
        <>
          <Notice>
            <p>{t.commentsClosed}</p>
          </Notice>
          <LeftBehind slug={slug} />
        </>
      ) : me.data ? (
        <CommentForm
          slug={slug}
          me={me.data}
          boxId="your-comment"
          label={t.yourComment}
          action={t.postComment}
        />
      ) : me.isError ? (
        <Failed error={me.error} retry={me.refetch} />
      ) : (
        <Place />
      )}
      <DueReply value={dueReply}>
        <CommentList slug={slug} isOpen={isOpen} me={me.data} />
      </DueReply>
    </>
  );
}

/** What an account wrote before it couldn't be posted. */
function LeftBehind({ slug }: { slug: string }) {
  const me = useMe();
  const owner = me && accountOf(me);
  return (
    owner && (
      <Suspense>
        <LazyUnposted owner={owner} slug={slug} />
      </Suspense>
    )
  );
}

/** Keeps the box's place until it is known whose it is. */
function Place() {
  return (
    <div className={styles.place}>
      <Skeleton lines={4} />
    </div>
  );
}
