import { isolate } from './format.ts';
import type { Locale } from './locale.ts';

const en = {
  title: 'Accessibility',
  intro:
    'The site means to keep the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, on every page and in every state.',
  holds: 'What holds',
  held: [
    'Everything can be done by keyboard. Where the focus is can be seen, and nothing covers it.',
    'Pages are read from 320 pixels of width, and at four times their size, without scrolling sideways; wide tables scroll inside themselves.',
    'Text grows to twice its size, and takes the spacing that you set, with nothing cut off.',
    'Headings, regions, lists and forms say what they are. What changes while you read is announced once, and comments that others write are shown when you ask for them.',
    'Words in another language are marked as such, names too, and keep their own direction.',
    'Colours keep their contrast in the light and in the dark. Nothing is told by colour alone, and your system’s own colours, or more contrast, are taken where you set them.',
    'Size, spacing, typeface, contrast and colours of the text can be set at any story, under “Text”, and hold on every page.',
    'Motion stops where your system asks for less of it. Nothing blinks, plays or moves by itself.',
    'Stories are read without script: free ones whole, others as far as their opening.',
    'Before each change of the site goes out, two programs look over every page in both languages, in narrow and wide windows, and people’s ways through it are done by keyboard alone.',
  ],
  lacks: 'What doesn’t, yet',
  lacking: [
    'Programs find a part of what gets in people’s way. People who use a screen reader every day haven’t yet tried the whole site.',
    'The newsroom writes what pictures show. In stories that come from other sources, some pictures have no such words.',
    'Readers’ comments are as they wrote them.',
    'Hebrew has been checked by rule and by program more than by those who speak it.',
  ],
  tell: 'Tell us',
  telling: (mail: string) =>
    `If something keeps you from reading, write to ${isolate(mail)}. Say which page it is and what you use.`,
};

/** What is said of how far everyone can use the site. */
export type AccessibilityTexts = typeof en;

const he: AccessibilityTexts = {
  title: 'נגישות',
  intro: 'האתר שואף לעמוד בהנחיות לנגישות תוכן באינטרנט (WCAG) 2.2 ברמה AA, בכל דף ובכל מצב.',
  holds: 'מה מתקיים',
  held: [
    'את הכול אפשר לעשות במקלדת. רואים היכן המיקוד נמצא, ושום דבר אינו מסתיר אותו.',
    'הדפים נקראים ברוחב של 320 פיקסלים ובהגדלה פי ארבעה בלי גלילה לצדדים; טבלאות רחבות נגללות בתוך עצמן.',
    'הטקסט גדל עד פי שניים ומקבל את הריווח שקבעתם, ודבר אינו נחתך.',
    'כותרות, אזורים, רשימות וטפסים אומרים מה הם. מה שמשתנה בזמן הקריאה מוכרז פעם אחת, ותגובות של אחרים מוצגות כשתבקשו.',
    'מילים בשפה אחרת מסומנות ככאלה, גם שמות, ושומרות על הכיוון שלהן.',
    'הצבעים שומרים על ניגודיות בתצוגה בהירה ובכהה. דבר אינו נאמר בצבע בלבד, וצבעי המערכת שלכם, או ניגודיות גבוהה, נשמרים אם קבעתם אותם.',
    'גודל הטקסט, הריווח, הגופן, הניגודיות והצבעים נקבעים בכל כתבה, תחת „טקסט”, ותקפים בכל דף.',
    'התנועה נעצרת כשהמערכת שלכם מבקשת פחות ממנה. דבר אינו מהבהב, מתנגן או זז מעצמו.',
    'כתבות נקראות גם בלי סקריפט: החופשיות במלואן, והאחרות עד סוף הפתיחה.',
    'לפני כל שינוי באתר שתי תוכנות בודקות כל דף בשתי השפות, בחלון צר וברחב, והדרכים של הקוראים בו נעשות במקלדת בלבד.',
  ],
  lacks: 'מה עדיין לא',
  lacking: [
    'תוכנות מוצאות רק חלק ממה שמפריע לאנשים. אנשים שמשתמשים בקורא מסך מדי יום עוד לא ניסו את האתר כולו.',
    'מערכת העיתון כותבת מה רואים בתמונות. בכתבות שמגיעות ממקורות אחרים יש תמונות בלי מילים כאלה.',
    'תגובות הקוראים הן כפי שנכתבו.',
    'העברית נבדקה לפי כללים ותוכנות יותר מאשר בידי דובריה.',
  ],
  tell: 'ספרו לנו',
  telling: (mail) =>
    `אם משהו מונע מכם לקרוא, כתבו אל ${isolate(mail)}. ציינו באיזה דף מדובר ובמה אתם משתמשים.`,
};

const texts: Record<Locale, AccessibilityTexts> = { en, he };

/** The texts of a locale. */
export const accessibilityTexts = (locale: Locale): AccessibilityTexts => texts[locale];
