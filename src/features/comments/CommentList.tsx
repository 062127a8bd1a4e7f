import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { CommentOrder } from '../../contract/comments.ts';
import type { Me } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsQuery } from '../../queries/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './CommentList.module.css';
import { useIsNear } from '../../ui/useIsNear.ts';
import { OrderSelect } from './OrderSelect.tsx';
import { Thread } from './Thread.tsx';
import { useFocusOnMore } from './useFocusOnMore.ts';

interface CommentListProps {
  slug: string;
  /** Whether comments may still be written. */
  isOpen: boolean;
  me: Me | undefined;
}

/** What readers wrote, in the order chosen, a page at a time. */
export function CommentList({ slug, isOpen, me }: CommentListProps) {
  const { t } = useI18n();
  const [order, setOrder] = useState<CommentOrder>('newest');
  const place = useRef<HTMLDivElement>(null);
  const comments = useInfiniteQuery({
    ...commentsQuery(useClient(), slug, order),
    enabled: useIsNear(place),
  });
  const items = useMemo(() => comments.data?.pages.flatMap((page) => page.items) ?? [], [comments.data]);
  const focusOnMore = useFocusOnMore(useMemo(() => items.map(({ id }) => id), [items]));
  const count = comments.data?.pages[0]?.count ?? 0;
  const more = () => {
    focusOnMore();
    void comments.fetchNextPage();
  };

  return (
    <div ref={place}>
      {(items.length > 0 || order !== 'newest') && (
        <div className={styles.bar}>
          <p>{comments.data && t.commentCount(count)}</p>
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
            <p>{t.noComments}</p>
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
            {t.moreComments}
          </Button>
        </p>
      )}
    </div>
  );
}
