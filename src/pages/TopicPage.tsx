import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { FollowsFailed } from '../features/topics/FollowsFailed.tsx';
import { TopicBells } from '../features/topics/TopicBells.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { listTexts } from '../i18n/listTexts.ts';
import { feeds, fill, pages } from '../paths.ts';
import { TOPIC_STORIES } from '../queries/amounts.ts';
import { articlesQuery } from '../queries/articles.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { topicQuery } from '../queries/topics.ts';
import { Link } from '../ui/Link.tsx';
import { More } from '../ui/More.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { StoryCard } from '../ui/StoryCard.tsx';
import { useLang } from '../ui/useLang.ts';
import { onward, useLoadOn } from '../ui/useLoadOn.ts';
import { useQueryParam } from '../ui/useQueryParam.ts';
import styles from './TopicPage.module.css';

/** How many of the newest are looked at for one with a picture, which leads. */
const LEADS_FROM = 4;

/** `/topics/:topic`: a topic's stories, newest first but for the one that leads, and its bell; from a cursor on, the earlier. */
export function Component() {
  const { t, locale } = useI18n();
  const { topic: slug = '' } = useParams();
  const client = useClient();
  const topic = useQuery(topicQuery(client, slug));
  const [cursor] = useQueryParam('cursor');
  const stories = useInfiniteQuery(articlesQuery(client, { topic: slug, limit: TOPIC_STORIES, cursor }));
  const lang = useLang(topic.data?.lang ?? 'en');
  const { list, more } = useLoadOn(stories);
  if (topic.isPending || stories.isPending) return <PagePending lines={10} />;
  if (topic.isLoadingError) return <PageFailed error={topic.error} retry={topic.refetch} />;
  if (stories.isLoadingError) return <PageFailed error={stories.error} retry={stories.refetch} />;
  const items = stories.data.pages.flatMap((page) => page.items);
  const path = fill(pages.topic, { topic: slug });
  const lead = cursor ? undefined : items.slice(0, LEADS_FROM).find(({ picture }) => picture);
  const others = items.filter((story) => story !== lead);
  return (
    <>
      <PageHead
        isWhole
        {...(cursor
          ? { title: listTexts(locale).earlierIn(topic.data.name), isPersonal: true }
          : { title: topic.data.name, description: t.storiesOn(topic.data.name), canonical: path })}
        feed={fill(feeds.topic, { topic: slug })}
      />
      <div className={styles.head}>
        <PageTitle lang={lang}>{topic.data.name}</PageTitle>
        <div className={styles.ways}>
          <TopicBells topics={[topic.data]} />
          {cursor && <Link to={path}>{t.toNewest}</Link>}
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
            <ul {...list} className={styles.stories}>
              {others.map((story) => (
                <li key={story.slug}>
                  <StoryCard story={story} weight="row" level={2} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <More {...more} href={onward(path, stories.data.pages.at(-1)?.nextCursor)}>
        {t.moreStories}
      </More>
    </>
  );
}
