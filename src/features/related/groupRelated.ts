import { isSameLanguage } from '../../i18n/locale.ts';
import type { RelatedStory } from '../../queries/articles.ts';

/** What is related to a story, each in one group, by why above all. */
export interface RelatedGroups {
  /** Earlier parts of the same story, the newest first. */
  earlier: RelatedStory[];
  /** What the newsroom chose. */
  chosen: RelatedStory[];
  /** What shares several topics with it. */
  same: RelatedStory[];
  /** What shares one. */
  others: RelatedStory[];
}

/** Groups what is related, each group in the order given but with what is in one of the reader's `languages` first. */
export function groupRelated(stories: readonly RelatedStory[], languages: readonly string[]): RelatedGroups {
  const groups: RelatedGroups = { earlier: [], chosen: [], same: [], others: [] };
  for (const story of stories) groups[groupOf(story)].push(story);
  const reads = ({ lang }: RelatedStory) => languages.some((one) => isSameLanguage(one, lang));
  const readFirst = (group: RelatedStory[]) => [
    ...group.filter(reads),
    ...group.filter((story) => !reads(story)),
  ];
  return {
    earlier: groups.earlier.toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt)),
    chosen: readFirst(groups.chosen),
    same: readFirst(groups.same),
    others: readFirst(groups.others),
  };
}

function groupOf({ reasons }: RelatedStory): keyof RelatedGroups {
  const is = (kind: RelatedStory['reasons'][number]['kind']) =>
    reasons.filter((reason) => reason.kind === kind).length;
  if (is('earlier')) return 'earlier';
  if (is('newsroom')) return 'chosen';
  return is('topic') > 1 ? 'same' : 'others';
}
