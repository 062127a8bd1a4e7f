import type { TopicRef } from '../../../contract/topics.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { Button } from '../../../ui/Button.tsx';
import { keepFocus } from '../../../ui/keepFocus.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { FailedChange } from './useFollowChange.ts';

/** Says of a change of a follow that it went back, with a way to try again. */
export function FollowChangeFailed({ topic, failed }: { topic: TopicRef; failed: FailedChange | null }) {
  const { t } = useI18n();
  if (!failed) return null;
  return (
    <Notice tone="bad">
      <p>{t.followFailed(topic.name)}</p>
      <Button ref={keepFocus} onClick={failed.retry}>
        {t.tryAgain}
      </Button>
    </Notice>
  );
}
