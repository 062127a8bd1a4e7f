import { useId } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import type { CommentFormTexts } from '../../i18n/commentFormTexts.ts';
import type { ShownWaiting } from '../../queries/outbox.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Outbox.module.css';
import { refusalWords } from './refusalWords.ts';
import { useCommentFormTexts } from './useCommentFormTexts.ts';

interface WaitingItemProps {
  waiting: ShownWaiting;
  onEdit: () => void;
  onDiscard: () => void;
}

/** A comment that waits to be sent, or why it isn't any more, with the ways to edit and to discard it. */
export function WaitingItem({ waiting, onEdit, onDiscard }: WaitingItemProps) {
  const { t } = useI18n();
  const texts = useCommentFormTexts();
  const stateId = useId();
  const { text, answered, refusal } = waiting;
  const why =
    refusal && refusal.until === undefined
      ? `${texts.notSent} ${refusalWords(refusal, t, texts)}`
      : waitingWords(waiting, texts);
  return (
    <article className={styles.waiting} aria-labelledby={stateId}>
      <p id={stateId} className={styles.state}>
        {why}
      </p>
      {answered !== undefined && <p className={styles.answered}>{texts.replyTo(answered)}</p>}
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={styles.actions}>
        <Button onClick={onEdit}>{texts.edit}</Button>
        <Button onClick={onDiscard}>{texts.discard}</Button>
      </p>
    </article>
  );
}

function waitingWords({ wait, isKept, tried }: ShownWaiting, texts: CommentFormTexts): string {
  if (wait > 0) return texts.waitingUntil(wait);
  if (!isKept) return texts.waitingUnkept;
  return tried.length > 0 ? texts.waitingUnsure : texts.waitingOnDevice;
}
