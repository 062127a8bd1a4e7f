import { useQuery } from '@tanstack/react-query';
import type { Follow } from '../../contract/follows.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { newestOfTopicsQuery } from '../../queries/articles.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { topicsQuery } from '../../queries/topics.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import styles from './AlertsInbox.module.css';

/** What stands in an inbox that nothing has come to yet: what will, and what its topics brought last. */
export function ComingUp({ follows }: { follows: readonly Follow[] }) {
  const { t, format } = useI18n();
  const client = useClient();
  const topics = useQuery(topicsQuery(client));
  const slugs = follows.map(({ topic }) => topic.slug);
  const stories = useQuery(newestOfTopicsQuery(client, slugs));
  if (topics.isPending || stories.isPending) return <Skeleton lines={6} />;
  if (topics.isLoadingError) return <Failed error={topics.error} retry={topics.refetch} />;
  if (stories.isLoadingError) return <Failed error={stories.error} retry={stories.refetch} />;
  const perWeek = topics.data
    .filter(({ slug }) => slugs.includes(slug))
    .reduce((sum, { storiesPerWeek }) => sum + storiesPerWeek, 0);
  const digits = format.number(Math.max(1, Math.round(perWeek)));
  return (
    <>
      <Notice>
        <p>
          {t.noAlerts} {t.comingUp(perWeek, digits, slugs.length)}
        </p>
      </Notice>
      {stories.data.length > 0 && (
        <section aria-labelledby="latest">
          <SectionHeading id="latest">{t.latestOfYours}</SectionHeading>
          <ul className={styles.inbox}>
            {stories.data.map((story) => (
              <li key={story.slug}>
                <StoryCard story={story} weight="row" level={3} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
