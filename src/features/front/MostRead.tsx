import { useId } from 'react';
import type { FrontStory } from '../../contract/front.ts';
import { frontTexts } from '../../i18n/frontTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import styles from './MostRead.module.css';

/** What was read most of late, by its rank; these stories stand in their own places too. */
export function MostRead({ stories }: { stories: readonly FrontStory[] }) {
  const { locale } = useI18n();
  const texts = frontTexts(locale);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId} aside={<span className={styles.how}>{texts.mostReadHow}</span>}>
        {texts.mostRead}
      </SectionHeading>
      <ol className={styles.stories}>
        {stories.map((story) => (
          <li key={story.slug}>
            <StoryCard story={story} weight="brief" />
          </li>
        ))}
      </ol>
    </section>
  );
}
