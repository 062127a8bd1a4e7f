import type { CommentDecision } from '../../contract/moderation.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Moderation.module.css';
import { SHORTCUTS } from './shortcuts.ts';
import { useModerationTexts } from './useModerationTexts.ts';

interface ActsProps {
  decisions: readonly CommentDecision[];
  isThreadClosed: boolean;
  areCommentsOpen: boolean;
  isPending: boolean;
  onDecide: (decision: CommentDecision) => void;
  onCloseThread: () => void;
  onCloseStory: () => void;
}

/** What can be done about a comment, its thread and its story's comments. */
export function Acts({
  decisions,
  isThreadClosed,
  areCommentsOpen,
  isPending,
  onDecide,
  onCloseThread,
  onCloseStory,
}: ActsProps) {
  const texts = useModerationTexts();
  const [first] = decisions;
  return (
    <div className={styles.acts}>
      {decisions.map((decision) => (
        <Button
          key={decision}
          look={decision === first ? 'main' : 'quiet'}
          aria-disabled={isPending || undefined}
          aria-keyshortcuts={SHORTCUTS[decision]}
          onClick={() => onDecide(decision)}
        >
          {texts.acts[decision]}
        </Button>
      ))}
      <Button look="plain" aria-keyshortcuts={SHORTCUTS.closeThread} onClick={onCloseThread}>
        {isThreadClosed ? texts.openThread : texts.closeThread}
      </Button>
      <Button look="plain" onClick={onCloseStory}>
        {areCommentsOpen ? texts.closeStory : texts.openStory}
      </Button>
    </div>
  );
}
