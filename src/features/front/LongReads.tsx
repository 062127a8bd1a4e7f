import { useId } from 'react';
import type { FrontStory } from '../../contract/front.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { readingMinutes } from '../../ui/readingMinutes.ts';
import styles from './LongReads.module.css';

/** A strip of stories to take time for, led by their pictures. */
export function LongReads({ stories }: { stories: FrontStory[] }) {
  const { t } = useI18n();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.band}>
      <SectionHeading id={headingId}>{t.longReads}</SectionHeading>
      <ul className={styles.stories}>
        {stories.map((story) => (
          <li key={story.slug}>
            <StoryCard
              story={story}
              weight={stories.length === 1 ? 'banner' : 'third'}
              note={[
                ...(story.bylines.length > 0 ? [t.by(story.bylines.map(({ name }) => name))] : []),
                t.readingTime(readingMinutes(story.words)),
              ].join(' · ')}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
