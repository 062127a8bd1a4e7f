import { useI18n } from '../../i18n/I18n.tsx';
import type { RelatedStory } from '../../queries/articles.ts';
import { useReadSlugs } from '../../queries/readSlugs.ts';
import styles from './RelatedNote.module.css';
import { RelatedReason } from './RelatedReason.tsx';

/** Under a related story: why it stands here, and whether it was read on this device. */
export function RelatedNote({ story }: { story: RelatedStory }) {
  const { t } = useI18n();
  const isRead = useReadSlugs().has(story.slug);
  return (
    <>
      <RelatedReason reasons={story.reasons} />{' '}
      {/* Its place is kept, for what was read is known only after the page is shown. */}
      <span className={styles.read} data-shown={isRead}>
        · {t.read}
      </span>
    </>
  );
}
