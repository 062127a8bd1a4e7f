import type { Ref } from 'react';
import type { Teaser } from '../contract/articles.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { StoryCard } from './StoryCard.tsx';
import { StoryList } from './StoryList.tsx';

interface StoryRowsProps {
  stories: readonly Teaser[];
  ref: Ref<HTMLUListElement>;
  'data-grows': boolean;
}

/** Stories below each other, each with the day it was published. */
export function StoryRows({ stories, ...list }: StoryRowsProps) {
  const { format } = useI18n();
  return (
    <StoryList {...list}>
      {stories.map((story) => (
        <li key={story.slug}>
          <StoryCard
            story={story}
            weight="row"
            level={2}
            note={<time dateTime={story.publishedAt}>{format.longDate(story.publishedAt)}</time>}
          />
        </li>
      ))}
    </StoryList>
  );
}
