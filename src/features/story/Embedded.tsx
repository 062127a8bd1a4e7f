import { useId } from 'react';
import type { Teaser } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { directionOf } from '../../i18n/locale.ts';
import { StoryCard } from '../../ui/StoryCard.tsx';
import styles from './Embedded.module.css';

/** Another story within a body, in the language of the page around it but for its own words. */
export function Embedded({ story }: { story: Teaser }) {
  const { t, locale } = useI18n();
  const labelId = useId();
  return (
    <aside
      className={`${styles.story} unprinted`}
      aria-labelledby={labelId}
      lang={locale}
      dir={directionOf(locale)}
    >
      <p id={labelId} className={styles.label}>
        {t.relatedStory}
      </p>
      <StoryCard story={story} weight="row" level={2} />
    </aside>
  );
}
