import { useI18n } from '../../i18n/I18n.tsx';
import type { RelatedStory } from '../../queries/articles.ts';

/** Why a story is related: the topics shared, else that the newsroom chose it, else that the same people read it. */
export function RelatedReason({ reasons }: { reasons: RelatedStory['reasons'] }) {
  const { t } = useI18n();
  const topics = reasons.flatMap((reason) => (reason.kind === 'topic' ? [reason.name] : []));
  if (topics.length > 0) return t.becauseAlsoAbout(topics);
  return reasons.some(({ kind }) => kind === 'newsroom') ? t.newsroomChoice : t.readTogether;
}
