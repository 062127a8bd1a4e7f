import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Comment } from '../../contract/comments.ts';
import type { Me } from '../../contract/me.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { repliesQuery } from '../../queries/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import styles from './CommentList.module.css';
import { CommentItem } from './CommentItem.tsx';
import { useCommentTexts } from './useCommentTexts.ts';
import { useFocusOnMore } from './useFocusOnMore.ts';

interface ThreadProps {
  comment: Comment;
  slug: string;
  /** Who may reply; undefined where nobody may, or while that isn't known. */
  replier: Me | undefined;
}

/** A comment with its replies, one level further in: the first of them, and the others as they are asked for. */
export function Thread({ comment, slug, replier }: ThreadProps) {
  const texts = useCommentTexts();
  const { items, nextCursor } = comment.replies;
  const [isWhole, setWhole] = useState(false);
  const rest = useInfiniteQuery({
    ...repliesQuery(useClient(), slug, comment.id, nextCursor ?? ''),
    enabled: isWhole && nextCursor !== null,
  });
  const replies = useMemo(
    () => [...items, ...(rest.data?.pages.flatMap((page) => page.items) ?? [])],
    [items, rest.data],
  );
  const focusOnMore = useFocusOnMore(useMemo(() => replies.map(({ id }) => id), [replies]));
  const hasMore = rest.data ? rest.hasNextPage : nextCursor !== null;
  const more = () => {
    focusOnMore();
    if (rest.data) void rest.fetchNextPage();
    else setWhole(true);
  };

  // What a reader wrote themself is shown to them, behind however many replies.
  const shared = { slug, replier, onReplied: () => setWhole(true) };
  const answered = (parentId: string | null) =>
    parentId === comment.id ? undefined : replies.find(({ id }) => id === parentId);
  return (
    <>
      <CommentItem {...shared} comment={comment} />
      {replies.length > 0 && (
        <ol className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem {...shared} comment={reply} answered={answered(reply.parentId)} />
            </li>
          ))}
        </ol>
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
}
