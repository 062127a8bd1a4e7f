import { useRef, useState } from 'react';
import { decisionsOn, type CommentDecision, type ModeratedComment } from '../../contract/moderation.ts';
import { useCloseStory, useCloseThread, useDecide } from '../../queries/moderation.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Acts } from './Acts.tsx';
import { Around } from './Around.tsx';
import { CommentFacts } from './CommentFacts.tsx';
import styles from './Moderation.module.css';
import { ReasonForm } from './ReasonForm.tsx';
import { Refused } from './Refused.tsx';
import { answerShortcut } from './shortcuts.ts';
import { useModerationTexts } from './useModerationTexts.ts';
import type { Undo } from './useUndo.ts';
import { Why } from './Why.tsx';

interface CommentCardProps {
  comment: ModeratedComment;
  isThreadShown?: boolean;
  note: Undo['note'];
  /** Called once it is decided on, and where somebody else was quicker. */
  onDecided: () => void;
}

/** A comment to decide on, with what points at it and what is around it. Its keys work while the focus is in it. */
export function CommentCard({ comment, isThreadShown = false, note, onDecided }: CommentCardProps) {
  const { id, version, article, threadId, threadClosed } = comment;
  const texts = useModerationTexts();
  const card = useRef<HTMLElement>(null);
  const decide = useDecide();
  const { closeThread, closeStory, closing } = useClosing(comment);
  const [asked, setAsked] = useState<CommentDecision | null>(null);
  const [isOpen, setOpen] = useState(isThreadShown);
  const decisions = decisionsOn({ state: comment.state, waits: comment.waitsSince !== null });

  const send = (decision: CommentDecision, reason?: string) => {
    if (decide.isPending) return;
    decide.mutate(
      { id, version, decision, ...(reason === undefined ? {} : { reason }) },
      {
        onSuccess: ({ lastDecision }) => {
          const author = comment.author.name || texts.formerReader;
          if (lastDecision) note({ id: lastDecision.id, words: texts.done(texts.decided[decision], author) });
          onDecided();
        },
      },
    );
  };
  const begin = (decision: CommentDecision) =>
    decision === 'reject' || decision === 'remove' ? setAsked(decision) : send(decision);
  const cancel = () => {
    setAsked(null);
    card.current?.focus();
  };
  const keys = Object.fromEntries(decisions.map((decision) => [decision, () => begin(decision)]));

  return (
    // The events are those of the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      ref={card}
      id={`waiting-${id}`}
      tabIndex={-1}
      aria-labelledby={`by-${id}`}
      className={styles.card}
      onKeyDown={(event) => answerShortcut(event, { ...keys, thread: () => setOpen(!isOpen), closeThread })}
    >
      <CommentFacts comment={comment} />
      <Why rules={comment.rules} reports={comment.reports} />
      {asked === null ? (
        <Acts
          decisions={decisions}
          isThreadClosed={threadClosed}
          areCommentsOpen={article.commentsOpen}
          isPending={decide.isPending}
          onDecide={begin}
          onCloseThread={closeThread}
          onCloseStory={closeStory}
        />
      ) : (
        <ReasonForm
          act={texts.acts[asked]}
          isPending={decide.isPending}
          onDecide={(reason) => send(asked, reason)}
          onCancel={cancel}
        />
      )}
      {decide.isError && (
        <Refused
          error={decide.error}
          retry={() => send(decide.variables.decision, decide.variables.reason)}
          goOn={onDecided}
        />
      )}
      {closing.error && <Refused error={closing.error} retry={closing.retry} goOn={onDecided} />}
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{texts.thread}</summary>
        {isOpen && <Around id={id} key={threadId} />}
      </details>
    </article>
  );
}

/** Closes and opens a comment's thread, and its story's comments, and says so. */
function useClosing({ threadId, threadClosed, article: { slug, commentsOpen } }: ModeratedComment) {
  const texts = useModerationTexts();
  const announce = useAnnounce();
  const thread = useCloseThread();
  const story = useCloseStory();
  const closeThread = () =>
    thread.mutate(
      { id: threadId, closed: !threadClosed },
      { onSuccess: () => announce(texts.decided[threadClosed ? 'openThread' : 'closeThread']) },
    );
  const closeStory = () =>
    story.mutate(
      { slug, commentsOpen: !commentsOpen },
      { onSuccess: () => announce(texts.decided[commentsOpen ? 'closeStory' : 'openStory']) },
    );
  const closing = { error: thread.error ?? story.error, retry: thread.error ? closeThread : closeStory };
  return { closeThread, closeStory, closing };
}
