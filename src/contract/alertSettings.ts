import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { alertLevel } from './follows.ts';

/** An hour of the day, 0 to 23, on the reader's clock. */
const hour = v.pipe(
  v.number('notAnHour'),
  v.integer('notAnHour'),
  v.minValue(0, 'notAnHour'),
  v.maxValue(23, 'notAnHour'),
);

/** A time zone, IANA: `Asia/Jerusalem`. */
const zone = v.pipe(v.string(), v.maxLength(64, 'tooLong'), v.check(isZone, 'notAZone'));

function isZone(value: string): boolean {
  try {
    return /^[A-Za-z]/.test(new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}

/** How a reader is told, beside the level of each follow. */
export const alertSettings = v.strictObject({
  /** The level of a follow that is pressed and not chosen. */
  defaultLevel: alertLevel,
  zone,
  /** When digests come. */
  digestHour: hour,
  /** The day of the weekly digest: 1 is Monday, 7 Sunday (ISO 8601). */
  digestDay: v.pipe(
    v.number('notADay'),
    v.integer('notADay'),
    v.minValue(1, 'notADay'),
    v.maxValue(7, 'notADay'),
  ),
  /** From which hour to which instant alerts are held back; over midnight where `from` is the later. Null: never. */
  quietHours: v.nullable(v.strictObject({ from: hour, to: hour })),
  /** Whether instant alerts and digests also come by e-mail. */
  mail: v.boolean(),
});
export type AlertSettings = v.InferOutput<typeof alertSettings>;

/** What mail needs: an account, whose address is confirmed. */
export const mailState = v.picklist(['noAccount', 'unconfirmed', 'ready']);
export type MailState = v.InferOutput<typeof mailState>;

/** How a reader is told, and what can reach them beside the inbox. */
export const settingsAndReach = v.object({
  ...alertSettings.entries,
  mailState,
  /** Whether alerts are pushed to any browser of theirs, this one or another. */
  pushed: v.boolean(),
});
export type SettingsAndReach = v.InferOutput<typeof settingsAndReach>;

export const getAlertSettings = endpoint({
  method: 'GET',
  path: api.alertSettings,
  summary: 'How the reader is told, and what can reach them; what a newcomer has, for a guest.',
  audience: 'personal',
  needs: 'nothing',
  answer: settingsAndReach,
  status: 200,
  problems: [],
});

export const putAlertSettings = endpoint({
  method: 'PUT',
  path: api.alertSettings,
  summary: 'Changes what is given of how the reader is told. A guest gets an anonymous session by it.',
  audience: 'personal',
  needs: 'nothing',
  body: v.partial(alertSettings),
  answer: settingsAndReach,
  status: 200,
  problems: [],
});
