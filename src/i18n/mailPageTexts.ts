import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

const en = {
  unsubscribe: 'Unsubscribe',
  unsubscribeIntro:
    'Press once, and that mail comes no more. If it told you of stories at once, notifications of them end with it. What you follow still stands in your alerts.',
  unsubscribeNow: 'Yes, unsubscribe',
  unsubscribed: 'You are unsubscribed',
  unsubscribedHint: 'That mail comes no more. What you follow still stands in your alerts.',
  unsubscribeFailed: 'Nothing was changed',
  unsubscribeFailedHint: 'This link was altered on its way, or is too old. A newer mail has one that works.',
  addressConfirmed: 'Your address is confirmed',
  addressConfirmedHint: 'From now on alerts can come by e-mail.',
  confirmFailed: 'Your address is not confirmed yet',
  confirmFailedHint: 'This link was altered on its way, or is older than a day. Log in, and ask for another.',
  demoMail: 'Mail of the demo',
  demoMailIntro: 'This demonstration sends no mail. What it would have sent stands here, the newest first.',
  noDemoMail: 'No mail yet. Follow a topic with the level “instant”, and it will stand here.',
  mailTo: (address: string) => `To ${isolate(address)}`,
  mailHeaders: 'What mail programs are told',
};

/** What the pages say that mails lead to, and the one that shows the demo’s mails. */
export type MailPageTexts = typeof en;

const he: MailPageTexts = {
  unsubscribe: 'ביטול הרשמה לדואר',
  unsubscribeIntro:
    'לחיצה אחת, והודעות הדואר האלה לא יגיעו עוד. אם הן סיפרו לכם על כתבות מיד עם פרסומן, ייפסקו גם ההתראות במכשירים שלכם. מה שבמעקב שלכם יוסיף להופיע בעמוד ההתראות.',
  unsubscribeNow: 'כן, לבטל את ההרשמה',
  unsubscribed: 'ההרשמה בוטלה',
  unsubscribedHint: 'הודעות הדואר האלה לא יגיעו עוד. מה שבמעקב שלכם יוסיף להופיע בהתראות.',
  unsubscribeFailed: 'דבר לא השתנה',
  unsubscribeFailedHint: 'הקישור השתנה בדרך, או שהוא ישן מדי. בהודעה חדשה יותר יש קישור תקף.',
  addressConfirmed: 'הכתובת אושרה',
  addressConfirmedHint: 'מעכשיו אפשר לקבל התראות בדואר אלקטרוני.',
  confirmFailed: 'הכתובת עדיין לא אושרה',
  confirmFailedHint: 'הקישור השתנה בדרך, או שעברה יותר מיממה. היכנסו לחשבון ובקשו קישור חדש.',
  demoMail: 'הדואר של ההדגמה',
  demoMailIntro: 'ההדגמה הזאת אינה שולחת דואר. מה שהיה נשלח מופיע כאן, החדש תחילה.',
  noDemoMail: 'אין עדיין דואר. עקבו אחרי נושא ברמה ״מיידי״, והוא יופיע כאן.',
  mailTo: (address) => `אל ${isolate(address)}`,
  mailHeaders: 'מה נאמר לתוכנות הדואר',
};

const texts: Record<Locale, MailPageTexts> = { en, he };

/** The texts of a locale. */
export const mailPageTexts = (locale: Locale): MailPageTexts => texts[locale];
