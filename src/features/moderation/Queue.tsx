import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useClient } from '../../queries/ClientProvider.tsx';
import { queueQuery, waitingQuery } from '../../queries/moderation.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { More } from '../../ui/More.tsx';
import { NewOnes } from '../../ui/NewOnes.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CommentCard } from './CommentCard.tsx';
import styles from './Moderation.module.css';
import { useAgo } from './useAgo.ts';
import { useModerationTexts } from './useModerationTexts.ts';
import type { Undo } from './useUndo.ts';

/** What waits for a moderator, one after the other: focus goes on to the next once one is decided on. */
export function Queue({ note }: Pick<Undo, 'note'>) {
  const texts = useModerationTexts();
  const when = useAgo();
  const queue = useInfiniteQuery(queueQuery(useClient()));
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const first = queue.data?.pages[0];
  const news = useQuery({ ...waitingQuery(useClient(), first?.mark ?? ''), enabled: first !== undefined });
  // Whichever was asked for last: the queue is after each decision.
  const isNewsNewer = news.dataUpdatedAt > queue.dataUpdatedAt;

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const at = wanted.current;
    wanted.current = null;
    const all = [...(list.current?.querySelectorAll<HTMLElement>(':scope > article') ?? [])];
    (all[Math.min(at, all.length - 1)] ?? list.current)?.focus();
  }, [queue.dataUpdatedAt]);

  if (queue.isPending) return <Skeleton lines={8} />;
  if (queue.isLoadingError) return <Failed error={queue.error} retry={queue.refetch} />;
  const { waiting = 0, oldest = null } = (isNewsNewer ? news.data : first) ?? {};
  const anew = isNewsNewer ? (news.data?.count ?? 0) : 0;
  const showMore = () => {
    wanted.current = 0;
    void queue.refetch();
  };
  return (
    <div ref={list} tabIndex={-1} className={styles.queue}>
      <p className={styles.counts}>
        {oldest !== null && waiting > anew ? texts.waiting(waiting - anew, when(oldest)) : null}
        <NewOnes count={anew} words={texts.moreWait(anew)} onShow={showMore} />
        <Button onClick={() => void queue.refetch()} aria-disabled={queue.isFetching || undefined}>
          {texts.lookAgain}
        </Button>
      </p>
      {queue.isRefetchError && <Failed error={queue.error} retry={queue.refetch} />}
      {items.length === 0 && !queue.hasNextPage && (
        <Notice>
          <p>{texts.nothingWaits}</p>
        </Notice>
      )}
      {items.map((comment, at) => (
        <CommentCard
          key={comment.id}
          comment={comment}
          note={note}
          onDecided={() => {
            wanted.current = at;
            void queue.refetch();
          }}
        />
      ))}
      <More of={queue} onPress={() => (wanted.current = items.length)}>
        {texts.more}
      </More>
    </div>
  );
}
