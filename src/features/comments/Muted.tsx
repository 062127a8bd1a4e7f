import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import styles from './CommentItem.module.css';
import { useCommentTexts } from './useCommentTexts.ts';

/** What stands for a comment whose writer the reader has muted. */
export function Muted({ onShow }: { onShow: () => void }) {
  const texts = useCommentTexts();
  return (
    <p className={styles.removed}>
      {texts.muted}
      <Button ref={keepFocus} look="plain" onClick={onShow}>
        {texts.show}
      </Button>
    </p>
  );
}
