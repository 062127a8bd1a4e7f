import { useInfiniteQuery } from '@tanstack/react-query';
import type { TopicRef } from '../../../contract/topics.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { fill, pages } from '../../../paths.ts';
import { LATEST_HEADLINES } from '../../../queries/amounts.ts';
import { articlesQuery } from '../../../queries/articles.ts';
import { useClient } from '../../../queries/ClientProvider.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { directionOf } from '../../../i18n/locale.ts';
import styles from './AlertOptions.module.css';

/** The newest stories of a topic, as links: what following it brings. */
export function LatestHeadlines({ topic }: { topic: TopicRef }) {
  const { t } = useI18n();
  const query = articlesQuery(useClient(), { topic: topic.slug, limit: LATEST_HEADLINES });
  const stories = useInfiniteQuery(query);
  if (stories.isPending) return <Skeleton lines={LATEST_HEADLINES} />;
  if (stories.isLoadingError) return <Failed error={stories.error} retry={stories.refetch} />;
  const newest = stories.data.pages[0]?.items ?? [];
  if (newest.length === 0) return <p>{t.noStories}</p>;
  return (
    <ul className={styles.latest} aria-label={t.latest}>
      {newest.map(({ slug, headline, lang }) => (
        <li key={slug}>
          <Link to={fill(pages.article, { slug })} lang={lang} dir={directionOf(lang)}>
            {headline}
          </Link>
        </li>
      ))}
    </ul>
  );
}
