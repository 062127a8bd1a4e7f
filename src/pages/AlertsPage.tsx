import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Follow } from '../contract/follows.ts';
import { AlertsInbox } from '../features/alerts/AlertsInbox.tsx';
import { CommentAlerts } from '../features/commentAlerts/CommentAlerts.tsx';
import { YourTopics } from '../features/topics/YourTopics.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { commentAlertsQuery } from '../queries/commentAlerts.ts';
import { useFollows } from '../queries/follows.ts';
import { hasAccount } from '../contract/me.ts';
import { useMe, useReader } from '../queries/me.ts';
import { Failed } from '../ui/Failed.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './AlertsPage.module.css';

/** `/alerts`: what became of the reader's comments, what has been published on the topics they follow, and those topics. */
export function Component() {
  const { t, format } = useI18n();
  const unread = useMe()?.unreadAlerts ?? 0;
  return (
    <div className={styles.page}>
      <PageHead title={t.alerts} isPersonal />
      <PageTitle
        intro={
          <>
            {t.alertsIntro} <Link to={pages.alertSettings}>{t.alertSettings}</Link>
          </>
        }
      >
        {unread > 0 ? (
          <>
            <span className="unseen">{t.alertsUnread(unread)}</span>
            <span aria-hidden="true">
              {t.alerts} <b className={styles.count}>{format.number(unread)}</b>
            </span>
          </>
        ) : (
          t.alerts
        )}
      </PageTitle>
      <Inbox />
    </div>
  );
}

function Inbox() {
  const me = useReader();
  const follows = useFollows();
  // What stands above comes first or together: what is below it isn't moved.
  const isAccount = me.data !== undefined && hasAccount(me.data);
  const ofComments = useInfiniteQuery({ ...commentAlertsQuery(useClient()), enabled: isAccount });
  if (me.isLoadingError) return <Failed error={me.error} retry={me.refetch} />;
  if (!me.data || (me.data.kind !== 'guest' && follows.isPending) || ofComments.isLoading)
    return <Skeleton lines={6} />;
  if (follows.isLoadingError) return <Failed error={follows.error} retry={follows.refetch} />;
  return (
    <>
      {isAccount && <CommentAlerts />}
      <Followed follows={follows.data ?? []} />
    </>
  );
}

/** For who came without follows, the bells to begin with stand first, and stay where they are when one is pressed. */
function Followed({ follows }: { follows: readonly Follow[] }) {
  const { t } = useI18n();
  const [isNewcomer] = useState(follows.length === 0);
  const topics = <YourTopics followed={follows.map(({ topic }) => topic.slug)} />;
  const inbox = follows.length > 0 && <AlertsInbox follows={follows} />;
  return (
    <>
      {!isNewcomer && inbox}
      {(isNewcomer || !inbox) && (
        <Notice>
          <p>{inbox ? t.followsBegun : t.noFollows}</p>
          <Link to={pages.topics}>{t.allTopics}</Link>
        </Notice>
      )}
      {topics}
      {isNewcomer && inbox}
    </>
  );
}
