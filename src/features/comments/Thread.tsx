import { useInfiniteQuery } from '@tanstack/react-query';
import { memo, useId, useMemo, useState } from 'react';
import type { Comment } from '../../contract/comments.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { repliesQuery } from '../../queries/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import styles from './CommentList.module.css';
import { CommentItem } from './CommentItem.tsx';
import { useCommentScope } from './commentScope.ts';
import { onceEach } from './onceEach.ts';
import { useCommentTexts } from './useCommentTexts.ts';
import { useFocusOnMore } from './useFocusOnMore.ts';

interface ThreadProps {
  comment: Comment;
  /** How many replies stand before those it has, and the way to them. */
  earlier?: { count: number; onShow: () => void };
}

/** A comment with its replies, further in: the first of them, and the others as they are asked for. */
export const Thread = memo(function Thread({ comment, earlier }: ThreadProps) {
  const { slug } = useCommentScope();
  const texts = useCommentTexts();
  const countId = useId();
  const { id, followed, closed, replyCount } = comment;
  const { items, nextCursor } = comment.replies;
  const [isWhole, setWhole] = useState(false);
  const rest = useInfiniteQuery({
    ...repliesQuery(useClient(), slug, id, nextCursor ?? ''),
    enabled: isWhole && nextCursor !== null,
  });
  const replies = useMemo(
    () => onceEach([...items, ...(rest.data?.pages.flatMap((page) => page.items) ?? [])]),
    [items, rest.data],
  );
  const focusOnMore = useFocusOnMore(replies, replies);
  const hasMore = rest.data ? rest.hasNextPage : nextCursor !== null;
  const more = () => {
    focusOnMore();
    if (rest.data) void rest.fetchNextPage();
    else setWhole(true);
  };
  const thread = useMemo(() => ({ id, followed, closed }), [id, followed, closed]);
  return (
    <>
      <CommentItem comment={comment} thread={thread} />
      {closed && <p className={styles.note}>{texts.threadClosed}</p>}
      {replies.length > 0 && (
        <>
          <p id={countId} className={styles.note}>
            {texts.replyCount(replyCount)}
          </p>
          {earlier && (
            <Button look="plain" onClick={earlier.onShow}>
              {texts.earlierReplies(earlier.count)}
            </Button>
          )}
          <ol className={styles.replies} aria-labelledby={countId}>
            {replies.map((reply) => (
              <li key={reply.id} data-level={reply.level}>
                <CommentItem comment={reply} thread={thread} />
              </li>
            ))}
          </ol>
        </>
      )}
      {rest.isError && (
        <Failed error={rest.error} retry={rest.isFetchNextPageError ? rest.fetchNextPage : rest.refetch} />
      )}
      {hasMore && (
        <Button look="plain" aria-disabled={rest.isFetching || undefined} onClick={more}>
          {texts.moreReplies}
        </Button>
      )}
    </>
  );
});
