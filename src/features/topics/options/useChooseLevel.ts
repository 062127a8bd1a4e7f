import { useState } from 'react';
import type { AlertSettings, MailState } from '../../../contract/alertSettings.ts';
import type { AlertLevel, Follow } from '../../../contract/follows.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useChangeAlertSettings } from '../../../queries/alertSettings.ts';
import { usePublication } from '../../../queries/publication.tsx';
import { useSwitchPush } from '../../../queries/push.ts';
import { deviceZone } from '../../../ui/useLocalFormat.ts';
import { isMailed } from './levels.ts';
import { useFollowChange } from './useFollowChange.ts';

/**
 * The way to choose a follow's level. Only who chooses `instant` is asked for permission to notify; where that isn't
 * given and mail can't stand in, the level is `inPage`, and `fellBack` is true.
 */
export function useChooseLevel(follow: Follow, settings: AlertSettings & { mailState: MailState }) {
  const { t } = useI18n();
  const { timeZone } = usePublication();
  const switchPush = useSwitchPush();
  const changeSettings = useChangeAlertSettings();
  const { change, failed } = useFollowChange(follow.topic);
  const [asking, setAsking] = useState<AlertLevel | null>(null);
  const [fellBack, setFellBack] = useState(false);

  const choose = async (wanted: AlertLevel) => {
    setFellBack(false);
    if (wanted === 'instant') {
      setAsking(wanted);
      const isOn = await switchPush.mutateAsync(true).then(
        (outcome) => outcome === 'on',
        () => false,
      );
      setAsking(null);
      if (!isOn && !isMailed(settings)) {
        setFellBack(true);
        change(
          { level: 'inPage' },
          `${t.levelChanged(follow.topic.name, t.levels.inPage)} ${t.pushFellBack}`,
        );
        return;
      }
    }
    change({ level: wanted }, t.levelChanged(follow.topic.name, t.levels[wanted]));
    // Whoever never chose a zone has the paper's, and means the hours of their own clock.
    const isByTheHour = wanted === 'daily' || wanted === 'weekly';
    if (isByTheHour && settings.zone === timeZone && deviceZone() !== timeZone)
      changeSettings.mutate({ zone: deviceZone() });
  };
  return { level: asking ?? follow.level, choose, fellBack, failed };
}
