import type { CommentAlert } from '../../contract/commentAlerts.ts';
import { commentAlertTexts } from '../../i18n/commentAlertTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { commentAddress } from '../../paths.ts';
import { useMarkCommentAlert } from '../../queries/commentAlerts.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { useLang } from '../../ui/useLang.ts';
import styles from './CommentAlerts.module.css';

/** One alert: what happened, under which story, and the way there and to mark it. `time` is on the reader's clock. */
export function CommentAlertRow({ alert, time }: { alert: CommentAlert; time: string }) {
  const { t, locale } = useI18n();
  const texts = commentAlertTexts(locale);
  const { kind, article, comment, read, at } = alert;
  const lang = useLang(article.lang);
  const markAlert = useMarkCommentAlert();
  const announce = useAnnounce();
  const mark = (wanted: boolean) =>
    markAlert.mutate(
      { id: alert.id, read: wanted },
      { onSuccess: () => announce(wanted ? texts.markedRead(alert) : texts.markedUnread(alert)) },
    );
  const what = kind === 'reply' ? texts.replied(comment.author || null) : texts.became[comment.state];
  return (
    <li className={`${styles.row} ${read ? '' : styles.unread}`}>
      <h4>
        <Link to={commentAddress(article.slug, comment.id)}>{what}</Link>
      </h4>
      {comment.reason !== null && <p>{texts.because(comment.reason)}</p>}
      {comment.text !== '' && (
        <p dir="auto" className={styles.text}>
          {comment.text}
        </p>
      )}
      <p className={styles.dim}>
        {!read && (
          <>
            <strong className={styles.mark}>{t.unread}</strong>
            {' · '}
          </>
        )}
        <time dateTime={at}>{time}</time>
        {' · '}
        <bdi {...lang}>{article.headline}</bdi>
      </p>
      <div className={styles.action}>
        <Button look="plain" onClick={() => mark(!read)}>
          {read ? t.markUnread : t.markRead}
          <span className="unseen"> {what}</span>
        </Button>
      </div>
      {markAlert.isError && (
        <Failed error={markAlert.error} retry={() => mark(markAlert.variables.read)} what={t.markFailed} />
      )}
    </li>
  );
}
