import type { Topic } from '../../contract/topics.ts';
import { directionOf } from '../../i18n/locale.ts';
import { fill, pages } from '../../paths.ts';
import { FollowsFailed } from './FollowsFailed.tsx';
import { TopicBells } from './TopicBells.tsx';
import styles from './TopicList.module.css';
import { Link } from '../../ui/Link.tsx';

/** All topics, each with its page and its bell. */
export function TopicList({ topics }: { topics: readonly Topic[] }) {
  return (
    <>
      <FollowsFailed />
      <ul className={styles.list}>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <Link
              to={fill(pages.topic, { topic: topic.slug })}
              lang={topic.lang}
              dir={directionOf(topic.lang)}
            >
              {topic.name}
            </Link>
            <TopicBells topics={[topic]} />
          </li>
        ))}
      </ul>
    </>
  );
}
