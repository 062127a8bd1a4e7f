import { useState } from 'react';
import type { Topic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useFindFollowed, useFollowTopic, useIsFollowed } from '../../queries/follows.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Bell } from '../../ui/Bell.tsx';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './TopicBells.module.css';

/** A press that came to nothing, and what it wanted; undefined where it wasn't known what there was to change. */
interface FailedPress {
  topic: Topic;
  isFollowed: boolean | undefined;
}

/**
 * Bells for topics, side by side. A press waits until it is known what it changes; one that fails goes back, says so,
 * and can be tried again.
 */
export function TopicBells({ topics }: { topics: readonly Topic[] }) {
  const { t } = useI18n();
  const isFollowed = useIsFollowed();
  const findFollowed = useFindFollowed();
  const followTopic = useFollowTopic();
  const announce = useAnnounce();
  const [failed, setFailed] = useState<readonly FailedPress[]>([]);

  const press = async (topic: Topic, wanted?: boolean) => {
    const others = (presses: readonly FailedPress[]) =>
      presses.filter((former) => former.topic.slug !== topic.slug);
    setFailed(others);
    let willFollow = wanted;
    try {
      willFollow ??= !(await findFollowed(topic.slug));
      // Each press has its own outcome; callbacks of `mutate` are those of the last press alone.
      await followTopic.mutateAsync({
        topic: { slug: topic.slug, name: topic.name },
        isFollowed: willFollow,
      });
      announce(willFollow ? t.nowFollowing(topic.name) : t.notFollowing(topic.name));
    } catch {
      setFailed((presses) => [...others(presses), { topic, isFollowed: willFollow }]);
    }
  };

  return (
    <>
      <ul className={styles.bells}>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <Bell topic={topic} isFollowed={isFollowed(topic.slug)} onPress={() => void press(topic)} />
          </li>
        ))}
      </ul>
      {failed.map(({ topic, isFollowed: wanted }) => (
        <Notice key={topic.slug} tone="bad">
          <p>{t.followFailed(topic.name)}</p>
          <Button ref={keepFocus} onClick={() => void press(topic, wanted)}>
            {t.tryAgain}
          </Button>
        </Notice>
      ))}
    </>
  );
}
