import { useState } from 'react';
import type { AlertSettings, SettingsAndReach } from '../../../contract/alertSettings.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useChangeAlertSettings } from '../../../queries/alertSettings.ts';
import { useSwitchPush } from '../../../queries/push.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { isReachedAtOnce, levelNow } from '../options/levels.ts';

/**
 * The way to save how a reader is told, said once. Who makes `instant` their level is asked for permission to notify;
 * where neither that nor another way to reach them can be had, the level is `inPage`, and `fellBack` is true.
 */
export function useSaveSettings(former: SettingsAndReach) {
  const { t } = useI18n();
  const switchPush = useSwitchPush();
  const change = useChangeAlertSettings();
  const announce = useAnnounce();
  const [fellBack, setFellBack] = useState(false);

  const canNotify = () =>
    switchPush.mutateAsync(true).then(
      (outcome) => outcome === 'on',
      () => false,
    );
  const send = async (wanted: AlertSettings) => {
    const isAsked = wanted.defaultLevel === 'instant' && levelNow(former.defaultLevel, former) !== 'instant';
    const fallsBack = isAsked && !(await canNotify()) && !isReachedAtOnce({ ...former, ...wanted });
    setFellBack(fallsBack);
    change.mutate(fallsBack ? { ...wanted, defaultLevel: 'inPage' } : wanted, {
      onSuccess: () => announce(fallsBack ? `${t.settingsSaved} ${t.pushFellBack}` : t.settingsSaved),
    });
  };
  const isSaving = change.isPending || switchPush.isPending;
  const { variables } = change;
  return {
    save: (wanted: AlertSettings) => void (isSaving || void send(wanted)),
    error: change.isError
      ? {
          error: change.error,
          retry: () => variables && change.mutate(variables, { onSuccess: () => announce(t.settingsSaved) }),
        }
      : null,
    fellBack,
    isSaving,
  };
}
