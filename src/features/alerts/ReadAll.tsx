import { useI18n } from '../../i18n/I18n.tsx';
import { useMarkAllRead, useUndoMarkAllRead } from '../../queries/alerts.ts';
import { useMe } from '../../queries/me.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import styles from './AlertsInbox.module.css';

/** Marks everything read, and in the same place, under the same focus, takes that back. */
export function ReadAll() {
  const { t } = useI18n();
  const unread = useMe()?.unreadAlerts ?? 0;
  const markAll = useMarkAllRead();
  const undo = useUndoMarkAllRead();
  const announce = useAnnounce();
  const isBusy = markAll.isPending || undo.isPending;
  const batch = unread === 0 ? markAll.data : undefined;
  // Its place is kept: what stands below doesn't move when something comes.
  if (unread === 0 && batch === undefined && !isBusy) return <p className={styles.all} />;

  const mark = () => markAll.mutate(undefined, { onSuccess: () => announce(t.allMarkedRead) });
  const takeBack = () => {
    if (batch === undefined) return;
    undo.mutate(batch, {
      onSuccess: () => {
        markAll.reset();
        announce(t.allUnreadAgain);
      },
    });
  };
  const press = () => {
    if (!isBusy) (batch === undefined ? mark : takeBack)();
  };
  return (
    <>
      <p className={styles.all}>
        {batch !== undefined && t.allMarkedRead}
        <Button aria-disabled={isBusy || undefined} onClick={press}>
          {batch === undefined ? t.markAllRead : t.undo}
        </Button>
      </p>
      {markAll.isError && <Failed error={markAll.error} retry={mark} />}
      {undo.isError && <Failed error={undo.error} retry={takeBack} />}
    </>
  );
}
