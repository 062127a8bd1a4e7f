import { useState } from 'react';
import type { Topic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useFollows, useFollowTopic } from '../../queries/follows.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Bell } from '../../ui/Bell.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './TopicBells.module.css';

/** Bells for topics, side by side. A press that fails goes back, says so, and can be tried again. */
export function TopicBells({ topics }: { topics: readonly Topic[] }) {
  const { t } = useI18n();
  const follows = useFollows();
  const followTopic = useFollowTopic();
  const announce = useAnnounce();
  const [failed, setFailed] = useState<{ topic: Topic; isFollowed: boolean } | null>(null);

  const set = (topic: Topic, isFollowed: boolean) => {
    setFailed((former) => (former?.topic.slug === topic.slug ? null : former));
    // Each press has its own outcome; callbacks of `mutate` are those of the last press alone.
    followTopic.mutateAsync({ topic: { slug: topic.slug, name: topic.name }, isFollowed }).then(
      () => announce(isFollowed ? t.nowFollowing(topic.name) : t.notFollowing(topic.name)),
      () => setFailed({ topic, isFollowed }),
    );
  };
  const isFollowed = (slug: string) => follows.data?.some((follow) => follow.topic.slug === slug) ?? false;

  return (
    <>
      <ul className={styles.bells}>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <Bell
              topic={topic}
              isFollowed={isFollowed(topic.slug)}
              onPress={() => set(topic, !isFollowed(topic.slug))}
            />
          </li>
        ))}
      </ul>
      {failed && (
        <Notice tone="bad">
          <p>{t.followFailed(failed.topic.name)}</p>
          <Button onClick={() => set(failed.topic, failed.isFollowed)}>{t.tryAgain}</Button>
        </Notice>
      )}
    </>
  );
}
