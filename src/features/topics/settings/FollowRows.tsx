import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import type { Follow } from '../../../contract/follows.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { pages } from '../../../paths.ts';
import { useClient } from '../../../queries/ClientProvider.tsx';
import { topicsQuery } from '../../../queries/topics.ts';
import { Failed } from '../../../ui/Failed.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SectionHeading } from '../../../ui/SectionHeading.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TopicBells } from '../TopicBells.tsx';
import styles from './AlertSettings.module.css';
import { FollowLevel } from './FollowLevel.tsx';

interface FollowRowsProps {
  follows: readonly Follow[];
  settings: SettingsAndReach;
}

/** Every follow with its bell and its level. One that is ended here keeps its place until the page is left. */
export function FollowRows({ follows, settings }: FollowRowsProps) {
  const { t } = useI18n();
  const topics = useQuery(topicsQuery(useClient()));
  const [atFirst] = useState(() => new Set(follows.map(({ topic }) => topic.slug)));
  const shown = (topics.data ?? []).filter(
    ({ slug }) => atFirst.has(slug) || follows.some(({ topic }) => topic.slug === slug),
  );
  return (
    <section aria-labelledby="follows">
      <SectionHeading id="follows">{t.yourTopics}</SectionHeading>
      {topics.isPending ? (
        <Skeleton lines={4} />
      ) : topics.isLoadingError ? (
        <Failed error={topics.error} retry={topics.refetch} />
      ) : shown.length === 0 ? (
        <Notice>
          <p>{t.noFollows}</p>
          <Link to={pages.topics}>{t.allTopics}</Link>
        </Notice>
      ) : (
        <ul className={styles.follows}>
          {shown.map((topic) => {
            const follow = follows.find((each) => each.topic.slug === topic.slug);
            return (
              <li key={topic.slug}>
                <TopicBells topics={[topic]} />
                {follow && <FollowLevel follow={follow} settings={settings} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
