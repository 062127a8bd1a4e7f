import type { DeclineReason } from '../contract/checkouts.ts';
import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

type Interval = 'month' | 'year';

/** What is said of plans and payments; apart from the interface's sentences, which every page fetches. */
export interface PaymentTexts {
  subscribeIntro: string;
  choosePlan: string;
  plans: Record<Interval, string>;
  paying: string;
  youSubscribe: string;
  nothingKept: string;

  yourPlan: string;
  noPlan: string;
  next(price: string, on: string): string;
  nextOther(plan: string, price: string, on: string): string;
  ends(on: string): string;
  pastDue(retry: string | null, until: string): string;
  payNow(price: string): string;
  toAccount: string;
  changePlan: string;
  planFrom(price: string, interval: Interval, on: string): string;
  change: string;
  changed(plan: string, on: string): string;
  cancel: string;
  cancelSure(on: string): string;
  cancelNow: string;
  keep: string;
  cancelled(on: string): string;
  cancelledNow: string;
  resume: string;
  resumed: string;
  payments: string;
  noPayments: string;
  paidOn: string;
  plan: string;
  amount: string;
  paidUntil: string;
  morePayments: string;

  checkout: string;
  unknownCheckout: string;
  checking: string;
  checkingHint: string;
  subscribed: string;
  notPaid: string;
  notPaidHint: string;
  payOn: string;
  superseded: string;
  another: string;
  failed: Record<DeclineReason, string>;
}

const en: PaymentTexts = {
  subscribeIntro: 'Every story whole, and your comments appear at once.',
  choosePlan: 'Choose a plan',
  plans: { month: 'Monthly', year: 'Yearly' },
  paying: 'One moment…',
  youSubscribe: 'You subscribe already.',
  nothingKept: 'You pay on the processor’s page. The paper never sees your card’s number.',

  yourPlan: 'Your plan',
  noPlan: 'You have no plan.',
  next: (price, on) => `Next payment: ${price} on ${on}`,
  nextOther: (plan, price, on) => `${plan} from ${on}, with a payment of ${price}`,
  ends: (on) => `Cancelled. You can read everything until ${on}.`,
  pastDue: (retry, until) =>
    `Your last payment did not go through.${retry ? ` We try again on ${retry}.` : ''} You can read everything until ${until}, and after that once it is paid.`,
  payNow: (price) => `Pay ${price} with another card`,
  toAccount: 'Pay with another card',
  changePlan: 'Change the plan',
  planFrom: (price, interval, on) => `${price} a ${interval} from ${on}. Until then nothing changes.`,
  change: 'Change',
  changed: (plan, on) => `The plan is ${plan.toLowerCase()} from ${on}.`,
  cancel: 'Cancel the plan',
  cancelSure: (on) => `Yes, cancel: I can read until ${on}`,
  cancelNow: 'Yes, end it now',
  keep: 'Keep the plan',
  cancelled: (on) => `The plan is cancelled. You can read until ${on}.`,
  cancelledNow: 'The plan has ended. Nothing more is charged.',
  resume: 'Resume the plan',
  resumed: 'The plan goes on.',
  payments: 'Payments',
  noPayments: 'None yet.',
  paidOn: 'Paid on',
  plan: 'Plan',
  amount: 'Amount',
  paidUntil: 'Lasts until',
  morePayments: 'Earlier payments',

  checkout: 'Your payment',
  unknownCheckout: 'Your account knows of no such payment.',
  checking: 'Your bank has not answered yet.',
  checkingHint:
    'You need not pay again. This page tells as soon as it does; you may leave it, and your plan starts all the same.',
  subscribed: 'Your subscription has started.',
  notPaid: 'Nothing was paid.',
  notPaidHint: 'You left the processor’s page before a payment was made.',
  payOn: 'Go on to pay',
  superseded: 'This payment is no longer open: another took its place. Nothing was charged.',
  another: 'Choose a plan again',
  failed: {
    declined: 'The bank declined the card. Nothing was charged.',
    insufficientFunds: 'The bank said that there isn’t enough on the card. Nothing was charged.',
    expiredCard: 'The card has expired. Nothing was charged.',
    notConfirmed: 'The payment was not confirmed. Nothing was charged.',
  },
};

const he: PaymentTexts = {
  subscribeIntro: 'כל הכתבות במלואן, והתגובות שלכם מופיעות מיד.',
  choosePlan: 'בחירת מסלול',
  plans: { month: 'חודשי', year: 'שנתי' },
  paying: 'רק רגע…',
  youSubscribe: 'כבר יש לכם מינוי.',
  nothingKept: 'משלמים בדף של חברת הסליקה. העיתון אינו רואה את מספר הכרטיס שלכם.',

  yourPlan: 'המינוי שלכם',
  noPlan: 'אין לכם מינוי.',
  next: (price, on) => `התשלום הבא: ${isolate(price)} ב־${on}`,
  nextOther: (plan, price, on) => `מסלול ${plan} מ־${on}, בתשלום של ${isolate(price)}`,
  ends: (on) => `המינוי בוטל. אפשר לקרוא הכול עד ${on}.`,
  pastDue: (retry, until) =>
    `התשלום האחרון שלכם לא עבר.${retry ? ` ננסה שוב ב־${retry}.` : ''} אפשר לקרוא הכול עד ${until}, ואחר כך לאחר שישולם.`,
  payNow: (price) => `תשלום של ${isolate(price)} בכרטיס אחר`,
  toAccount: 'תשלום בכרטיס אחר',
  changePlan: 'החלפת מסלול',
  planFrom: (price, interval, on) =>
    `${isolate(price)} ${interval === 'month' ? 'לחודש' : 'לשנה'} מ־${on}. עד אז שום דבר לא משתנה.`,
  change: 'החלפה',
  changed: (plan, on) => `המסלול יהיה ${plan} מ־${on}.`,
  cancel: 'ביטול המינוי',
  cancelSure: (on) => `כן, לבטל: אפשר לקרוא עד ${on}`,
  cancelNow: 'כן, לסיים עכשיו',
  keep: 'השארת המינוי',
  cancelled: (on) => `המינוי בוטל. אפשר לקרוא עד ${on}.`,
  cancelledNow: 'המינוי הסתיים. לא יהיו חיובים נוספים.',
  resume: 'חידוש המינוי',
  resumed: 'המינוי נמשך.',
  payments: 'תשלומים',
  noPayments: 'אין עדיין.',
  paidOn: 'שולם ב',
  plan: 'מסלול',
  amount: 'סכום',
  paidUntil: 'בתוקף עד',
  morePayments: 'תשלומים קודמים',

  checkout: 'התשלום שלכם',
  unknownCheckout: 'אין תשלום כזה בחשבון שלכם.',
  checking: 'הבנק שלכם עוד לא השיב.',
  checkingHint:
    'אין צורך לשלם שוב. הדף הזה יתעדכן ברגע שתגיע תשובה; אפשר גם לעזוב אותו, והמינוי יתחיל בכל מקרה.',
  subscribed: 'המינוי שלכם התחיל.',
  notPaid: 'לא שולם דבר.',
  notPaidHint: 'יצאתם מהדף של חברת הסליקה לפני שבוצע תשלום.',
  payOn: 'המשך לתשלום',
  superseded: 'התשלום הזה כבר אינו פתוח: אחר בא במקומו. לא בוצע חיוב.',
  another: 'בחירת מסלול מחדש',
  failed: {
    declined: 'הבנק דחה את הכרטיס. לא בוצע חיוב.',
    insufficientFunds: 'לפי הבנק אין די כסף בכרטיס. לא בוצע חיוב.',
    expiredCard: 'תוקף הכרטיס פג. לא בוצע חיוב.',
    notConfirmed: 'התשלום לא אושר. לא בוצע חיוב.',
  },
};

const texts: Record<Locale, PaymentTexts> = { en, he };

/** The texts of a locale. */
export const paymentTexts = (locale: Locale): PaymentTexts => texts[locale];
