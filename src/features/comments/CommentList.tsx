import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CommentOrder } from '../../contract/comments.ts';
import type { Me } from '../../contract/me.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsQuery } from '../../queries/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './CommentList.module.css';
import { OrderSelect } from './OrderSelect.tsx';
import { Thread } from './Thread.tsx';
import { useCommentTexts } from './useCommentTexts.ts';
import { useFocusOnMore } from './useFocusOnMore.ts';

interface CommentListProps {
  slug: string;
  /** Whether comments may still be written. */
  isOpen: boolean;
  me: Me | undefined;
}

/** What readers wrote, in the order chosen, a page at a time. */
export function CommentList({ slug, isOpen, me }: CommentListProps) {
  const texts = useCommentTexts();
  const [order, setOrder] = useState<CommentOrder>('newest');
  const comments = useInfiniteQuery(commentsQuery(useClient(), slug, order));
  const items = useMemo(() => comments.data?.pages.flatMap((page) => page.items) ?? [], [comments.data]);
  const focusOnMore = useFocusOnMore(useMemo(() => items.map(({ id }) => id), [items]));
  const count = comments.data?.pages[0]?.count ?? 0;
  const more = () => {
    focusOnMore();
    void comments.fetchNextPage();
  };

  return (
    <>
      {(items.length > 0 || order !== 'newest') && (
        <div className={styles.bar}>
          <p>{comments.data && texts.commentCount(count)}</p>
          <OrderSelect order={order} onChange={setOrder} />
        </div>
      )}
      {comments.isPending ? (
        <Skeleton lines={4} />
      ) : comments.isLoadingError ? (
        <Failed error={comments.error} retry={comments.refetch} />
      ) : items.length === 0 ? (
        isOpen && (
          <Notice>
            <p>{texts.noComments}</p>
          </Notice>
        )
      ) : (
        <ol className={styles.list}>
          {items.map((comment) => (
            <li key={comment.id}>
              <Thread comment={comment} slug={slug} replier={isOpen ? me : undefined} />
            </li>
          ))}
        </ol>
      )}
      {comments.isRefetchError && (
        <Failed
          error={comments.error}
          retry={comments.isFetchNextPageError ? comments.fetchNextPage : comments.refetch}
        />
      )}
      {comments.hasNextPage && (
        <p className={styles.more}>
          <Button aria-disabled={comments.isFetchingNextPage || undefined} onClick={more}>
            {texts.moreComments}
          </Button>
        </p>
      )}
    </>
  );
}
