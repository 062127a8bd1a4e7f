import { useId, type ReactNode } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { relatedTexts } from '../../i18n/relatedTexts.ts';
import type { RelatedStory } from '../../queries/articles.ts';
import { CardGrid } from '../../ui/CardGrid.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { groupRelated } from './groupRelated.ts';
import styles from './RelatedGroups.module.css';
import { RelatedNote } from './RelatedNote.tsx';

interface RelatedGroupsProps {
  stories: readonly RelatedStory[];
  /** The language of the story that they are related to: who reads it reads that. */
  lang: string;
}

/** All that is related to a story, in groups by why; what was read on this device is marked. */
export function RelatedGroups({ stories, lang }: RelatedGroupsProps) {
  const { t, format, locale } = useI18n();
  const texts = relatedTexts(locale);
  const { earlier, chosen, same, others } = groupRelated(stories, [lang, locale]);
  return (
    <>
      {earlier.length > 0 && (
        <Group name={texts.earlier}>
          <ol className={styles.timeline}>
            {earlier.map((story) => (
              <li key={story.slug}>
                <time className={styles.day} dateTime={story.publishedAt}>
                  {format.date(story.publishedAt)}
                </time>
                <Card story={story} isBrief />
              </li>
            ))}
          </ol>
        </Group>
      )}
      <Cards name={t.newsroomChoice} stories={chosen} />
      <Cards name={texts.same} stories={same} />
      <Cards name={texts.others} stories={others} />
    </>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{name}</SectionHeading>
      {children}
    </section>
  );
}

function Cards({ name, stories }: { name: string; stories: readonly RelatedStory[] }) {
  if (stories.length === 0) return null;
  return (
    <Group name={name}>
      <CardGrid>
        {stories.map((story) => (
          <li key={story.slug}>
            <Card story={story} />
          </li>
        ))}
      </CardGrid>
    </Group>
  );
}

function Card({ story, isBrief = false }: { story: RelatedStory; isBrief?: boolean }) {
  return <StoryCard story={story} weight={isBrief ? 'brief' : 'card'} note={<RelatedNote story={story} />} />;
}
