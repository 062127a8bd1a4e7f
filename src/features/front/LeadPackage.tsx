import type { FrontStory } from '../../contract/front.ts';
import { StoryCard } from '../../ui/StoryCard.tsx';
import styles from './LeadPackage.module.css';

/** The newest story at its full weight, and the next beside it; alone, its words stand beside its picture. */
export function LeadPackage({ lead, beside }: { lead: FrontStory; beside: FrontStory[] }) {
  if (beside.length === 0) {
    return (
      <div className={styles.alone}>
        <StoryCard story={lead} weight="lead" level={2} isFirst />
      </div>
    );
  }
  return (
    <div className={styles.package}>
      <StoryCard story={lead} weight="lead" level={2} isFirst />
      <div className={styles.beside}>
        {beside.map((story) => (
          <StoryCard key={story.slug} story={story} weight="side" level={2} />
        ))}
      </div>
    </div>
  );
}
