import type { ListedTopic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { directionOf } from '../../i18n/locale.ts';
import { fill, pages } from '../../paths.ts';
import { usePublication } from '../../queries/publication.tsx';
import { Link } from '../../ui/Link.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { FollowsFailed } from './FollowsFailed.tsx';
import { bySection } from './searchTopics.ts';
import { TopicBells } from './TopicBells.tsx';
import styles from './TopicList.module.css';

/** Topics under their sections, the busy ones first, each with its page and its bell. */
export function TopicList({ topics }: { topics: readonly ListedTopic[] }) {
  const { t } = useI18n();
  const { sections, lang } = usePublication();
  const nameOf = new Map<string | null, string>(sections.map(({ slug, name }) => [slug, name]));
  return (
    <>
      <FollowsFailed />
      {bySection(topics, sections).map(({ section, topics: ofSection }) => (
        <section key={section} aria-labelledby={`section-${section}`}>
          <SectionHeading id={`section-${section}`}>
            <span {...(section === null ? {} : { lang, dir: directionOf(lang) })}>
              {nameOf.get(section) ?? t.otherTopics}
            </span>
          </SectionHeading>
          <ul className={styles.list}>
            {ofSection.map((topic) => (
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
        </section>
      ))}
    </>
  );
}
