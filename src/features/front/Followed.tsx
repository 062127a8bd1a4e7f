import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Front } from '../../contract/front.ts';
import { frontTexts } from '../../i18n/frontTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages } from '../../paths.ts';
import { newestOfTopicsQuery } from '../../queries/articles.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { useFollows } from '../../queries/follows.ts';
import { storiesOn } from '../../queries/front.ts';
import { useReader } from '../../queries/me.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import styles from './Followed.module.css';

/** How many stories stand here. */
const SHOWN = 3;

/**
 * To who has a session, the newest of the topics that they follow, as far as they stand nowhere else on the page. Its
 * place is kept from the first paint on for them, and is none for others.
 */
export function Followed({ front }: { front: Front }) {
  const { locale } = useI18n();
  const texts = frontTexts(locale);
  const headingId = useId();
  const me = useReader();
  if (me.data?.kind === 'guest' && !isPlaceKept()) return null;
  return (
    <section aria-labelledby={headingId} className={`${styles.followed} unprinted`}>
      <SectionHeading id={headingId} aside={<Link to={pages.alerts}>{texts.allFollowed}</Link>}>
        {texts.followed}
      </SectionHeading>
      <div className={styles.place}>
        <Newest front={front} />
      </div>
    </section>
  );
}

/** Whether the script in the head took the reader for one with a session. */
const isPlaceKept = () => document.documentElement.classList.contains('has-session');

function Newest({ front }: { front: Front }) {
  const { t, locale } = useI18n();
  const texts = frontTexts(locale);
  const me = useReader();
  const follows = useFollows();
  const slugs = follows.data?.map(({ topic }) => topic.slug) ?? [];
  const newest = useQuery({ ...newestOfTopicsQuery(useClient(), slugs), enabled: slugs.length > 0 });
  const placed = new Set(storiesOn(front).map(({ slug }) => slug));
  const stories = newest.data?.filter(({ slug }) => !placed.has(slug)).slice(0, SHOWN) ?? [];
  if (!me.data) return null;
  if (follows.isLoadingError)
    return <Failed error={follows.error} retry={follows.refetch} what={t.followsFailed} />;
  if (me.data.kind === 'guest' || follows.data?.length === 0) {
    return (
      <p>
        {texts.followHint} <Link to={pages.topics}>{t.allTopics}</Link>
      </p>
    );
  }
  if (newest.isPending) return null;
  if (newest.isLoadingError) return <Failed error={newest.error} retry={newest.refetch} />;
  if (stories.length === 0) return <p>{texts.allPlaced}</p>;
  return (
    <ul className={styles.stories}>
      {stories.map((story) => (
        <li key={story.slug}>
          <StoryCard story={{ ...story, standfirst: '', picture: null }} weight="brief" />
        </li>
      ))}
    </ul>
  );
}
