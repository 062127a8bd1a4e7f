import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import styles from './Moderation.module.css';
import { Refused } from './Refused.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import { useModerationTexts } from './useModerationTexts.ts';
import type { Undo } from './useUndo.ts';

/** What was decided last on this page, and the way to undo it; its place is kept. */
export function LastDecision({ last, isPending, error, undo, drop }: Undo) {
  const texts = useModerationTexts();
  return (
    <div className={styles.last}>
      {last && (
        <p>
          {last.words}
          <Button
            ref={keepFocus}
            aria-disabled={isPending || undefined}
            aria-keyshortcuts={SHORTCUTS.undo}
            onClick={undo}
          >
            {texts.undo}
          </Button>
        </p>
      )}
      {error && <Refused error={error} retry={undo} goOn={drop} />}
    </div>
  );
}
