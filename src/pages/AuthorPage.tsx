import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { useI18n } from '../i18n/I18n.tsx';
import { listTexts } from '../i18n/listTexts.ts';
import { fill, pages } from '../paths.ts';
import { authorArticlesQuery, authorQuery } from '../queries/authors.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { Link } from '../ui/Link.tsx';
import { More } from '../ui/More.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { StoryRows } from '../ui/StoryRows.tsx';
import { useLang } from '../ui/useLang.ts';
import { onward, useLoadOn } from '../ui/useLoadOn.ts';
import { useQueryParam } from '../ui/useQueryParam.ts';

/** `/authors/:author`: what somebody wrote for the paper, newest first, or from a cursor on. */
export function Component() {
  const { t, locale } = useI18n();
  const texts = listTexts(locale);
  const { author: slug = '' } = useParams();
  const [cursor] = useQueryParam('cursor');
  const client = useClient();
  const author = useQuery(authorQuery(client, slug));
  const stories = useInfiniteQuery(authorArticlesQuery(client, slug, cursor));
  const lang = useLang(author.data?.lang ?? 'en');
  const { list, more } = useLoadOn(stories);
  if (author.isPending || stories.isPending) return <PagePending lines={10} />;
  if (author.isLoadingError) return <PageFailed error={author.error} retry={author.refetch} />;
  if (stories.isLoadingError) return <PageFailed error={stories.error} retry={stories.refetch} />;
  const { name } = author.data;
  const path = fill(pages.author, { author: author.data.slug });
  return (
    <>
      <PageHead
        isWhole
        {...(cursor
          ? { title: texts.earlierIn(name), isPersonal: true }
          : { title: name, description: texts.storiesBy(name), canonical: path })}
      />
      <PageTitle lang={lang} intro={cursor ? <Link to={path}>{t.toNewest}</Link> : texts.storiesBy(name)}>
        {name}
      </PageTitle>
      <StoryRows {...list} stories={stories.data.pages.flatMap((page) => page.items)} />
      <More {...more} href={onward(path, stories.data.pages.at(-1)?.nextCursor)}>
        {t.moreStories}
      </More>
    </>
  );
}
