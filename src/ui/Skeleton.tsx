import { useI18n } from '../i18n/I18n.tsx';
import { NeedsScript } from './NeedsScript.tsx';
import styles from './Skeleton.module.css';

/** Keeps the place of what is on its way: `lines` of text, or a `shape`. Without scripts it never comes, and that is said. */
export function Skeleton({
  lines = 3,
  shape = 'text',
}: {
  lines?: number;
  shape?: 'text' | 'cards' | 'story';
}) {
  const { t } = useI18n();
  return (
    <>
      <div className={styles[shape]} role="status">
        <span className="unseen">{t.loading}</span>
        {Array.from({ length: lines }, (_, at) => (
          <span key={at} className={styles.bar} aria-hidden="true" />
        ))}
      </div>
      <NeedsScript />
    </>
  );
}
