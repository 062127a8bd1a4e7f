import type { Catalogue } from './en.ts';
import { isolate, joinList, plural } from './format.ts';
import { heAlerts } from './heAlerts.ts';

const count = (n: number, one: string, two: string, other: string) => plural('he', n, { one, two, other });

/** Every sentence of the interface in Hebrew. */
export const he: Catalogue = {
  otherLanguage: 'English',
  skipToContent: 'דילוג לתוכן',
  sections: 'מדורים',
  readerMenu: 'קורא',
  allTopics: 'כל הנושאים',
  search: 'חיפוש',
  alerts: 'התראות',
  alertsUnread: (n) => count(n, 'התראות, אחת שלא נקראה', 'התראות, שתיים שלא נקראו', `התראות, ${n} שלא נקראו`),
  saved: 'שמורות',
  save: 'שמירה',
  saveFailed: 'לא ניתן היה לשנות את הרשימה.',
  logIn: 'כניסה',
  logOut: 'יציאה',
  loggedOut: 'יצאתם מהחשבון.',
  signUp: 'הרשמה',
  subscribe: 'מינוי',
  subscribeFrom: (price) => `מינוי ב־${isolate(price)}`,
  account: 'חשבון',
  moderation: 'ניהול תגובות',
  loading: 'טוען…',
  needsScript: 'החלק הזה זקוק ל־JavaScript.',
  tryAgain: 'לנסות שוב',
  frontPage: 'עמוד ראשי',
  toFrontPage: 'לעמוד הראשי',
  pageLoaded: (title) => `${title}, העמוד נטען`,
  latest: 'אחרונות',
  moreStories: 'כתבות נוספות',
  earlier: 'כתבות קודמות',
  longReads: 'כתבות עומק',
  archive: 'מהארכיון',
  forSubscribers: 'למנויים',
  fromTheArchive: (year) => `מהארכיון, ${year}`,
  noStories: 'אין עדיין כתבות.',
  by: (names) => `מאת ${joinList('he', names.map(isolate))}`,
  updated: (at) => `עודכן ב־${at}`,
  readingTime: (minutes) => count(minutes, 'דקה אחת', 'שתי דקות', `${minutes} דקות`),

  shareByEmail: 'שיתוף בדואר אלקטרוני',
  shareBody: (headline, link) => `${headline}\n${link}\n`,
  share: 'שיתוף',
  copyLink: 'העתקת קישור',
  linkCopied: 'הקישור הועתק.',
  copyFailed: (link) => `לא ניתן להעתיק את הקישור. הנה הוא: ${isolate(link)}`,
  shareStory: 'שיתוף הכתבה',

  followTopics: 'לחצו על סמל ההתראה כדי לעקוב אחר נושאים:',
  follow: (topic) => `מעקב אחר ${topic}`,
  aboutAWeek: (n, digits) => (n < 0.5 ? 'מדי פעם' : n < 1.5 ? 'בערך אחת בשבוע' : `בערך ${digits} בשבוע`),
  nowFollowing: (topic) => `${isolate(topic)} במעקב.`,
  notFollowing: (topic) => `${isolate(topic)} כבר לא במעקב.`,
  followsFailed: 'רשימת הנושאים שבמעקב לא הגיעה.',
  followFailed: (topic) => `הבקשה לא הגיעה אלינו, ו־${isolate(topic)} נשאר כפי שהיה.`,

  relatedStories: 'כתבות קשורות',
  relatedTo: (headline) => `כתבות הקשורות אל ${isolate(headline)}`,
  allRelated: 'כל הכתבות הקשורות',
  becauseAlsoAbout: (topics) => `כי גם היא עוסקת ב־${joinList('he', topics.map(isolate))}`,
  newsroomChoice: 'בחירת המערכת',
  noRelated: 'אין עדיין כתבות קשורות.',

  gateHeading: (price) => `להמשיך לקרוא ב־${isolate(price)}`,
  gateMeterHeading: 'קראתם את הכתבות החופשיות של החודש',
  offer: (first, then, interval, from) =>
    `${isolate(first)} לחודש הראשון, ואז ${isolate(then)} ${interval === 'month' ? 'לחודש' : 'לשנה'} החל מ־${from}. אפשר לבטל בכל עת.`,
  offerShort: (first) => `החל מ־${isolate(first)} לחודש הראשון`,
  gateMeter: (of, day) => `נקראו כל הכתבות שאפשר לקרוא החודש ללא מינוי (${of}). הספירה מתחילה מחדש ב־${day}.`,
  startSubscription: 'התחלת מינוי',
  alreadySignedUp: 'כבר נרשמתם?',
  restFailed: 'המשך הכתבה לא הגיע.',
  meterLeft: (left, of, day) =>
    `${count(left, 'נותרה כתבה חופשית אחת', 'נותרו שתי כתבות חופשיות', `נותרו ${left} כתבות חופשיות`)} מתוך ${of} החודש. הספירה מתחילה מחדש ב־${day}`,

  comments: 'תגובות',
  commentsPromise: 'אישור אוטומטי לתגובות מנויים.',

  email: 'דואר אלקטרוני',
  password: 'סיסמה',
  name: 'שם',
  nameHint: 'מוצג ליד התגובות שלכם.',
  passwordHint: 'לפחות 8 תווים.',
  createAccount: 'יצירת חשבון',
  noAccountYet: 'אין לכם עדיין חשבון?',
  logInTo: {
    comment: 'יש להיכנס כדי לפרסם את התגובה. מה שכתבתם נשמר.',
    subscribe: 'יש להיכנס או ליצור חשבון כדי להתחיל מינוי.',
    other: '',
  },
  passwordForgotten: 'שכחתם את הסיסמה?',
  sendLink: 'שליחת הקישור',
  loggedInAs: (name) => `נכנסתם בשם ${isolate(name)}.`,

  backToStory: 'חזרה לכתבה',
  goOn: 'להמשיך',
  logInToSeeAccount: 'יש להיכנס כדי לראות את החשבון.',

  ...heAlerts,

  topicsIntro: 'לחצו על פעמון, וכתבות הנושא יגיעו להתראות שלכם.',
  searchTopics: 'חיפוש נושאים',
  topicsFound: (n) => (n === 0 ? 'אין נושא בשם הזה' : count(n, 'נושא אחד', 'שני נושאים', `${n} נושאים`)),
  otherTopics: 'נושאים נוספים',
  feed: 'ערוץ RSS',
  noTopics: 'אין עדיין נושאים.',
  storiesOn: (topic) => `כתבות על ${isolate(topic)}`,

  notFound: 'העמוד הזה אינו קיים',
  notFoundHint: 'ייתכן שהכתובת שגויה, או שהכתבה הועברה.',
  withdrawn: 'הכתבה הזאת הוסרה',
  withdrawnHint: 'המערכת חזרה בה מפרסומה, ומסבירה מדוע:',
  wentWrong: 'משהו השתבש',
  wentWrongHint: 'זו אשמתנו. אולי ניסיון נוסף יעזור.',
  correction: 'תיקון.',
  correctedOn: (day) => `תיקון, ${day}.`,
  unknownBlock: 'חלק מהכתבה אינו ניתן להצגה כאן.',
  pictureMissing: 'התמונה אינה ניתנת להצגה.',

  problems: {
    unreachable: 'לא הצלחנו להתחבר. בדקו את החיבור ונסו שוב.',
    other: 'זה לא הצליח. נסו שוב עוד רגע.',
    invalidEmailOrPassword: 'הדואר האלקטרוני והסיסמה אינם תואמים.',
    userAlreadyExists: 'כבר יש חשבון עם הכתובת הזאת. אפשר להיכנס אליו.',
    invalidToken: 'הקישור כבר שימש, או שעברה יותר משעה. בקשו קישור אחר.',
    notLoggedIn: 'יצאתם מהחשבון. יש להיכנס שוב.',
    tooManyRequests: (seconds) => {
      const minutes = Math.ceil(seconds / 60);
      return seconds > 90
        ? count(
            minutes,
            'המתינו דקה ונסו שוב.',
            'המתינו שתי דקות ונסו שוב.',
            `המתינו ${minutes} דקות ונסו שוב.`,
          )
        : count(
            seconds,
            'המתינו שנייה ונסו שוב.',
            'המתינו שתי שניות ונסו שוב.',
            `המתינו ${seconds} שניות ונסו שוב.`,
          );
    },
    alreadySubscribed: 'כבר יש לכם מינוי. לא בוצע חיוב.',
    paymentUnderWay: 'תשלום שלכם מתבצע ברגע זה. נסו שוב בעוד כמה דקות.',
    processorAway: 'חברת הסליקה אינה משיבה. לא בוצע חיוב. נסו שוב עוד רגע.',
    commentsClosed: 'התגובות לכתבה זו נסגרו.',
    cannotReply: 'התגובה שאליה עניתם כבר אינה קיימת.',
    notAllowed: 'זה פתוח למי שרשאי לקרוא את הכתבה.',
    withdrawn: 'הכתבה הוסרה.',
  },
  fields: {
    missing: 'שדה חובה.',
    empty: 'אין כאן מה לראות.',
    tooLong: 'ארוך מדי.',
    tooShort: 'קצר מדי.',
    tooCommon: 'סיסמה נפוצה, מהראשונות שמנחשים.',
    notAnEmail: 'זו אינה כתובת דואר אלקטרוני.',
    controlCharacter: 'יש כאן תו שאי אפשר להציג.',
    other: 'אי אפשר להשתמש בזה.',
  },
  footer: {
    about: (name) => `${isolate(name)} הוא עיתון הדגמה. העיר והאנשים בו בדויים; המנגנון אמיתי.`,
  },
};
