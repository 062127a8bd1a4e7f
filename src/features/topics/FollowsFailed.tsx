import { useI18n } from '../../i18n/I18n.tsx';
import { useFollows } from '../../queries/follows.ts';
import { Failed } from '../../ui/Failed.tsx';

/** Said once beside bells, however many, where it can't be found out which of their topics are followed. */
export function FollowsFailed() {
  const { t } = useI18n();
  const follows = useFollows();
  if (!follows.isLoadingError) return null;
  return <Failed error={follows.error} retry={follows.refetch} what={t.followsFailed} />;
}
