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
 * Bells of what was followed when the page was opened, and of others to begin with: what was read on this device, else
 * the busiest. None of them moves at a press.
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
  const wasRead = (read.data ?? []).flatMap((slug) => others.find((topic) => topic.slug === slug) ?? []);
  const busiest = [...others].sort((a, b) => b.storiesPerWeek - a.storiesPerWeek);
  const suggested = (wasRead.length > 0 ? wasRead : busiest).slice(0, SUGGESTED_TOPICS);
  return (
    <>
      {own.length > 0 && (
        <section aria-labelledby="topics">
          <SectionHeading id="topics">{t.yourTopics}</SectionHeading>
          <TopicBells topics={own} />
        </section>
      )}
      {suggested.length > 0 && (
        <section aria-labelledby="suggested">
          <SectionHeading id="suggested">
            {wasRead.length > 0 ? t.topicsYouRead : t.busyTopics}
          </SectionHeading>
          <TopicBells topics={suggested} />
        </section>
      )}
    </>
  );
}
