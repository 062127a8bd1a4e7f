import type { ReactNode } from 'react';
import type { Article } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { fill, pages } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import { readingMinutes } from '../../ui/readingMinutes.ts';
import { useLang } from '../../ui/useLang.ts';
import { Byline } from './Byline.tsx';
import styles from './StoryHead.module.css';

/** The id of the story's headline, which names it. */
export const HEADLINE = 'headline';

/** Kicker, headline, standfirst, byline, times; `tools` stand beside the byline. The kicker leads to its topic. */
export function StoryHead({ article, tools }: { article: Article; tools: ReactNode }) {
  const { t, format } = useI18n();
  const { publishedAt, updatedAt, words } = article;
  const lang = useLang(article.lang);
  const kickerTopic = article.topics.find(({ name }) => name === article.kicker);
  return (
    <header className={styles.head}>
      <div {...lang}>
        {article.kicker && (
          <p className={styles.kicker}>
            {kickerTopic ? (
              <Link to={fill(pages.topic, { topic: kickerTopic.slug })}>{article.kicker}</Link>
            ) : (
              article.kicker
            )}
          </p>
        )}
        <h1 id={HEADLINE} className={styles.headline} tabIndex={-1}>
          {article.headline}
        </h1>
        {article.standfirst && <p className={styles.standfirst}>{article.standfirst}</p>}
      </div>
      <div className={styles.meta}>
        <p className={styles.byline}>
          {article.bylines.length > 0 && (
            <strong>
              <Byline names={article.bylines} />
            </strong>
          )}{' '}
          <span>
            <time dateTime={publishedAt}>{format.date(publishedAt)}</time>
            {updatedAt > publishedAt && (
              <>
                {' · '}
                <time dateTime={updatedAt}>{t.updated(format.dateTime(updatedAt))}</time>
              </>
            )}
            {' · '}
            {t.readingTime(readingMinutes(words))}
          </span>
        </p>
        {tools}
      </div>
    </header>
  );
}
