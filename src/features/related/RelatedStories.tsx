import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { fill, pages } from '../../paths.ts';
import { RELATED_SHOWN } from '../../queries/amounts.ts';
import { relatedQuery } from '../../queries/articles.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { CardGrid } from '../../ui/CardGrid.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { RelatedNote } from './RelatedNote.tsx';

/** The region under a story with what is related to it, each with why. */
export function RelatedStories({ slug }: { slug: string }) {
  const { t } = useI18n();
  const headingId = useId();
  const related = useQuery(relatedQuery(useClient(), slug, RELATED_SHOWN));
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading
        id={headingId}
        aside={related.data?.hasMore && <Link to={fill(pages.related, { slug })}>{t.allRelated}</Link>}
      >
        {t.relatedStories}
      </SectionHeading>
      {related.isPending ? (
        <Skeleton shape="cards" lines={3} />
      ) : related.isLoadingError ? (
        <Failed error={related.error} retry={related.refetch} />
      ) : related.data.stories.length === 0 ? (
        <Notice>
          <p>{t.noRelated}</p>
        </Notice>
      ) : (
        <CardGrid>
          {related.data.stories.map((story) => (
            <li key={story.slug}>
              <StoryCard story={story} note={<RelatedNote story={story} />} />
            </li>
          ))}
        </CardGrid>
      )}
    </section>
  );
}
