import { COMMENT_GRAPHEMES, countGraphemes } from '../../contract/comments.ts';
import styles from './CommentForm.module.css';
import { useCommentFormTexts } from './useCommentFormTexts.ts';
import type { Draft } from './useDraft.ts';

/** From how many characters left on they are counted out loud. */
const TOLD_UNDER = 200;

/** Whether what is typed is kept on the device, and how much room is left once that gets short. */
export function DraftNotes({ draft: { text, keeping } }: { draft: Draft }) {
  const texts = useCommentFormTexts();
  // A text has at most as many graphemes as code units: most are never counted.
  const left =
    text.length > COMMENT_GRAPHEMES - TOLD_UNDER
      ? COMMENT_GRAPHEMES - countGraphemes(text)
      : COMMENT_GRAPHEMES;
  return (
    <>
      <p>
        {text === ''
          ? ''
          : keeping === 'kept'
            ? texts.draftKept
            : keeping === 'failed'
              ? texts.draftNotKept
              : ''}
      </p>
      {left < TOLD_UNDER && (
        <p className={left < 0 ? styles.over : styles.count}>
          {left < 0 ? texts.graphemesOver(-left) : texts.graphemesLeft(left)}
        </p>
      )}
    </>
  );
}
