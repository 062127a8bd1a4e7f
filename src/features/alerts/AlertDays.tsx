import { Fragment } from 'react';
import type { Alert } from '../../contract/alerts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { Days } from '../../ui/Days.tsx';
import { AlertRow } from './AlertRow.tsx';
import styles from './AlertsInbox.module.css';
import { firstSeen } from './firstSeen.ts';

/** Alerts under the days of the reader's clock; a line divides those that are new since the visit of `before`. */
export function AlertDays({ alerts, before }: { alerts: readonly Alert[]; before: string | null }) {
  const { t } = useI18n();
  const seen = firstSeen(alerts, before);
  return (
    <Days items={alerts} name="day" level={2}>
      {(alert, time) => (
        <Fragment key={alert.article.slug}>
          {alert === seen && <li className={styles.divider}>{t.newSinceVisit}</li>}
          <AlertRow alert={alert} time={time} />
        </Fragment>
      )}
    </Days>
  );
}
