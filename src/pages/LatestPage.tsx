import { useInfiniteQuery } from '@tanstack/react-query';
import { useI18n } from '../i18n/I18n.tsx';
import { listTexts } from '../i18n/listTexts.ts';
import { feeds, pages } from '../paths.ts';
import { LATEST_STORIES } from '../queries/amounts.ts';
import { articlesQuery } from '../queries/articles.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { Link } from '../ui/Link.tsx';
import { More } from '../ui/More.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { StoryRows } from '../ui/StoryRows.tsx';
import { onward, useLoadOn } from '../ui/useLoadOn.ts';
import { useQueryParam } from '../ui/useQueryParam.ts';

/** `/latest`: every story of the paper, newest first, or from a cursor on. */
export function Component() {
  const { t, locale } = useI18n();
  const texts = listTexts(locale);
  const [cursor] = useQueryParam('cursor');
  const stories = useInfiniteQuery(articlesQuery(useClient(), { limit: LATEST_STORIES, cursor }));
  const { list, more } = useLoadOn(stories);
  if (stories.isPending) return <PagePending lines={10} />;
  if (stories.isLoadingError) return <PageFailed error={stories.error} retry={stories.refetch} />;
  const items = stories.data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHead
        isWhole
        {...(cursor
          ? { title: texts.earlierIn(t.latest), isPersonal: true }
          : { title: t.latest, description: texts.latestIntro, canonical: pages.latest })}
        feed={feeds.paper}
      />
      <PageTitle intro={cursor ? <Link to={pages.latest}>{t.toNewest}</Link> : texts.latestIntro}>
        {t.latest}
      </PageTitle>
      {items.length === 0 ? (
        <Notice>
          <p>{t.noStories}</p>
        </Notice>
      ) : (
        <StoryRows {...list} stories={items} />
      )}
      <More {...more} href={onward(pages.latest, stories.data.pages.at(-1)?.nextCursor)}>
        {t.moreStories}
      </More>
    </>
  );
}
