import { useEffect, useEffectEvent } from 'react';
import type { Draft } from '../../client/draftBox.ts';
import { COMMENT_GRAPHEMES, countGraphemes } from '../../contract/comments.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import styles from './CommentForm.module.css';
import { useCommentFormTexts } from './useCommentFormTexts.ts';

/** From how many characters left on they are counted. */
const TOLD_UNDER = 200;

/** Whether what is typed is kept on the device, and how much room is left once that gets short. */
export function DraftNotes({ draft: { text, keeping, isJoined } }: { draft: Draft }) {
  const texts = useCommentFormTexts();
  const announce = useAnnounce();
  // A text has at most as many graphemes as code units: most are never counted.
  const left =
    text.length >= COMMENT_GRAPHEMES - TOLD_UNDER
      ? COMMENT_GRAPHEMES - countGraphemes(text)
      : COMMENT_GRAPHEMES;
  const room = left > TOLD_UNDER ? 'ample' : left > 0 ? 'short' : 'none';
  const count = left < 0 ? texts.graphemesOver(-left) : texts.graphemesLeft(left);
  // Once as it gets short and once as there is none, not with each key.
  const sayCount = useEffectEvent(() => announce(count));
  useEffect(() => {
    if (room !== 'ample') sayCount();
  }, [room]);
  const sayJoined = useEffectEvent(() => announce(texts.bothKept));
  useEffect(() => {
    if (isJoined) sayJoined();
  }, [isJoined]);
  const kept = { kept: texts.draftKept, failed: texts.draftNotKept, underWay: '' }[keeping];
  return (
    <>
      <p>{text === '' ? '' : kept}</p>
      {isJoined && <p>{texts.bothKept}</p>}
      {room !== 'ample' && <p className={left < 0 ? styles.over : styles.count}>{count}</p>}
    </>
  );
}
