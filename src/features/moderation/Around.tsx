import { useQuery } from '@tanstack/react-query';
import { pages } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { moderatedQuery } from '../../queries/moderation.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Moderation.module.css';
import { useModerationTexts } from './useModerationTexts.ts';

/** The thread around a comment, in its order and by its levels. */
export function Around({ id }: { id: string }) {
  const texts = useModerationTexts();
  const moderated = useQuery(moderatedQuery(useClient(), id));
  if (moderated.isPending) return <Skeleton lines={3} />;
  if (moderated.isLoadingError) return <Failed error={moderated.error} retry={moderated.refetch} />;
  return (
    <ol className={styles.around}>
      {moderated.data.around.map((reply) => (
        <li key={reply.id} data-level={reply.level} aria-current={reply.id === id || undefined}>
          <p className={styles.meta}>
            <b>
              <bdi>{reply.author.name || texts.formerReader}</bdi>
            </b>
            {' · '}
            {texts.states[reply.state]}
            {' · '}
            {reply.id === id ? (
              texts.thisOne
            ) : (
              <Link to={`${pages.moderation}?comment=${reply.id}`}>{texts.open}</Link>
            )}
          </p>
          <p dir="auto" className={styles.text}>
            {reply.text || texts.takenBack}
          </p>
        </li>
      ))}
    </ol>
  );
}
