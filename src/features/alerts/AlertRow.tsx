import type { Alert } from '../../contract/alerts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useMarkAlert } from '../../queries/alerts.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { useLang } from '../../ui/useLang.ts';
import styles from './AlertsInbox.module.css';

/** One alert: its story, when and why it came, and the way to mark it read and unread. `time` is on the reader's clock. */
export function AlertRow({ alert: { article, reasons, read, at }, time }: { alert: Alert; time: string }) {
  const { t } = useI18n();
  const lang = useLang(article.lang);
  const markAlert = useMarkAlert();
  const announce = useAnnounce();
  const mark = (wanted: boolean) =>
    markAlert.mutate(
      { slug: article.slug, read: wanted },
      {
        onSuccess: () => announce(wanted ? t.markedRead(article.headline) : t.markedUnread(article.headline)),
      },
    );
  const note = (
    <>
      {!read && (
        <>
          <strong className={styles.mark}>{t.unread}</strong>
          {' · '}
        </>
      )}
      <time dateTime={at}>{time}</time>
      {' · '}
      {t.becauseYouFollow(reasons.map(({ name }) => name))}
      <span className={styles.action}>
        <Button look="plain" onClick={() => mark(!read)}>
          {read ? t.markUnread : t.markRead}
          <span className="unseen" {...lang}>
            {article.headline}
          </span>
        </Button>
      </span>
    </>
  );
  return (
    <li className={read ? styles.read : styles.unread}>
      <StoryCard story={article} weight="row" level={3} note={note} />
      {markAlert.isError && (
        <Failed error={markAlert.error} retry={() => mark(markAlert.variables.read)} what={t.markFailed} />
      )}
    </li>
  );
}
