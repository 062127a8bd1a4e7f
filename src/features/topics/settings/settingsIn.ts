import type { AlertSettings } from '../../../contract/alertSettings.ts';
import { alertLevel } from '../../../contract/follows.ts';

/** What a filled form says; what it doesn't say is as it was in `former`. */
export function settingsIn(form: FormData, former: AlertSettings): AlertSettings {
  const numberOf = (name: string, otherwise: number) => {
    const value = form.get(name);
    return typeof value === 'string' ? Number(value) : otherwise;
  };
  const zone = form.get('zone');
  return {
    defaultLevel:
      alertLevel.options.find((level) => level === form.get('defaultLevel')) ?? former.defaultLevel,
    zone: typeof zone === 'string' ? zone : former.zone,
    digestHour: numberOf('digestHour', former.digestHour),
    digestDay: numberOf('digestDay', former.digestDay),
    quietHours: form.has('quiet') ? { from: numberOf('quietFrom', 22), to: numberOf('quietTo', 7) } : null,
    mail: form.has('mail'),
  };
}
