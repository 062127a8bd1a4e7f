import { useInfiniteQuery } from '@tanstack/react-query';
import type { Alert } from '../../contract/alerts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { alertsQuery, useMarkAllRead } from '../../queries/alerts.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { More } from '../../ui/More.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { useFocusOnNext } from '../../ui/useFocusOnNext.ts';
import styles from './AlertsInbox.module.css';

/** The stories published on followed topics since they were followed: newest first, each once, with why. */
export function AlertsInbox() {
  const { t } = useI18n();
  const alerts = useInfiniteQuery(alertsQuery(useClient()));
  const { list, noteEnd } = useFocusOnNext();
  if (alerts.isPending) return <Skeleton lines={6} />;
  if (alerts.isLoadingError) return <Failed error={alerts.error} retry={alerts.refetch} />;
  const items = alerts.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Notice>
        <p>{t.noAlerts}</p>
      </Notice>
    );
  }
  return (
    <>
      {items.some((alert) => !alert.read) && <MarkAllRead />}
      <ul ref={list} className={styles.inbox}>
        {items.map((alert) => (
          <li key={alert.article.slug} className={alert.read ? styles.read : styles.unread}>
            <StoryCard story={alert.article} weight="row" level={2} note={<Why alert={alert} />} />
          </li>
        ))}
      </ul>
      <More of={alerts} onPress={noteEnd}>
        {t.moreAlerts}
      </More>
    </>
  );
}

function Why({ alert }: { alert: Alert }) {
  const { t, format } = useI18n();
  return (
    <>
      {!alert.read && <strong className={styles.mark}>{t.unread}</strong>}{' '}
      <time dateTime={alert.at}>{format.dateTime(alert.at)}</time>
      {' · '}
      {t.becauseYouFollow(alert.reasons.map(({ name }) => name))}
    </>
  );
}

function MarkAllRead() {
  const { t } = useI18n();
  const markAllRead = useMarkAllRead();
  const announce = useAnnounce();
  const mark = () => {
    if (markAllRead.isPending) return;
    markAllRead.mutate(undefined, { onSuccess: () => announce(t.allMarkedRead) });
  };
  return (
    <>
      <Button ref={keepFocus} aria-disabled={markAllRead.isPending || undefined} onClick={mark}>
        {t.markAllRead}
      </Button>
      {markAllRead.isError && <Failed error={markAllRead.error} retry={mark} />}
    </>
  );
}
