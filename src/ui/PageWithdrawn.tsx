import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { ButtonLink } from './Button.tsx';
import { PageHead } from './PageHead.tsx';
import styles from './PageFailed.module.css';

/** The page of a story that the newsroom took back: that it did, why in its own words, and ways on. */
export function PageWithdrawn({ why }: { why: string | null }) {
  const { t } = useI18n();
  return (
    <div className={styles.page}>
      <PageHead title={t.withdrawn} isPersonal />
      <h1 tabIndex={-1}>{t.withdrawn}</h1>
      {why && (
        <>
          <p>{t.withdrawnHint}</p>
          <blockquote className={styles.why} dir="auto">
            {why}
          </blockquote>
        </>
      )}
      <p className={styles.ways}>
        <ButtonLink look="main" to={pages.front}>
          {t.toFrontPage}
        </ButtonLink>
        <ButtonLink look="quiet" to={pages.topics}>
          {t.allTopics}
        </ButtonLink>
      </p>
    </div>
  );
}
