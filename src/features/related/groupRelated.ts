import type { RelatedTeaser } from '../../contract/articles.ts';
import { isSameLanguage } from '../../i18n/locale.ts';

/** What is related to a story, each in one group, by why above all. */
export interface RelatedGroups {
  /** Earlier parts of the same story, the newest first. */
  earlier: RelatedTeaser[];
  /** What the newsroom chose. */
  chosen: RelatedTeaser[];
  /** What shares several topics with it. */
  same: RelatedTeaser[];
  /** What shares one. */
  others: RelatedTeaser[];
}

/** Groups what is related, each group in the order given but with what is in one of the reader's `languages` first. */
export function groupRelated(stories: readonly RelatedTeaser[], languages: readonly string[]): RelatedGroups {
  const groups: RelatedGroups = { earlier: [], chosen: [], same: [], others: [] };
  for (const story of stories) groups[groupOf(story)].push(story);
  const reads = ({ lang }: RelatedTeaser) => languages.some((one) => isSameLanguage(one, lang));
  const readFirst = (group: RelatedTeaser[]) => [
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

function groupOf({ reasons }: RelatedTeaser): keyof RelatedGroups {
  const is = (kind: RelatedTeaser['reasons'][number]['kind']) =>
    reasons.filter((reason) => reason.kind === kind).length;
  if (is('earlier')) return 'earlier';
  if (is('newsroom')) return 'chosen';
  return is('topic') > 1 ? 'same' : 'others';
}
