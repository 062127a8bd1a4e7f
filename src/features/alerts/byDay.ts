import type { Alert } from '../../contract/alerts.ts';

/** The alerts of one day on the reader's clock, `2026-11-23`. */
export interface AlertsOfDay {
  day: string;
  alerts: Alert[];
}

/** Alerts in the order they are in, under their days. */
export function byDay(alerts: readonly Alert[], dayOf: (at: string) => string): AlertsOfDay[] {
  const days: AlertsOfDay[] = [];
  for (const alert of alerts) {
    const day = dayOf(alert.at);
    const last = days.at(-1);
    if (last?.day === day) last.alerts.push(alert);
    else days.push({ day, alerts: [alert] });
  }
  return days;
}

/** The first alert that isn't newer than the last visit, where it follows one that is; undefined without such. */
export function firstSeen(alerts: readonly Alert[], before: string | null): Alert | undefined {
  if (before === null) return undefined;
  const at = alerts.findIndex((alert) => Date.parse(alert.at) <= Date.parse(before));
  return at > 0 ? alerts[at] : undefined;
}
