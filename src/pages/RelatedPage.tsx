import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { isWithdrawn } from '../client/problemError.ts';
import { RelatedGroups } from '../features/related/RelatedGroups.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { fill, pages } from '../paths.ts';
import { RELATED_MOST } from '../queries/amounts.ts';
import { articleQuery, relatedQuery } from '../queries/articles.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useLang } from '../ui/useLang.ts';

/** `/article/:slug/related`: everything related to a story, in groups, each with why. */
export function Component() {
  const { t } = useI18n();
  const { slug = '' } = useParams();
  const client = useClient();
  const story = useQuery(articleQuery(client, slug));
  const related = useQuery(relatedQuery(client, slug, RELATED_MOST));
  const lang = useLang(story.data?.lang ?? 'en');
  if (story.isPending || related.isPending) return <PagePending shape="cards" lines={6} />;
  // Also where it is still kept from before.
  if (isWithdrawn(story.error)) return <PageFailed error={story.error} />;
  if (story.isLoadingError) return <PageFailed error={story.error} retry={story.refetch} />;
  if (related.isLoadingError) return <PageFailed error={related.error} retry={related.refetch} />;
  if (story.data.slug !== slug)
    return <Navigate replace to={fill(pages.related, { slug: story.data.slug })} />;
  const path = fill(pages.article, { slug });
  return (
    <>
      <PageHead title={t.relatedTo(story.data.headline)} canonical={fill(pages.related, { slug })} isWhole />
      <PageTitle
        intro={
          <Link to={path} {...lang}>
            {story.data.headline}
          </Link>
        }
      >
        {t.relatedStories}
      </PageTitle>
      {related.data.stories.length === 0 ? (
        <Notice>
          <p>{t.noRelated}</p>
        </Notice>
      ) : (
        <RelatedGroups stories={related.data.stories} lang={story.data.lang} />
      )}
    </>
  );
}
