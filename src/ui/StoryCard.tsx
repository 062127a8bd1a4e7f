import { useId, type ReactNode } from 'react';
import { ARCHIVE_AGE } from '../contract/archive.ts';
import type { FrontStory } from '../contract/front.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { fill, pages } from '../paths.ts';
import { ForSubscribers } from './ForSubscribers.tsx';
import { Link } from './Link.tsx';
import { Picture } from './Picture.tsx';
import styles from './StoryCard.module.css';
import { useLang } from './useLang.ts';

/** How much a story weighs on a page, the heaviest first; the look of each is in the style sheet. */
export type StoryWeight =
  'lead' | 'banner' | 'feature' | 'main' | 'third' | 'side' | 'card' | 'small' | 'row' | 'brief';

interface StoryCardProps {
  story: Pick<FrontStory, 'slug' | 'lang' | 'kicker' | 'headline' | 'publishedAt' | 'access' | 'picture'> & {
    /** Left out where its weight shows none. */
    standfirst?: string;
  };
  weight?: StoryWeight;
  level?: 2 | 3;
  isFirst?: boolean;
  /** Headline and standfirst as they are to be shown, where that isn't as plain text. */
  words?: { headline: ReactNode; standfirst?: ReactNode };
  /** What stands above the headline instead of the story's own kicker. */
  kicker?: string;
  /** A line below, such as why it stands here. */
  note?: ReactNode;
}

/** How wide the picture of each weight stands, by the window's width. */
const SIZES: Record<StoryWeight, string> = {
  lead: '(min-width: 81rem) 50rem, (min-width: 60rem) 62vw, 100vw',
  banner: '(min-width: 81rem) 42rem, (min-width: 48rem) 52vw, 100vw',
  feature: '(min-width: 81rem) 30rem, (min-width: 60rem) 37vw, (min-width: 48rem) 50vw, 100vw',
  main: '(min-width: 81rem) 37rem, (min-width: 48rem) 45vw, 100vw',
  third: '(min-width: 81rem) 24.5rem, (min-width: 48rem) 29vw, 100vw',
  side: '(min-width: 81rem) 24rem, (min-width: 60rem) 30vw, (min-width: 48rem) 45vw, 7.5rem',
  card: '(min-width: 81rem) 24rem, (min-width: 48rem) 30vw, 7.5rem',
  small: '(min-width: 81rem) 18rem, (min-width: 48rem) 22vw, 45vw',
  row: '7.5rem',
  brief: '1px',
};

const WITH_STANDFIRST: readonly StoryWeight[] = [
  'lead',
  'banner',
  'feature',
  'main',
  'third',
  'side',
  'small',
  'row',
];

/** A story as a link: picture, kicker, headline and, where it weighs enough, the standfirst. */
export function StoryCard({
  story,
  weight = 'card',
  level = 3,
  isFirst = false,
  words = story,
  kicker,
  note,
}: StoryCardProps) {
  const lang = useLang(story.lang);
  const Heading = `h${level}` as const;
  const headingId = useId();
  const picture = weight === 'brief' ? null : story.picture;
  return (
    <article
      className={`${styles.story} ${styles[weight]}`}
      data-pictured={picture !== null}
      aria-labelledby={headingId}
    >
      <Link to={fill(pages.article, { slug: story.slug })} className={styles.link}>
        {picture && <Picture picture={picture} sizes={SIZES[weight]} isFirst={isFirst} />}
        <span className={styles.words} {...lang}>
          <Kicker story={story} words={kicker} />
          <Heading id={headingId} className={styles.headline}>
            {words.headline}
          </Heading>
          {WITH_STANDFIRST.includes(weight) && words.standfirst && (
            <span className={styles.standfirst}>{words.standfirst}</span>
          )}
        </span>
      </Link>
      {note && <p className={styles.note}>{note}</p>}
    </article>
  );
}

function Kicker({ story, words }: { story: StoryCardProps['story']; words: string | undefined }) {
  const { t, now } = useI18n();
  const isArchive = Date.parse(story.publishedAt) < Date.parse(now) - ARCHIVE_AGE;
  const kicker = words ?? (isArchive ? t.fromTheArchive(story.publishedAt.slice(0, 4)) : story.kicker);
  if (!kicker && story.access !== 'subscriber') return null;
  return (
    <span className={styles.kicker}>
      {kicker && <span>{kicker}</span>}
      <ForSubscribers access={story.access} />
    </span>
  );
}
