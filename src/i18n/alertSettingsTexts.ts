import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

const en = {
  alertSettingsIntro: 'How you are told, and of what.',
  toAlerts: 'Your alerts',
  defaultLevel: 'How you are told of what you follow next',
  defaultLevelHint: 'Each topic can have its own way, below or at its bell.',
  zone: 'Time zone',
  zoneHint: 'The hours below are on this clock.',
  deviceZone: (zone: string) => `This device is in ${zone}.`,
  useDeviceZone: 'Use that',
  digests: 'Digests',
  digestHour: 'At',
  digestDay: 'The weekly one on',
  quietHours: 'Quiet hours',
  quietHoursHint: 'Hold instant alerts back until the morning',
  from: 'From',
  until: 'Until',
  mailChoice: 'Send me instant alerts and digests by e-mail',
  mailStates: {
    noAccount: 'E-mail needs an account. Everything else works without one.',
    unconfirmed: 'Your address isn’t confirmed yet. Nothing is sent to it until it is.',
    ready: 'Your address is confirmed.',
  },
  sendConfirmation: 'Send the mail again',
  confirmationSent: (email: string) =>
    `A mail with a link is on its way to ${isolate(email)}. At most one a minute is sent.`,
  saveSettings: 'Save settings',
  settingsSaved: 'Your settings are saved.',
  settingsNotSaved: 'Your settings are as they were.',
  pushHere: 'Notifications on this device',
  pushStates: {
    on: 'They are on: instant alerts come here at once.',
    off: 'They are off.',
    denied: 'The browser was told not to show any. Its settings for this site can change that.',
    unsupported: 'This browser can’t show any. Instant alerts wait in your alerts.',
    unavailable: 'They can’t be had just now. Instant alerts wait in your alerts.',
  },
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  howToldOf: (topic: string) => `How you are told of ${isolate(topic)}`,
};

/** What the page says on which readers settle how they are told. */
export type AlertSettingsTexts = typeof en;

const he: AlertSettingsTexts = {
  alertSettingsIntro: 'איך תקבלו עדכון, ועל מה.',
  toAlerts: 'ההתראות שלכם',
  defaultLevel: 'איך תקבלו עדכון על הנושאים הבאים שבמעקב',
  defaultLevelHint: 'לכל נושא אפשר לקבוע דרך משלו, למטה או ליד הפעמון שלו.',
  zone: 'אזור זמן',
  zoneHint: 'השעות שלמטה הן לפי השעון הזה.',
  deviceZone: (zone) => `המכשיר הזה נמצא ב־${isolate(zone)}.`,
  useDeviceZone: 'להשתמש בו',
  digests: 'סיכומים',
  digestHour: 'בשעה',
  digestDay: 'הסיכום השבועי ביום',
  quietHours: 'שעות שקט',
  quietHoursHint: 'לעכב התראות מיידיות עד הבוקר',
  from: 'משעה',
  until: 'עד שעה',
  mailChoice: 'לשלוח אליי התראות מיידיות וסיכומים בדואר אלקטרוני',
  mailStates: {
    noAccount: 'דואר אלקטרוני מצריך חשבון. כל השאר עובד גם בלעדיו.',
    unconfirmed: 'הכתובת שלכם עוד לא אושרה. עד אז לא יישלח אליה דבר.',
    ready: 'הכתובת שלכם מאושרת.',
  },
  sendConfirmation: 'שליחת ההודעה שוב',
  confirmationSent: (email) => `הודעה עם קישור בדרך אל ${isolate(email)}. לא נשלחת יותר מהודעה אחת בדקה.`,
  saveSettings: 'שמירת ההגדרות',
  settingsSaved: 'ההגדרות נשמרו.',
  settingsNotSaved: 'ההגדרות נשארו כפי שהיו.',
  pushHere: 'התראות במכשיר הזה',
  pushStates: {
    on: 'הן פועלות: התראות מיידיות מגיעות לכאן מיד.',
    off: 'הן כבויות.',
    denied: 'הדפדפן התבקש לא להציג אותן. אפשר לשנות זאת בהגדרות הדפדפן לאתר הזה.',
    unsupported: 'הדפדפן הזה אינו יכול להציג אותן. התראות מיידיות ממתינות בהתראות שלכם.',
    unavailable: 'אי אפשר להפעיל אותן כרגע. התראות מיידיות ממתינות בהתראות שלכם.',
  },
  turnOn: 'הפעלה',
  turnOff: 'כיבוי',
  howToldOf: (topic) => `איך תקבלו עדכון על ${isolate(topic)}`,
};

const texts: Record<Locale, AlertSettingsTexts> = { en, he };

/** The texts of a locale. */
export const alertSettingsTexts = (locale: Locale): AlertSettingsTexts => texts[locale];
