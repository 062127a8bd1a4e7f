import { useQuery } from '@tanstack/react-query';
import { pages } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { moderatedQuery } from '../../queries/moderation.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CommentCard } from './CommentCard.tsx';
import styles from './Moderation.module.css';
import { useModerationTexts } from './useModerationTexts.ts';
import type { Undo } from './useUndo.ts';

/** One comment, whether it waits or not: to remove what stands, or to restore what doesn't. */
export function OneComment({ id, note }: { id: string } & Pick<Undo, 'note'>) {
  const texts = useModerationTexts();
  const moderated = useQuery(moderatedQuery(useClient(), id));
  return (
    <div tabIndex={-1} className={styles.queue}>
      <Link to={pages.moderation}>{texts.toQueue}</Link>
      {moderated.isPending ? (
        <Skeleton lines={6} />
      ) : moderated.isLoadingError ? (
        <Failed error={moderated.error} retry={moderated.refetch} />
      ) : (
        <CommentCard
          key={moderated.data.comment.version}
          comment={moderated.data.comment}
          isThreadShown
          note={note}
          onDecided={() => void moderated.refetch()}
        />
      )}
    </div>
  );
}
