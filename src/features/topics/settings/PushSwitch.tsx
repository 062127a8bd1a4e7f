import { alertSettingsTexts } from '../../../i18n/alertSettingsTexts.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { usePush, useSwitchPush } from '../../../queries/push.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import { SectionHeading } from '../../../ui/SectionHeading.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import styles from './AlertSettings.module.css';

/** Whether notifications come to this device, and the way to change that where there is one. */
export function PushSwitch() {
  const { locale } = useI18n();
  const push = usePush();
  const switchPush = useSwitchPush();
  const announce = useAnnounce();
  const turn = (isOn: boolean) => {
    if (!switchPush.isPending)
      switchPush.mutate(isOn, {
        onSuccess: (outcome) => announce(alertSettingsTexts(locale).pushStates[outcome]),
      });
  };
  // What came of a press says more than that it is off.
  const isRefused = switchPush.data === 'unavailable' || switchPush.data === 'denied';
  const told = push.data === 'off' && isRefused ? switchPush.data : push.data;
  return (
    <section aria-labelledby="push">
      <SectionHeading id="push">{alertSettingsTexts(locale).pushHere}</SectionHeading>
      {push.isPending ? (
        <Skeleton lines={1} />
      ) : push.isLoadingError ? (
        <Failed error={push.error} retry={push.refetch} />
      ) : (
        <p className={styles.aside}>
          {alertSettingsTexts(locale).pushStates[told ?? push.data]}
          {(push.data === 'on' || push.data === 'off') && (
            // One button throughout, so that it keeps the focus.
            <Button
              aria-disabled={switchPush.isPending || undefined}
              onClick={() => turn(push.data === 'off')}
            >
              {push.data === 'on' ? alertSettingsTexts(locale).turnOff : alertSettingsTexts(locale).turnOn}
            </Button>
          )}
        </p>
      )}
      {switchPush.isError && <Failed error={switchPush.error} retry={() => turn(switchPush.variables)} />}
    </section>
  );
}
