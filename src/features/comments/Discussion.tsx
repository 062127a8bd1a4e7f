import { accountOf } from '../../contract/me.ts';
import { useMe, useReader } from '../../queries/me.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentList } from './CommentList.tsx';
import styles from './Comments.module.css';
import { DueReply, useDueReply } from './dueReply.ts';
import { Outbox } from './Outbox.tsx';
import { Unposted } from './Unposted.tsx';
import { useCommentFormTexts } from './useCommentFormTexts.ts';
import { useCommentTexts } from './useCommentTexts.ts';

const BOX_ID = 'your-comment';

interface DiscussionProps {
  slug: string;
  /** Whether its reader may read the story; the discussion is for them alone. */
  mayRead: boolean;
  /** Whether comments may still be written. */
  isOpen: boolean;
}

/** A box to write in and what others wrote; for whom or since when not, where that is so. */
export function Discussion({ slug, mayRead, isOpen }: DiscussionProps) {
  const texts = useCommentTexts();
  const me = useReader();
  const dueReply = useDueReply(slug, me.data ? accountOf(me.data) : null);
  if (!mayRead) return <NoBox slug={slug} why={texts.commentsForReaders} />;
  return (
    <>
      {isOpen ? <Box slug={slug} /> : <NoBox slug={slug} why={texts.commentsClosed} />}
      {me.data && <Outbox slug={slug} me={me.data} boxId={BOX_ID} />}
      <DueReply value={dueReply}>
        <CommentList slug={slug} isOpen={isOpen} me={me.data} />
      </DueReply>
    </>
  );
}

function Box({ slug }: { slug: string }) {
  const { yourComment, postComment } = useCommentFormTexts();
  const me = useReader();
  if (me.data)
    return <CommentForm slug={slug} me={me.data} boxId={BOX_ID} label={yourComment} action={postComment} />;
  if (me.isError) return <Failed error={me.error} retry={me.refetch} />;
  return (
    <div className={styles.place}>
      <Skeleton lines={4} />
    </div>
  );
}

/** Why nothing can be written here, and what an account wrote before that was so. */
function NoBox({ slug, why }: { slug: string; why: string }) {
  const me = useMe();
  const owner = me && accountOf(me);
  return (
    <>
      <Notice>
        <p>{why}</p>
      </Notice>
      {owner && <Unposted owner={owner} slug={slug} />}
    </>
  );
}
