import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { FollowsFailed } from '../features/topics/FollowsFailed.tsx';
import { TopicBells } from '../features/topics/TopicBells.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { feeds, fill, pages } from '../paths.ts';
import { TOPIC_STORIES } from '../queries/amounts.ts';
import { articlesQuery } from '../queries/articles.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { topicQuery } from '../queries/topics.ts';
import { More } from '../ui/More.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { StoryCard } from '../ui/StoryCard.tsx';
import { useFocusOnNext } from '../ui/useFocusOnNext.ts';
import { useLang } from '../ui/useLang.ts';
import styles from './TopicPage.module.css';

/** How many of the newest are looked at for one with a picture, which leads. */
const LEADS_FROM = 4;

/** `/topics/:topic`: a topic's stories, newest first but for the one that leads, and its bell. */
export function Component() {
  const { t } = useI18n();
  const { topic: slug = '' } = useParams();
  const client = useClient();
  const topic = useQuery(topicQuery(client, slug));
  const stories = useInfiniteQuery(articlesQuery(client, { topic: slug, limit: TOPIC_STORIES }));
  const lang = useLang(topic.data?.lang ?? 'en');
  const { list, noteEnd } = useFocusOnNext();
  if (topic.isPending || stories.isPending) return <PagePending lines={10} />;
  if (topic.isLoadingError) return <PageFailed error={topic.error} retry={topic.refetch} />;
  if (stories.isLoadingError) return <PageFailed error={stories.error} retry={stories.refetch} />;
  const items = stories.data.pages.flatMap((page) => page.items);
  const lead = items.slice(0, LEADS_FROM).find(({ picture }) => picture);
  const others = items.filter((story) => story !== lead);
  return (
    <>
      <PageHead
        title={topic.data.name}
        description={t.storiesOn(topic.data.name)}
        canonical={fill(pages.topic, { topic: slug })}
        feed={fill(feeds.topic, { topic: slug })}
      />
      <div className={styles.head}>
        <PageTitle lang={lang}>{topic.data.name}</PageTitle>
        <div className={styles.ways}>
          <TopicBells topics={[topic.data]} />
          <a href={fill(feeds.topic, { topic: slug })}>{t.feed}</a>
        </div>
      </div>
      <FollowsFailed />
      {items.length === 0 ? (
        <Notice>
          <p>{t.noStories}</p>
        </Notice>
      ) : (
        <>
          {lead && <StoryCard story={lead} weight="banner" level={2} isFirst />}
          {others.length > 0 && (
            <ul ref={list} className={styles.stories}>
              {others.map((story) => (
                <li key={story.slug}>
                  <StoryCard story={story} weight="row" level={2} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <More of={stories} onPress={noteEnd}>
        {t.moreStories}
      </More>
    </>
  );
}
