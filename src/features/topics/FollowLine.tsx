import type { Topic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { directionOf } from '../../i18n/locale.ts';
import { fill, pages } from '../../paths.ts';
import styles from './FollowLine.module.css';
import { FollowsFailed } from './FollowsFailed.tsx';
import { TopicBells } from './TopicBells.tsx';
import { Link } from '../../ui/Link.tsx';

/** The line about the alert icon, and the bell of each of a story's topics; without scripts, the way to each. */
export function FollowLine({ topics }: { topics: readonly Topic[] }) {
  const { t } = useI18n();
  return (
    <div className={`${styles.line} unprinted`}>
      <p className={styles.how}>{t.followTopics}</p>
      <TopicBells topics={topics} />
      <FollowsFailed />
      <noscript>
        <ul className={styles.topics}>
          {topics.map(({ slug, name, lang }) => (
            <li key={slug}>
              <Link to={fill(pages.topic, { topic: slug })} lang={lang} dir={directionOf(lang)}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </noscript>
    </div>
  );
}
