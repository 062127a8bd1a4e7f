import { use, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { keepOrder, keptOrder } from '../../client/commentOrder.ts';
import type { Me } from '../../contract/me.ts';
import { commentsOf } from '../../queries/commentCache.ts';
import { useRenewComments } from '../../queries/comments.ts';
import { useSeenUntil } from '../../queries/commentVisits.ts';
import { useReadAlertOf } from '../../queries/commentOpened.ts';
import { useOwnComments } from '../../queries/ownComments.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ActFailed } from './ActFailed.tsx';
import styles from './CommentList.module.css';
import { CommentScopeProvider, isNew, type CommentScope } from './commentScope.ts';
import { DueReply } from './dueReply.ts';
import { NewComments } from './NewComments.tsx';
import { OrderSelect } from './OrderSelect.tsx';
import { commentIn } from './places.ts';
import { SoughtThread } from './SoughtThread.tsx';
import { Thread } from './Thread.tsx';
import { useCommentTexts } from './useCommentTexts.ts';
import { useDueRecommendation } from './useDueRecommendation.ts';
import { useFocusOnComment } from './useFocusOnComment.ts';
import { useFocusOnMore } from './useFocusOnMore.ts';
import { useNextNew } from './useNextNew.ts';
import { useSought } from './useSought.ts';
import { useThreads } from './useThreads.ts';

interface CommentListProps {
  slug: string;
  /** Whether comments may still be written. */
  isOpen: boolean;
  me: Me | undefined;
}

/** What readers wrote, in the order chosen, a page at a time. It moves by nothing but its reader's presses. */
export function CommentList({ slug, isOpen, me }: CommentListProps) {
  const texts = useCommentTexts();
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState(keptOrder);
  const { query, threads, comments, shown, shownComments } = useThreads(slug, order);
  const [first] = query.data?.pages ?? [];
  const linkedId = commentIn(useLocation().hash);
  const linked = useSought(slug, linkedId, threads);
  useReadAlertOf(linkedId, me);
  const due = useSought(slug, use(DueReply), threads);
  const seenUntil = useSeenUntil(slug, first?.mark);
  const renew = useRenewComments(slug);
  const focusOn = useFocusOnComment(shownComments);
  const focusOnMore = useFocusOnMore(comments, shownComments);
  const nextNew = useNextNew(place);
  useOwnComments(slug, (state) => announce(texts.stateChanged[state]));
  const dueFailure = useDueRecommendation(slug, me, threads !== undefined);

  const scope = useMemo((): CommentScope => ({ slug, me, isOpen, seenUntil }), [slug, me, isOpen, seenUntil]);
  const sought = [linked, due];
  const soughtFor = (id: string) => sought.find(({ thread }) => thread?.id === id);
  const isListed = (id: string | undefined) => threads?.some((thread) => thread.id === id) ?? false;
  const isComing = query.isPending || (comments.length > 0 && shownComments.length === 0);
  const more = () => {
    focusOnMore();
    void query.fetchNextPage();
  };
  const showNew = () => {
    const known = new Set(comments.map(({ id }) => id));
    setOrder('newest');
    renew.mutate('newest', {
      onSuccess: (list) => {
        const renewed = list?.pages.flatMap(({ items }) => items).flatMap(commentsOf);
        const next = renewed?.find(({ id, mine }) => !mine && !known.has(id));
        if (next) focusOn(next.id);
        else announce(texts.newBelow);
      },
    });
  };
  const toTop = () =>
    renew.mutate(order, {
      onSuccess: (list) => {
        const [top] = list?.pages[0]?.items ?? [];
        if (top) focusOn(top.id);
      },
    });

  return (
    <CommentScopeProvider value={scope}>
      <div ref={place}>
        {(comments.length > 0 || order !== 'newest') && (
          <div className={styles.bar}>
            <p>{first && texts.commentCount(first.count)}</p>
            {comments.some((comment) => isNew(comment, scope)) && (
              <Button look="plain" aria-keyshortcuts="n" onClick={nextNew}>
                {texts.nextNew}
              </Button>
            )}
            <OrderSelect
              order={order}
              onChange={(chosen) => {
                keepOrder(chosen);
                setOrder(chosen);
              }}
            />
          </div>
        )}
        {dueFailure && <ActFailed error={dueFailure} />}
        {sought.map(
          (one, at) =>
            !isListed(one.thread?.id) && (
              <SoughtThread
                key={at}
                sought={one}
                onLeave={() => {
                  one.leave();
                  place.current?.closest('section')?.focus();
                }}
              />
            ),
        )}
        {first && <NewComments slug={slug} list={place} mark={first.mark} onShow={showNew} />}
        {query.data?.pageParams[0] !== undefined && (
          <p className={styles.more}>
            <Button onClick={toTop}>{texts.backToTop}</Button>
          </p>
        )}
        {renew.error && <Failed error={renew.error} retry={toTop} />}
        {isComing ? (
          <Skeleton lines={4} />
        ) : query.isLoadingError ? (
          <Failed error={query.error} retry={query.refetch} />
        ) : threads?.length === 0 ? (
          isOpen && (
            <Notice>
              <p>{texts.noComments}</p>
            </Notice>
          )
        ) : (
          <ol className={styles.list}>
            {shown?.map((thread) => {
              const found = soughtFor(thread.id);
              return (
                <li key={thread.id}>
                  <Thread
                    comment={found?.thread ?? thread}
                    {...(found &&
                      found.earlier > 0 && { earlier: { count: found.earlier, onShow: found.leave } })}
                  />
                </li>
              );
            })}
          </ol>
        )}
        {query.isRefetchError && (
          <Failed
            error={query.error}
            retry={query.isFetchNextPageError ? query.fetchNextPage : query.refetch}
          />
        )}
        {query.hasNextPage && (
          <p className={styles.more}>
            <Button aria-disabled={query.isFetchingNextPage || undefined} onClick={more}>
              {texts.moreComments}
            </Button>
          </p>
        )}
      </div>
    </CommentScopeProvider>
  );
}
