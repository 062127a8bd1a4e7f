import { useId } from 'react';
import { useNavigate } from 'react-router-dom';
import { remember } from '../../client/remembered.ts';
import type { Reply } from '../../contract/comments.ts';
import { hasAccount } from '../../contract/me.ts';
import { fill, pages, withReturn } from '../../paths.ts';
import { useRecommend } from '../../queries/commentActs.ts';
import { Button } from '../../ui/Button.tsx';
import { ActFailed } from './ActFailed.tsx';
import styles from './CommentItem.module.css';
import { useCommentScope } from './commentScope.ts';
import { placeOf } from './places.ts';
import { useCommentTexts } from './useCommentTexts.ts';

interface RecommendToggleProps {
  comment: Reply;
  describedBy: string;
}

/**
 * A toggle that recommends a comment, and by how many it is; of one's own the number alone. What a guest presses is
 * remembered, and carried out once they are logged in.
 */
export function RecommendToggle({ comment, describedBy }: RecommendToggleProps) {
  const { slug, me } = useCommentScope();
  const texts = useCommentTexts();
  const navigate = useNavigate();
  const countId = useId();
  const recommend = useRecommend(slug);
  const { id, recommended, recommendations, mine } = comment;
  const place = placeOf.recommend(id);
  const press = async () => {
    if (me && hasAccount(me)) {
      recommend.mutate({ id, recommended: !recommended });
      return;
    }
    await remember('recommendation', id);
    void navigate(withReturn(pages.login, `${fill(pages.article, { slug })}#${place}`));
  };
  return (
    <>
      {!mine && (
        <Button
          id={place}
          look="plain"
          aria-pressed={recommended}
          aria-describedby={`${describedBy} ${countId}`}
          onClick={() => void press()}
        >
          {texts.recommend}
        </Button>
      )}
      <span id={countId} className={styles.count}>
        {recommendations > 0 && texts.recommendations(recommendations)}
      </span>
      {recommend.error && <ActFailed error={recommend.error} />}
    </>
  );
}
