import { useState } from 'react';
import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import type { AlertLevel, Follow } from '../../../contract/follows.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useChangeAlertSettings } from '../../../queries/alertSettings.ts';
import { usePublication } from '../../../queries/publication.tsx';
import { useSwitchPush } from '../../../queries/push.ts';
import { deviceZone } from '../../../ui/useLocalFormat.ts';
import { isReachedAtOnce, levelNow, whyFellBack } from './levels.ts';
import { useFollowChange } from './useFollowChange.ts';

/**
 * The way to choose a follow's level, and what that is now. Only who chooses `instant` is asked for permission to notify;
 * where that isn't given, and neither mail nor another browser of theirs can stand in, the level is `inPage`, and
 * `fellBack` says why. `isLost` is true where an `instant` chosen before comes to nothing.
 */
export function useChooseLevel(follow: Follow, settings: SettingsAndReach) {
  const { t } = useI18n();
  const { timeZone } = usePublication();
  const switchPush = useSwitchPush();
  const changeSettings = useChangeAlertSettings();
  const { change, failed } = useFollowChange(follow.topic);
  const [asking, setAsking] = useState<AlertLevel | null>(null);
  const [fellBack, setFellBack] = useState<string | null>(null);

  const choose = async (wanted: AlertLevel) => {
    setFellBack(null);
    if (wanted === 'instant') {
      setAsking(wanted);
      const outcome = await switchPush.mutateAsync(true).catch(() => 'unavailable' as const);
      setAsking(null);
      if (outcome !== 'on' && !isReachedAtOnce(settings)) {
        const why = whyFellBack(outcome, t);
        setFellBack(why);
        change({ level: 'inPage' }, `${t.levelChanged(follow.topic.name, t.levels.inPage)} ${why}`);
        return;
      }
    }
    change({ level: wanted }, t.levelChanged(follow.topic.name, t.levels[wanted]));
    // Whoever never chose a zone has the paper's, and means the hours of their own clock.
    const isByTheHour = wanted === 'daily' || wanted === 'weekly';
    if (isByTheHour && settings.zone === timeZone && deviceZone() !== timeZone)
      changeSettings.mutate({ zone: deviceZone() });
  };
  const level = asking ?? levelNow(follow.level, settings);
  return { level, isLost: asking === null && level !== follow.level, choose, fellBack, failed };
}
