import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import type { AlertLevel } from '../../../contract/follows.ts';
import type { PushState } from '../../../client/push.ts';
import type { Catalogue } from '../../../i18n/en.ts';
import { useI18n } from '../../../i18n/I18n.tsx';

/** From the quietest to the loudest: the arrow keys come last to the one that asks for a permission. */
export const LEVELS: readonly AlertLevel[] = ['inPage', 'weekly', 'daily', 'instant'];

/** Whether mail can reach a reader, and may. */
export const isMailed = ({ mail, mailState }: SettingsAndReach): boolean => mail && mailState === 'ready';

/** Whether an alert can reach a reader at once: in a browser of theirs, or by mail. */
export const isReachedAtOnce = (settings: SettingsAndReach): boolean => settings.pushed || isMailed(settings);

/**
 * What a chosen level comes to: `inPage` for an `instant` that can't reach its reader (permission taken back, no mail).
 * What they chose is kept, and holds again as soon as something can.
 */
export const levelNow = (chosen: AlertLevel, settings: SettingsAndReach): AlertLevel =>
  chosen === 'instant' && !isReachedAtOnce(settings) ? 'inPage' : chosen;

/** Why an `instant` can't be had, by what came of asking for it, and the way on where the reader has one. */
export const whyFellBack = (outcome: PushState, t: Catalogue): string =>
  outcome === 'denied' || outcome === 'off' ? `${t.pushFellBack} ${t.allowPush}` : t.pushFellBack;

/** The sentence of what each level brings, by the reader's own hours. */
export function useBrings(settings: SettingsAndReach): (level: AlertLevel) => string {
  const { t } = useI18n();
  const { digestHour, digestDay } = settings;
  const at = `${digestHour}:00`;
  return (level) => {
    switch (level) {
      case 'inPage':
        return t.brings.inPage;
      case 'instant':
        return isMailed(settings) ? t.brings.instantAndMail : t.brings.instant;
      case 'daily':
        return t.brings.daily(at);
      case 'weekly':
        return t.brings.weekly(t.weekdays[digestDay - 1] ?? '', at);
    }
  };
}
