import { Fragment, useMemo, useState } from 'react';
import type { Alert } from '../../contract/alerts.ts';
import { createDayOf, dayBefore } from '../../i18n/days.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { deviceZone, useLocalFormat } from '../../ui/useLocalFormat.ts';
import { AlertRow } from './AlertRow.tsx';
import styles from './AlertsInbox.module.css';
import { byDay, firstSeen } from './byDay.ts';

/** Alerts under the days of the reader's clock; a line divides those that are new since the visit of `before`. */
export function AlertDays({ alerts, before }: { alerts: readonly Alert[]; before: string | null }) {
  const { t } = useI18n();
  const format = useLocalFormat();
  const dayOf = useMemo(() => createDayOf(deviceZone()), []);
  const [now] = useState(() => new Date().toISOString());
  const today = dayOf(now);
  const seen = firstSeen(alerts, before);
  const nameOf = (day: string, at: string) =>
    day === today ? t.today : day === dayBefore(today) ? t.yesterday : format.longDate(at);
  return byDay(alerts, dayOf).map(({ day, alerts: ofDay }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className={styles.day}>
        {nameOf(day, ofDay[0]?.at ?? day)}
      </h2>
      <ul className={styles.inbox}>
        {ofDay.map((alert) => (
          <Fragment key={alert.article.slug}>
            {alert === seen && <li className={styles.divider}>{t.newSinceVisit}</li>}
            <AlertRow alert={alert} time={format.time(alert.at)} />
          </Fragment>
        ))}
      </ul>
    </section>
  ));
}
