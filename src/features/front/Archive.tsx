import { useId } from 'react';
import type { FrontStory } from '../../contract/front.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import styles from './Archive.module.css';

/** Stories of former years, each under its own. `isFirst` says that the page has no picture before theirs. */
export function Archive({ stories, isFirst }: { stories: FrontStory[]; isFirst: boolean }) {
  const { t } = useI18n();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t.archive}</SectionHeading>
      <ul className={styles.stories}>
        {stories.map((story, at) => (
          <li key={story.slug}>
            <StoryCard
              story={story}
              weight="small"
              kicker={story.publishedAt.slice(0, 4)}
              isFirst={isFirst && at === 0}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
