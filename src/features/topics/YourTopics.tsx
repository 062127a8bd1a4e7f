import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { SUGGESTED_TOPICS } from '../../queries/amounts.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { readTopicsQuery } from '../../queries/readTopics.ts';
import { topicsQuery } from '../../queries/topics.ts';
import { Failed } from '../../ui/Failed.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TopicBells } from './TopicBells.tsx';

/**
 * Bells of what was followed when the page was opened, and of others to begin with: what was read on this device, and
 * as many of the busiest as there is room for. None of them moves at a press.
 */
export function YourTopics({ followed }: { followed: readonly string[] }) {
  const { t } = useI18n();
  const topics = useQuery(topicsQuery(useClient()));
  const read = useQuery(readTopicsQuery());
  const [atFirst] = useState(() => new Set(followed));
  if (topics.isPending || read.isPending) return <Skeleton lines={2} />;
  if (topics.isLoadingError) return <Failed error={topics.error} retry={topics.refetch} />;
  const own = topics.data.filter(({ slug }) => atFirst.has(slug));
  const others = topics.data.filter(({ slug }) => !atFirst.has(slug));
  const wasRead = (read.data ?? [])
    .flatMap((slug) => others.find((topic) => topic.slug === slug) ?? [])
    .slice(0, SUGGESTED_TOPICS);
  const busiest = others
    .filter((topic) => !wasRead.includes(topic))
    .sort((a, b) => b.storiesPerWeek - a.storiesPerWeek)
    .slice(0, SUGGESTED_TOPICS - wasRead.length);
  const groups = [
    { id: 'topics', name: t.yourTopics, topics: own },
    { id: 'read', name: t.topicsYouRead, topics: wasRead },
    { id: 'busy', name: t.busyTopics, topics: busiest },
  ];
  return groups
    .filter((group) => group.topics.length > 0)
    .map((group) => (
      <section key={group.id} aria-labelledby={group.id}>
        <SectionHeading id={group.id}>{group.name}</SectionHeading>
        <TopicBells topics={group.topics} />
      </section>
    ));
}
