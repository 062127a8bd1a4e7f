import type { ListedTopic } from '../../contract/topics.ts';

/** A name as it is looked for: without case, accents and points, in any script. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The topics whose names hold every word of what is typed; all of them where nothing is. */
export function searchTopics(topics: readonly ListedTopic[], typed: string): readonly ListedTopic[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? topics
    : topics.filter(({ name }) => words.every((word) => folded(name).includes(word)));
}

/** Topics that belong to a section, by its slug; null for those that belong to none. */
export interface TopicsOfSection {
  section: string | null;
  topics: ListedTopic[];
}

/** Topics under their sections, in the order of the paper's navigation, the busy ones first; those of none last. */
export function bySection(
  topics: readonly ListedTopic[],
  sections: readonly { slug: string }[],
): TopicsOfSection[] {
  const busy = [...topics].sort(
    (a, b) => b.storiesPerWeek - a.storiesPerWeek || a.name.localeCompare(b.name),
  );
  return [...sections.map(({ slug }) => slug), null]
    .map((section) => ({ section, topics: busy.filter((topic) => topic.section === section) }))
    .filter((group) => group.topics.length > 0);
}
