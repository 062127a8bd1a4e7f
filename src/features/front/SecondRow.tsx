import type { FrontSection, FrontStory } from '../../contract/front.ts';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { Opinion } from './Opinion.tsx';
import styles from './SecondRow.module.css';

/** As many stories, the first with its picture, as stand beside the columns with no hole left. */
const FILLS = 3;

/** What stands below the lead: a story with its picture to the side, two smaller ones, and the columns beside them. */
export function SecondRow({ stories, opinion }: { stories: FrontStory[]; opinion: FrontSection | null }) {
  const [first, ...others] = stories;
  const isWhole = opinion !== null && stories.length === FILLS && Boolean(first?.picture);
  return (
    <div className={isWhole ? styles.whole : styles.parts}>
      {first && (
        <div className={isWhole || others.length === 0 ? styles.mixed : styles.even}>
          <StoryCard
            story={first}
            weight={isWhole ? 'feature' : others.length === 0 ? 'banner' : 'main'}
            level={2}
          />
          {others.map((story) => (
            <StoryCard key={story.slug} story={story} weight={isWhole ? 'side' : 'main'} level={2} />
          ))}
        </div>
      )}
      {opinion && <Opinion section={opinion} />}
    </div>
  );
}
