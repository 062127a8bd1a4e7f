import type { Reply } from '../../contract/comments.ts';
import { useDeleteComment } from '../../queries/commentActs.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ActFailed } from './ActFailed.tsx';
import styles from './CommentItem.module.css';
import { useCommentScope } from './commentScope.ts';
import { useCommentTexts } from './useCommentTexts.ts';

/** What stands for one's own comment that was just deleted, and the way back. */
export function Deleted({ comment, onBack }: { comment: Reply; onBack: () => void }) {
  const texts = useCommentTexts();
  const announce = useAnnounce();
  const undo = useDeleteComment(useCommentScope().slug);
  const haveBack = () =>
    undo.mutate(
      { id: comment.id, isDeleted: false },
      {
        onSuccess: () => {
          announce(texts.undone);
          onBack();
        },
      },
    );
  return (
    <>
      <p className={styles.removed}>
        {texts.deleted}
        <Button ref={takeFocus} look="plain" aria-disabled={undo.isPending || undefined} onClick={haveBack}>
          {texts.undo}
        </Button>
      </p>
      {undo.error && <ActFailed error={undo.error} />}
    </>
  );
}

/** The button that was pressed is gone: its place is taken by the way back. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();
