import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { isWithdrawn } from '../client/problemError.ts';
import type { Article } from '../contract/articles.ts';
import { Comments } from '../features/comments/Comments.tsx';
import { Gate } from '../features/gate/Gate.tsx';
import { MeterLine } from '../features/gate/MeterLine.tsx';
import { RestPending } from '../features/gate/RestPending.tsx';
import { Passages } from '../features/reading/Passages.tsx';
import { Returning } from '../features/reading/Returning.tsx';
import { TextButton } from '../features/reading/TextButton.tsx';
import { RelatedStories } from '../features/related/RelatedStories.tsx';
import { SaveToggle } from '../features/saved/SaveToggle.tsx';
import { Figure } from '../features/story/Figure.tsx';
import { Lightboxes } from '../features/story/Lightboxes.tsx';
import { ShareTools } from '../features/story/ShareTools.tsx';
import { REST, StoryBody } from '../features/story/StoryBody.tsx';
import { HEADLINE, StoryHead } from '../features/story/StoryHead.tsx';
import { FollowLine } from '../features/topics/FollowLine.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { fill, pages } from '../paths.ts';
import { articleQuery, useReading } from '../queries/articles.ts';
import { useNoteReading } from '../queries/readTopics.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Later } from '../ui/Later.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { useSite } from '../ui/Site.tsx';
import styles from './ArticlePage.module.css';

/** `/article/:slug`: the story, its topics, what is related to it, and its comments. */
export function Component() {
  const { slug = '' } = useParams();
  const story = useQuery(articleQuery(useClient(), slug));
  if (story.isPending) return <PagePending shape="story" lines={8} />;
  // Also where it is still kept from before.
  if (isWithdrawn(story.error)) return <PageFailed error={story.error} />;
  if (story.isLoadingError) return <PageFailed error={story.error} retry={story.refetch} />;
  if (story.data.slug !== slug)
    return <Navigate replace to={fill(pages.article, { slug: story.data.slug })} />;
  return <Story key={slug} article={story.data} />;
}

function Story({ article }: { article: Article }) {
  const { addressOf } = useSite();
  const path = fill(pages.article, { slug: article.slug });
  const toolsWith = (more: ReactNode) => (
    <div className={`${styles.tools} unprinted`}>
      <SaveToggle story={article} />
      {more}
      <ShareTools story={article} address={addressOf(path)} />
    </div>
  );
  return (
    <>
      <PageHead
        title={article.headline}
        description={article.standfirst}
        canonical={path}
        kind="article"
        isWhole={article.access === 'free'}
        {...(article.picture ? { picture: article.picture } : {})}
      />
      <article className={styles.story} data-grows={article.access !== 'free'} aria-labelledby={HEADLINE}>
        <StoryHead article={article} tools={toolsWith(<TextButton />)} />
        <Returning article={article} />
        {article.picture && <Figure picture={article.picture} number={1} isHero />}
        <Body article={article} returnTo={`${path}#${REST}`} />
        <div className={styles.again}>{toolsWith(<Passages address={addressOf(path)} />)}</div>
        {article.topics.length > 0 && (
          <Later>
            <FollowLine topics={article.topics} />
          </Later>
        )}
      </article>
      <Read article={article} />
      <Later>
        <RelatedStories slug={article.slug} />
      </Later>
      <Later>
        <Comments article={article} returnTo={path} />
      </Later>
    </>
  );
}

/** Nothing to see: once the page is looked at, its topics are ones to suggest; once it is read, it counts as read. */
function Read({ article }: { article: Article }) {
  useNoteReading(article, useReading(article).state === 'open');
  return null;
}

/** The story as far as its reader may read it, and what stands in place of the rest. */
function Body({ article, returnTo }: { article: Article; returnTo: string }) {
  const { t } = useI18n();
  const reading = useReading(article);
  const { blocks } = reading.state === 'open' ? reading.article : article;
  const meter = reading.state === 'open' ? reading.article.grant.meter : undefined;
  return (
    <>
      <StoryBody
        blocks={blocks}
        opening={article.opening}
        lang={article.lang}
        picturesBefore={article.picture ? 1 : 0}
      />
      <Lightboxes hero={article.picture} blocks={blocks} />
      {reading.state === 'pending' && <RestPending id={REST} returnTo={returnTo} />}
      {reading.state === 'failed' && (
        <Failed error={reading.error} retry={reading.retry} what={t.restFailed} />
      )}
      {reading.state === 'shut' && <Gate id={REST} grant={reading.grant} returnTo={returnTo} />}
      {meter && <MeterLine meter={meter} />}
    </>
  );
}
