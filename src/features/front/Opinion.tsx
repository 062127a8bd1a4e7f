import { useId } from 'react';
import type { FrontSection, FrontStory } from '../../contract/front.ts';
import { joinList } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { fill, pages } from '../../paths.ts';
import { ForSubscribers } from '../../ui/ForSubscribers.tsx';
import { Link } from '../../ui/Link.tsx';
import { useLang } from '../../ui/useLang.ts';
import styles from './Opinion.module.css';
import { SectionName } from './SectionName.tsx';

/** What the paper's writers think, set apart from its reports: who speaks first, then what they say, no picture. */
export function Opinion({ section }: { section: FrontSection }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.opinion}>
      <SectionName id={headingId} section={section} />
      <ul className={styles.columns}>
        {section.items.map((story) => (
          <li key={story.slug}>
            <Column story={story} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Column({ story }: { story: FrontStory }) {
  const { locale } = useI18n();
  const lang = useLang(story.lang);
  const names = story.bylines.map(({ name }) => name);
  const headingId = useId();
  return (
    <article aria-labelledby={headingId}>
      <Link to={fill(pages.article, { slug: story.slug })} className={styles.link} {...lang}>
        <span className={styles.byline}>
          <span>{names.length > 0 ? joinList(locale, names) : story.kicker}</span>
          <ForSubscribers access={story.access} />
        </span>
        <h3 id={headingId} className={styles.headline}>
          {story.headline}
        </h3>
        {story.standfirst && <span className={styles.standfirst}>{story.standfirst}</span>}
      </Link>
    </article>
  );
}
