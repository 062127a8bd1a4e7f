import type { Topic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import styles from './FollowLine.module.css';
import { TopicBells } from './TopicBells.tsx';

/** The line about the alert icon, and the bell of each of a story's topics. */
export function FollowLine({ topics }: { topics: readonly Topic[] }) {
  const { t } = useI18n();
  return (
    <div className={styles.line}>
      <p>{t.followTopics}</p>
      <TopicBells topics={topics} />
    </div>
  );
}
