import type { RelatedTeaser } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';

/** Why a story is related: the topics shared, else that the newsroom chose it. */
export function RelatedReason({ reasons }: { reasons: RelatedTeaser['reasons'] }) {
  const { t } = useI18n();
  const topics = reasons.flatMap((reason) => (reason.kind === 'topic' ? [reason.name] : []));
  return topics.length > 0 ? t.becauseAlsoAbout(topics) : t.newsroomChoice;
}
