import type { Alert } from '../../contract/alerts.ts';

/** The first alert that isn't newer than the last visit, where it follows one that is; undefined without such. */
export function firstSeen(alerts: readonly Alert[], before: string | null): Alert | undefined {
  if (before === null) return undefined;
  const at = alerts.findIndex((alert) => Date.parse(alert.at) <= Date.parse(before));
  return at > 0 ? alerts[at] : undefined;
}
