import { useRef, type SubmitEvent } from 'react';
import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import { alertSettingsTexts } from '../../../i18n/alertSettingsTexts.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import { deviceZone } from '../../../ui/useLocalFormat.ts';
import { LEVELS, levelNow } from '../options/levels.ts';
import styles from './AlertSettings.module.css';
import { Choice, HourChoice } from './Choice.tsx';
import { MailChoice } from './MailChoice.tsx';
import { settingsIn } from './settingsIn.ts';
import { useSaveSettings } from './useSaveSettings.ts';

/** How a reader is told, beside the level of each follow: changed by the button at its end, all at once. */
export function AlertSettingsForm({ settings }: { settings: SettingsAndReach }) {
  const { t, locale } = useI18n();
  const zone = useRef<HTMLSelectElement>(null);
  const { save, error, fellBack, isSaving } = useSaveSettings(settings);
  const device = deviceZone();
  const hasFallenBack = fellBack !== null;
  const defaultLevel = hasFallenBack ? 'inPage' : levelNow(settings.defaultLevel, settings);
  const isLost = !hasFallenBack && defaultLevel !== settings.defaultLevel;
  const quiet = settings.quietHours ?? { from: 22, to: 7 };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save(settingsIn(new FormData(event.currentTarget), settings));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choice
        // What it fell back to is what is chosen now.
        key={`${hasFallenBack} ${isLost}`}
        name="defaultLevel"
        label={alertSettingsTexts(locale).defaultLevel}
        initial={defaultLevel}
        options={LEVELS.map((level) => [level, t.levels[level]])}
        hint={fellBack ?? (isLost ? t.pushLost : alertSettingsTexts(locale).defaultLevelHint)}
      />
      <Choice
        ref={zone}
        name="zone"
        label={alertSettingsTexts(locale).zone}
        initial={settings.zone}
        options={zonesWith(settings.zone, device).map((name) => [name, name.replaceAll('_', ' ')])}
        hint={alertSettingsTexts(locale).zoneHint}
      />
      {device !== settings.zone && (
        <p className={styles.aside}>
          {alertSettingsTexts(locale).deviceZone(device.replaceAll('_', ' '))}
          <Button
            onClick={() => {
              if (zone.current) zone.current.value = device;
            }}
          >
            {alertSettingsTexts(locale).useDeviceZone}
          </Button>
        </p>
      )}
      <fieldset className={styles.group}>
        <legend>{alertSettingsTexts(locale).digests}</legend>
        <HourChoice
          name="digestHour"
          label={alertSettingsTexts(locale).digestHour}
          initial={settings.digestHour}
        />
        <Choice
          name="digestDay"
          label={alertSettingsTexts(locale).digestDay}
          initial={String(settings.digestDay)}
          options={t.weekdays.map((day, at) => [String(at + 1), day])}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{alertSettingsTexts(locale).quietHours}</legend>
        <label className={styles.check}>
          <input type="checkbox" name="quiet" defaultChecked={settings.quietHours !== null} />
          {alertSettingsTexts(locale).quietHoursHint}
        </label>
        <HourChoice name="quietFrom" label={alertSettingsTexts(locale).from} initial={quiet.from} />
        <HourChoice name="quietTo" label={alertSettingsTexts(locale).until} initial={quiet.to} />
      </fieldset>
      <MailChoice settings={settings} />
      {error && (
        <Failed error={error.error} retry={error.retry} what={alertSettingsTexts(locale).settingsNotSaved} />
      )}
      <Button look="main" type="submit" aria-disabled={isSaving || undefined}>
        {alertSettingsTexts(locale).saveSettings}
      </Button>
    </form>
  );
}

/** Every zone that the browser knows, with these, which it may know by another name. */
const zonesWith = (...zones: readonly string[]): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...zones])].sort();
