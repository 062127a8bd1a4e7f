import type { LoggedDecision } from '../../contract/moderation.ts';
import styles from './Moderation.module.css';
import { useAgo } from './useAgo.ts';
import { useModerationTexts } from './useModerationTexts.ts';

/** What was decided, by whom, when and why. */
export function DecisionLine({
  decision: { decision, moderator, at, reason, undoneAt },
}: {
  decision: LoggedDecision;
}) {
  const texts = useModerationTexts();
  const when = useAgo();
  return (
    <p className={styles.meta}>
      <strong>{texts.decided[decision]}</strong> {texts.by(moderator, when(at))}
      {reason !== null && ` · ${texts.because(reason)}`}
      {undoneAt !== null && ` · ${texts.undoneAt(when(undoneAt))}`}
    </p>
  );
}
