import { useQuery } from '@tanstack/react-query';
import { searchTopics } from '../features/topics/searchTopics.ts';
import { TopicList } from '../features/topics/TopicList.tsx';
import { TopicSearch } from '../features/topics/TopicSearch.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { topicsQuery } from '../queries/topics.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useQueryParam } from '../ui/useQueryParam.ts';

/** `/topics`: every topic, or those that the address asks for, each with its page and its bell. */
export function Component() {
  const { t } = useI18n();
  const topics = useQuery(topicsQuery(useClient()));
  const [query, search] = useQueryParam('q');
  if (topics.isPending) return <PagePending lines={10} />;
  if (topics.isLoadingError) return <PageFailed error={topics.error} retry={topics.refetch} />;
  const found = searchTopics(topics.data, query ?? '');
  return (
    <>
      <PageHead title={t.allTopics} description={t.topicsIntro} canonical={pages.topics} isWhole />
      <PageTitle intro={t.topicsIntro}>{t.allTopics}</PageTitle>
      {topics.data.length === 0 ? (
        <Notice>
          <p>{t.noTopics}</p>
        </Notice>
      ) : (
        <>
          <TopicSearch query={query ?? ''} search={search} found={found.length} />
          <TopicList topics={found} />
        </>
      )}
    </>
  );
}
