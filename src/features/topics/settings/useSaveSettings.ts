import { useState } from 'react';
import type { AlertSettings, SettingsAndReach } from '../../../contract/alertSettings.ts';
import { alertSettingsTexts } from '../../../i18n/alertSettingsTexts.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useChangeAlertSettings } from '../../../queries/alertSettings.ts';
import { isLoggedOut } from '../../../queries/comments.ts';
import { useOnceLoggedIn } from '../../../queries/useOnceLoggedIn.ts';
import { useSwitchPush } from '../../../queries/push.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { isReachedAtOnce, levelNow, whyFellBack } from '../options/levels.ts';

/**
 * The way to save how a reader is told, said once. Who makes `instant` their level is asked for permission to notify;
 * where neither that nor another way to reach them can be had, the level is `inPage`, and `fellBack` says why.
 */
export function useSaveSettings(former: SettingsAndReach) {
  const { t, locale } = useI18n();
  const switchPush = useSwitchPush();
  const change = useChangeAlertSettings();
  const announce = useAnnounce();
  const [fellBack, setFellBack] = useState<string | null>(null);

  const send = async (wanted: AlertSettings) => {
    const isAsked = wanted.defaultLevel === 'instant' && levelNow(former.defaultLevel, former) !== 'instant';
    const outcome = isAsked ? await switchPush.mutateAsync(true).catch(() => 'unavailable' as const) : 'on';
    const isReached = outcome === 'on' || isReachedAtOnce({ ...former, ...wanted });
    const why = isReached ? null : whyFellBack(outcome, t);
    setFellBack(why);
    change.mutate(isReached ? wanted : { ...wanted, defaultLevel: 'inPage' }, {
      onSuccess: () =>
        announce(
          why === null
            ? alertSettingsTexts(locale).settingsSaved
            : `${alertSettingsTexts(locale).settingsSaved} ${why}`,
        ),
    });
  };
  const isSaving = change.isPending || switchPush.isPending;
  const { variables } = change;
  const retry = () =>
    variables &&
    change.mutate(variables, { onSuccess: () => announce(alertSettingsTexts(locale).settingsSaved) });
  const isRefused = isLoggedOut(change.error);
  useOnceLoggedIn(isRefused, () => void retry());
  return {
    save: (wanted: AlertSettings) => void (isSaving || void send(wanted)),
    // That its reader is logged out the page says.
    error: change.isError && !isRefused ? { error: change.error, retry } : null,
    fellBack,
    isSaving,
  };
}
