import type { TextSetting, TextSettings } from '../contract/textSettings.ts';
import type { Locale } from './locale.ts';

/** What is said of how text looks. */
export interface TextSettingsTexts {
  title: string;
  close: string;
  settings: { [Name in TextSetting]: { name: string; choices: Record<TextSettings[Name], string> } };
  keptInAccount: string;
  keptInBrowser: string;
  notKept: string;
  notInAccount: string;
  toPapers: string;
  isPapers: string;
}

const SIZES = {
  'size-90': '90',
  normal: '100',
  'size-110': '110',
  'size-125': '125',
  'size-150': '150',
  'size-175': '175',
  'size-200': '200',
};

const texts: Record<Locale, TextSettingsTexts> = {
  en: {
    title: 'Text as you like it',
    close: 'Close',
    settings: {
      appearance: {
        name: 'Appearance',
        choices: { device: 'As the device has it', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
      },
      contrast: { name: 'Contrast', choices: { normal: 'As the device has it', more: 'More' } },
      size: { name: 'Size, in per cent', choices: SIZES },
      typeface: {
        name: 'Typeface',
        choices: { serif: 'Serif', sans: 'Sans serif', legible: 'For dyslexia' },
      },
      lineHeight: {
        name: 'Space between lines',
        choices: { tight: 'Less', normal: 'Normal', loose: 'More' },
      },
      measure: { name: 'Length of lines', choices: { narrow: 'Shorter', normal: 'Normal', wide: 'Longer' } },
    },
    keptInAccount: 'What you choose is kept in your account, for all your devices.',
    keptInBrowser: 'What you choose is kept in this browser.',
    notKept: 'This browser keeps nothing, so it holds until you leave or reload the page.',
    notInAccount: 'It is kept in this browser, but not in your account yet.',
    toPapers: 'As the paper has it',
    isPapers: 'Everything is as the paper has it.',
  },
  he: {
    title: 'הטקסט כרצונכם',
    close: 'סגירה',
    settings: {
      appearance: {
        name: 'מראה',
        choices: { device: 'כמו במכשיר', light: 'בהיר', dark: 'כהה', sepia: 'ספיה' },
      },
      contrast: { name: 'ניגודיות', choices: { normal: 'כמו במכשיר', more: 'גבוהה' } },
      size: { name: 'גודל, באחוזים', choices: SIZES },
      typeface: {
        name: 'גופן',
        choices: { serif: 'עם תגים', sans: 'בלי תגים', legible: 'לדיסלקציה' },
      },
      lineHeight: { name: 'ריווח בין השורות', choices: { tight: 'צפוף', normal: 'רגיל', loose: 'מרווח' } },
      measure: { name: 'אורך השורות', choices: { narrow: 'קצר', normal: 'רגיל', wide: 'ארוך' } },
    },
    keptInAccount: 'מה שתבחרו נשמר בחשבון שלכם, לכל המכשירים שלכם.',
    keptInBrowser: 'מה שתבחרו נשמר בדפדפן הזה.',
    notKept: 'הדפדפן הזה אינו שומר דבר, ולכן הבחירה תקפה עד שתעזבו את הדף או תטענו אותו מחדש.',
    notInAccount: 'זה נשמר בדפדפן הזה, אבל עדיין לא בחשבון שלכם.',
    toPapers: 'כמו בעיתון',
    isPapers: 'הכול שוב כמו בעיתון.',
  },
};

/** The texts of a locale. */
export const textSettingsTexts = (locale: Locale): TextSettingsTexts => texts[locale];
