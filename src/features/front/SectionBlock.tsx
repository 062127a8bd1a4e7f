import { useId } from 'react';
import type { FrontSection } from '../../contract/front.ts';
import { StoryCard } from '../../ui/StoryCard.tsx';
import type { BlockShape } from './blockShapes.ts';
import styles from './SectionBlock.module.css';
import { SectionName } from './SectionName.tsx';

/** A section's stories: one with its picture, the others as headlines. */
export function SectionBlock({ section, shape }: { section: FrontSection; shape: BlockShape }) {
  const headingId = useId();
  const [main, ...others] = section.items;
  const isWide = shape === 'wide' || shape === 'turned';
  return (
    <section aria-labelledby={headingId} className={styles[shape]}>
      <SectionName id={headingId} section={section} />
      <div className={others.length > 0 ? styles.stories : undefined}>
        {main && <StoryCard story={main} weight={isWide ? 'feature' : 'main'} />}
        {others.length > 0 && (
          <div className={styles.headlines}>
            {others.map((story) => (
              <StoryCard key={story.slug} story={story} weight="brief" />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
