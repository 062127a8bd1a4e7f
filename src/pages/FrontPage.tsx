import { useInfiniteQuery } from '@tanstack/react-query';
import type { Teaser } from '../contract/articles.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { FRONT_STORIES } from '../queries/amounts.ts';
import { articlesQuery } from '../queries/articles.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { usePublication } from '../queries/publication.tsx';
import { CardGrid } from '../ui/CardGrid.tsx';
import { Link } from '../ui/Link.tsx';
import { More } from '../ui/More.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { SectionHeading } from '../ui/SectionHeading.tsx';
import { StoryCard } from '../ui/StoryCard.tsx';
import { useFocusOnNext } from '../ui/useFocusOnNext.ts';
import styles from './FrontPage.module.css';

const BESIDE_LEAD = 4;

/** `/`: the newest story leads, the next stand beside it, then the rest of the paper. */
export function Component() {
  const { t } = useI18n();
  const { name, tagline } = usePublication();
  const stories = useInfiniteQuery(articlesQuery(useClient(), { limit: FRONT_STORIES }));
  const { list, noteEnd } = useFocusOnNext();
  if (stories.isPending) return <PagePending shape="cards" lines={6} />;
  if (stories.isLoadingError) return <PageFailed error={stories.error} retry={stories.refetch} />;

  const items = stories.data.pages.flatMap((page) => page.items);
  const [lead, ...others] = items;
  return (
    <>
      <PageHead title={name} description={tagline} canonical={pages.front} />
      <h1 className="unseen" tabIndex={-1}>
        {t.frontPage}
      </h1>
      {lead ? (
        <Top lead={lead} beside={others.slice(0, BESIDE_LEAD)} />
      ) : (
        <Notice>
          <p>{t.noStories}</p>
        </Notice>
      )}
      {others.length > BESIDE_LEAD && (
        <section aria-labelledby="latest">
          <SectionHeading id="latest">{t.latest}</SectionHeading>
          <CardGrid ref={list}>
            {others.slice(BESIDE_LEAD).map((story) => (
              <li key={story.slug}>
                <StoryCard story={story} />
              </li>
            ))}
          </CardGrid>
        </section>
      )}
      <div className={styles.more}>
        <More of={stories} onPress={noteEnd}>
          {t.moreStories}
        </More>
        <noscript>
          <Link to={pages.topics}>{t.allTopics}</Link>
        </noscript>
      </div>
    </>
  );
}

function Top({ lead, beside }: { lead: Teaser; beside: Teaser[] }) {
  return (
    <div className={beside.length > 0 ? styles.top : styles.alone}>
      <StoryCard story={lead} weight="lead" level={2} isFirst />
      {beside.length > 0 && (
        <div className={styles.beside}>
          {beside.map((story) => (
            <StoryCard key={story.slug} story={story} weight="side" level={2} />
          ))}
        </div>
      )}
    </div>
  );
}
