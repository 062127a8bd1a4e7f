import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AlertsInbox } from '../features/alerts/AlertsInbox.tsx';
import { TopicBells } from '../features/topics/TopicBells.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { useFollows } from '../queries/follows.ts';
import { useReader } from '../queries/me.ts';
import { topicsQuery } from '../queries/topics.ts';
import { Failed } from '../ui/Failed.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { SectionHeading } from '../ui/SectionHeading.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './TopicPage.module.css';

/** `/alerts`: what has been published on the topics that the reader follows, and those topics. */
export function Component() {
  const { t } = useI18n();
  return (
    <div className={styles.page}>
      <PageHead title={t.alerts} isPersonal />
      <PageTitle intro={t.alertsIntro}>{t.alerts}</PageTitle>
      <Inbox />
    </div>
  );
}

function Inbox() {
  const { t } = useI18n();
  const me = useReader();
  const follows = useFollows();
  if (me.isLoadingError) return <Failed error={me.error} retry={me.refetch} />;
  if (!me.data || (me.data.kind !== 'guest' && follows.isPending)) return <Skeleton lines={6} />;
  if (follows.isLoadingError) return <Failed error={follows.error} retry={follows.refetch} />;
  const followed = follows.data?.map((follow) => follow.topic.slug) ?? [];
  return (
    <>
      {followed.length > 0 ? (
        <AlertsInbox />
      ) : (
        <Notice>
          <p>{t.noFollows}</p>
          <Link to={pages.topics}>{t.allTopics}</Link>
        </Notice>
      )}
      <YourTopics followed={followed} />
    </>
  );
}

const SUGGESTED = 8;

/** Bells of what was followed when the page was opened, and of the busiest topics: none of them moves at a press. */
function YourTopics({ followed }: { followed: string[] }) {
  const { t } = useI18n();
  const topics = useQuery(topicsQuery(useClient()));
  const [atFirst] = useState(() => new Set(followed));
  if (topics.isPending) return <Skeleton lines={2} />;
  if (topics.isLoadingError) return <Failed error={topics.error} retry={topics.refetch} />;
  const byTraffic = [...topics.data].sort((a, b) => b.storiesPerWeek - a.storiesPerWeek);
  const suggested = byTraffic.filter(({ slug }) => !atFirst.has(slug)).slice(0, SUGGESTED);
  const shown = [...topics.data.filter(({ slug }) => atFirst.has(slug)), ...suggested];
  return (
    <section aria-labelledby="topics">
      <SectionHeading id="topics">{t.yourTopics}</SectionHeading>
      <TopicBells topics={shown} />
    </section>
  );
}
