import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Follow } from '../../contract/follows.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { alertsQuery, inboxVisitQuery } from '../../queries/alerts.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { useArrivals } from '../../queries/arrivals.ts';
import { useMe } from '../../queries/me.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { More } from '../../ui/More.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useFocusOnNext } from '../../ui/useFocusOnNext.ts';
import { useQueryParam } from '../../ui/useQueryParam.ts';
import { AlertDays } from './AlertDays.tsx';
import styles from './AlertsInbox.module.css';
import { ComingUp } from './ComingUp.tsx';
import { ReadAll } from './ReadAll.tsx';
import { TopicFilter } from './TopicFilter.tsx';
import { useFocusOnNew } from './useFocusOnNew.ts';

/**
 * The stories published on followed topics since they were followed: newest first under their days, each once, with
 * why; all, or those of the topic that the address names.
 */
export function AlertsInbox({ follows }: { follows: readonly Follow[] }) {
  const { t } = useI18n();
  const client = useClient();
  const [wanted, setWanted] = useQueryParam('topic');
  const topic = follows.find((follow) => follow.topic.slug === wanted)?.topic;
  const alerts = useInfiniteQuery(alertsQuery(client, topic?.slug));
  const [opening] = useState(() => crypto.randomUUID());
  const me = useMe();
  // Whose first follow is on its way is nobody yet, and visits as soon as it is there.
  const hasSession = me !== undefined && me.kind !== 'guest';
  const visit = useQuery({ ...inboxVisitQuery(client, opening), enabled: hasSession });
  const arrivals = useArrivals(topic?.slug);
  const { list, noteEnd } = useFocusOnNext<HTMLDivElement>('article');
  const items = alerts.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = alerts.isSuccess && items.length === 0;
  const noteFirst = useFocusOnNew(list, items[0]?.article.slug);
  const show = () => {
    noteFirst();
    arrivals.show();
  };

  return (
    <>
      {(topic || !isEmpty) && (
        <div className={styles.tools}>
          <TopicFilter follows={follows} topic={topic?.slug ?? null} onChange={setWanted} />
          <ReadAll />
        </div>
      )}
      <div className={styles.arrivals}>
        {arrivals.count > 0 && (
          <Button
            ref={keepFocus}
            look="accent"
            aria-disabled={arrivals.isShowing || undefined}
            onClick={show}
          >
            {t.showNewStories(arrivals.count)}
          </Button>
        )}
      </div>
      {arrivals.error && <Failed error={arrivals.error} retry={show} />}
      {alerts.isPending ? (
        <Skeleton lines={6} />
      ) : alerts.isLoadingError ? (
        <Failed error={alerts.error} retry={alerts.refetch} />
      ) : !isEmpty ? (
        <div ref={list}>
          <AlertDays alerts={items} before={visit.data ?? null} />
        </div>
      ) : topic ? (
        <Notice>
          <p>{t.noAlertsOn(topic.name)}</p>
        </Notice>
      ) : (
        <ComingUp follows={follows} />
      )}
      <More of={alerts} onPress={noteEnd}>
        {t.moreAlerts}
      </More>
    </>
  );
}
