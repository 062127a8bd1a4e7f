import type { TEST_CARDS } from '../contract/pretendPayments.ts';
import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

/** What the pretend processor's page says. */
export interface PretendTexts {
  title: string;
  intro: string;
  toPay(price: string): string;
  card: string;
  pay(price: string): string;
  cards: string;
  refused: { notATestCard: string; notACardNumber: string };
  outcomes: Record<keyof typeof TEST_CARDS, string>;
  confirm(price: string): string;
  confirmYes: string;
  confirmNo: string;
  late: string;
  paid: string;
  closed: string;
  back: string;
}

const en: PretendTexts = {
  title: 'Pretend processor',
  intro: 'This is where a real processor’s page would be. Nobody is charged, and only the cards below work.',
  toPay: (price) => `To pay: ${price}`,
  card: 'Card number',
  pay: (price) => `Pay ${price}`,
  cards: 'Test cards',
  refused: {
    notATestCard: 'Only the test cards below work here. Nothing was charged.',
    notACardNumber: 'This is not a card number.',
  },
  outcomes: {
    works: 'Works.',
    declined: 'Is declined.',
    insufficientFunds: 'Hasn’t enough on it.',
    expiredCard: 'Has expired.',
    confirmed: 'Works once you confirm the payment.',
    late: 'Its bank takes some seconds, then it works.',
    lateDeclined: 'Its bank takes some seconds, then declines.',
    onceOnly: 'Works now, and is declined when the plan is renewed.',
  },
  confirm: (price) => `Your bank asks: is it you who pays ${price}?`,
  confirmYes: 'Yes, it is me',
  confirmNo: 'No',
  late: 'The bank takes its time. We tell the newspaper as soon as it answers.',
  paid: 'Paid. You are taken back.',
  closed: 'Nothing can be paid here any more. Nothing was charged.',
  back: 'Back to the newspaper',
};

const he: PretendTexts = {
  title: 'חברת סליקה מדומה',
  intro: 'כאן היה מופיע דף של חברת סליקה אמיתית. איש אינו מחויב, ורק הכרטיסים שלמטה פועלים.',
  toPay: (price) => `לתשלום: ${isolate(price)}`,
  card: 'מספר כרטיס',
  pay: (price) => `תשלום ${isolate(price)}`,
  cards: 'כרטיסים לניסיון',
  refused: {
    notATestCard: 'רק הכרטיסים לניסיון שלמטה פועלים כאן. לא בוצע חיוב.',
    notACardNumber: 'זה אינו מספר כרטיס.',
  },
  outcomes: {
    works: 'פועל.',
    declined: 'נדחה.',
    insufficientFunds: 'אין בו די כסף.',
    expiredCard: 'תוקפו פג.',
    confirmed: 'פועל לאחר שמאשרים את התשלום.',
    late: 'הבנק שלו משיב אחרי כמה שניות, והוא פועל.',
    lateDeclined: 'הבנק שלו משיב אחרי כמה שניות, ודוחה אותו.',
    onceOnly: 'פועל עכשיו, ונדחה כשהמינוי מתחדש.',
  },
  confirm: (price) => `הבנק שלכם שואל: האם אתם המשלמים ${isolate(price)}?`,
  confirmYes: 'כן, אלה אנחנו',
  confirmNo: 'לא',
  late: 'לבנק נדרש זמן. נודיע לעיתון ברגע שישיב.',
  paid: 'שולם. אתם מועברים בחזרה.',
  closed: 'אי אפשר עוד לשלם כאן. לא בוצע חיוב.',
  back: 'חזרה לעיתון',
};

const texts: Record<Locale, PretendTexts> = { en, he };

/** The texts of a locale. */
export const pretendTexts = (locale: Locale): PretendTexts => texts[locale];
