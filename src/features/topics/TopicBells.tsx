import { useRef, useState } from 'react';
import type { Follow } from '../../contract/follows.ts';
import type { Topic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import {
  useChangeFollow,
  useFindFollow,
  useFollowOf,
  useIsFollowed,
  type WantedFollow,
} from '../../queries/follows.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TopicBell } from './TopicBell.tsx';
import styles from './TopicBells.module.css';

/** A press that came to nothing, and what it wanted; undefined where it wasn't known what there was to change. */
interface FailedPress {
  topic: Topic;
  wanted: WantedFollow | undefined;
}

/**
 * Bells for topics, side by side. A press waits until it is known what it changes; one that fails goes back, says so,
 * and can be tried again; one that unfollows can be taken back, to the follow as it was.
 */
export function TopicBells({ topics }: { topics: readonly Topic[] }) {
  const { t } = useI18n();
  const isFollowed = useIsFollowed();
  const followOf = useFollowOf();
  const findFollow = useFindFollow();
  const changeFollow = useChangeFollow();
  const announce = useAnnounce();
  const [failed, setFailed] = useState<readonly FailedPress[]>([]);
  const [undoable, setUndoable] = useState<Follow | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const press = async (topic: Topic, asked?: WantedFollow) => {
    const others = (presses: readonly FailedPress[]) =>
      presses.filter((former) => former.topic.slug !== topic.slug);
    setFailed(others);
    setUndoable(null);
    let wanted = asked;
    try {
      const former = await findFollow(topic.slug);
      wanted = wanted === undefined ? (former ? null : {}) : wanted;
      // Each press has its own outcome; callbacks of `mutate` are those of the last press alone.
      await changeFollow.mutateAsync({ topic: { slug: topic.slug, name: topic.name }, wanted });
      announce(wanted ? t.nowFollowing(topic.name) : t.notFollowing(topic.name));
      if (!wanted && former) setUndoable(former);
    } catch {
      setFailed((presses) => [...others(presses), { topic, wanted }]);
    }
  };

  /** Its own button goes away with the trying; the focus goes to the bell. */
  const retry = ({ topic, wanted }: FailedPress) => {
    const place = topics.findIndex(({ slug }) => slug === topic.slug);
    list.current?.children[place]?.querySelector('button')?.focus();
    void press(topic, wanted);
  };

  return (
    <>
      <ul ref={list} className={styles.bells}>
        {topics.map((topic) => (
          <TopicBell
            key={topic.slug}
            topic={topic}
            isFollowed={isFollowed(topic.slug)}
            follow={followOf(topic.slug)}
            undoable={undoable?.topic.slug === topic.slug ? undoable : null}
            press={(wanted) => void press(topic, wanted)}
            leaveUnfollowed={() => setUndoable(null)}
          />
        ))}
      </ul>
      {failed.map((former) => (
        <Notice key={former.topic.slug} tone="bad">
          <p>{t.followFailed(former.topic.name)}</p>
          <Button onClick={() => retry(former)}>{t.tryAgain}</Button>
        </Notice>
      ))}
    </>
  );
}
