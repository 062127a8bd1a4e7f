import type { ReactNode } from 'react';
import type { Teaser } from '../contract/articles.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { fill, pages } from '../paths.ts';
import { Link } from './Link.tsx';
import { Picture } from './Picture.tsx';
import styles from './StoryCard.module.css';
import { useLang } from './useLang.ts';

interface StoryCardProps {
  story: Teaser;
  /** How much it weighs on the page. */
  weight?: 'lead' | 'side' | 'card' | 'row';
  level?: 2 | 3;
  isFirst?: boolean;
  /** A line below, such as why it stands here. */
  note?: ReactNode;
}

const SIZES = {
  lead: '(min-width: 76rem) 47rem, (min-width: 48rem) 62vw, 100vw',
  side: '7.5rem',
  card: '(min-width: 48rem) 22rem, 7.5rem',
  row: '7.5rem',
};

/** How long ago counts as the archive, in milliseconds. */
const ARCHIVE = 365 * 86_400_000;

/** A story as a link: picture, kicker, headline and, where it weighs enough, the standfirst. */
export function StoryCard({ story, weight = 'card', level = 3, isFirst = false, note }: StoryCardProps) {
  const lang = useLang(story.lang);
  const Heading = `h${level}` as const;
  const hasPicture = story.picture !== null && weight !== 'side';
  return (
    <article className={styles[weight]} data-pictured={hasPicture}>
      <Link to={fill(pages.article, { slug: story.slug })} className={styles.link}>
        {story.picture && hasPicture && (
          <Picture picture={story.picture} sizes={SIZES[weight]} isFirst={isFirst} />
        )}
        <span className={styles.words} {...lang}>
          <Kicker story={story} />
          <Heading className={styles.headline}>{story.headline}</Heading>
          {weight !== 'card' && story.standfirst && (
            <span className={styles.standfirst}>{story.standfirst}</span>
          )}
        </span>
      </Link>
      {note && <p className={styles.note}>{note}</p>}
    </article>
  );
}

function Kicker({ story }: { story: Teaser }) {
  const { t, now } = useI18n();
  const isArchive = Date.parse(story.publishedAt) < Date.parse(now) - ARCHIVE;
  const words = isArchive ? t.fromTheArchive(story.publishedAt.slice(0, 4)) : story.kicker;
  return words && <span className={styles.kicker}>{words}</span>;
}
