import { useI18n } from '../../i18n/I18n.tsx';
import { pages } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import { neighbour } from '../../ui/neighbour.ts';
import { useQueryParam } from '../../ui/useQueryParam.ts';
import { DecisionLog } from './DecisionLog.tsx';
import { LastDecision } from './LastDecision.tsx';
import styles from './Moderation.module.css';
import { OneComment } from './OneComment.tsx';
import { Queue } from './Queue.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { answerShortcut } from './shortcuts.ts';
import { useModerationTexts } from './useModerationTexts.ts';
import { useUndo } from './useUndo.ts';

/** What waits, one comment that the address names, or the log; and the way to undo what was decided here. */
export function Moderation() {
  const { t } = useI18n();
  const texts = useModerationTexts();
  const [view] = useQueryParam('view');
  const [commentId] = useQueryParam('comment');
  const undo = useUndo();
  const isLog = view === 'log';
  const here = (isHere: boolean) => (isHere ? ('page' as const) : undefined);
  return (
    // The events are those of what is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      tabIndex={-1}
      onKeyDown={(event) =>
        answerShortcut(event, {
          undo: undo.undo,
          next: () => focusComment(event.currentTarget, 1),
          previous: () => focusComment(event.currentTarget, -1),
        })
      }
    >
      <nav className={styles.views} aria-label={t.moderation}>
        <Link to={pages.moderation} aria-current={here(!isLog && commentId === null)}>
          {texts.queue}
        </Link>
        <Link to={`${pages.moderation}?view=log`} aria-current={here(isLog)}>
          {texts.log}
        </Link>
      </nav>
      <Shortcuts />
      <LastDecision {...undo} />
      {isLog ? (
        <DecisionLog />
      ) : commentId !== null ? (
        <OneComment id={commentId} note={undo.note} />
      ) : (
        <Queue note={undo.note} />
      )}
    </div>
  );
}

/** Moves the focus to the next comment of a part of the page or the one before; to the first where none has it. */
function focusComment(part: Element, by: 1 | -1): void {
  const all = [...part.querySelectorAll<HTMLElement>('article')];
  all[neighbour(all, by)]?.focus();
}
