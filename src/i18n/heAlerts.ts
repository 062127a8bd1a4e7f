import type { enAlerts } from './enAlerts.ts';
import { isolate, joinList, plural } from './format.ts';

const count = (n: number, one: string, two: string, other: string) => plural('he', n, { one, two, other });

/** What Hebrew says of alerts: a part of its catalogue. */
export const heAlerts: typeof enAlerts = {
  alertOptions: (topic) => `אפשרויות התראה: ${topic}`,
  howTold: 'איך תקבלו עדכון',
  levels: { inPage: 'באתר', weekly: 'סיכום שבועי', daily: 'סיכום יומי', instant: 'מיידי' },
  brings: {
    inPage: 'הכתבות ממתינות בהתראות שלכם',
    instant: 'התראה מיד עם הפרסום',
    instantAndMail: 'התראה ודואר אלקטרוני מיד עם הפרסום',
    daily: (at) => `הודעת דואר אחת ביום, בשעה ${at}`,
    weekly: (day, at) => `הודעת דואר אחת בשבוע, ב${day} בשעה ${at}`,
  },
  weekdays: ['יום שני', 'יום שלישי', 'יום רביעי', 'יום חמישי', 'יום שישי', 'שבת', 'יום ראשון'],
  levelChanged: (topic, level) => `${isolate(topic)}: ${level}.`,
  pushFellBack: 'התראות אינן יכולות להגיע למכשיר הזה, ולכן הכתבות ימתינו בהתראות שלכם.',
  allowPush: 'אפשר לאשר אותן בהגדרות הדפדפן ולבחור שוב ב״מיידי״.',
  pushByMail: 'ההתראות כבויות במכשיר הזה. הכתבות יגיעו מיד בדואר אלקטרוני.',
  pushElsewhere: 'ההתראות כבויות במכשיר הזה. הן מגיעות מיד למכשירים האחרים שלכם.',
  pushLost:
    'בחרתם ב״מיידי״, אבל כרגע אין התראה שיכולה להגיע אליכם, ולכן הכתבות ממתינות בהתראות שלכם. כדי לאשר התראות, בחרו שוב ב״מיידי״.',
  mailNeedsAccount: 'דואר אלקטרוני מצריך חשבון. בלעדיו הכתבות ממתינות בהתראות שלכם.',
  mailNeedsConfirming: 'כתובת הדואר שלכם עוד לא אושרה. עד אז הכתבות ממתינות בהתראות שלכם.',
  mailIsOff: 'הדואר האלקטרוני כבוי בהגדרות ההתראות, ולכן הכתבות ממתינות בהתראות שלכם.',
  snoozeDay: 'השתקה ליום',
  snoozeWeek: 'השתקה לשבוע',
  snoozed: (topic, until) => `${isolate(topic)} מושתק עד ${until}.`,
  snoozedUntil: (until) => `מושתק עד ${until}: הכתבות ממתינות בהתראות שלכם.`,
  endSnooze: 'סיום ההשתקה',
  snoozeEnded: (topic) => `${isolate(topic)} כבר לא מושתק.`,
  unfollow: 'הפסקת המעקב',
  undo: 'ביטול הפעולה',
  done: 'סיום',
  alertSettings: 'הגדרות התראה',

  alertsIntro: 'כתבות שפורסמו בנושאים שבמעקב, מאז שהם במעקב.',
  noAlerts: 'אין עדיין חדש בנושאים שלכם. ברגע שיפורסם, הוא יופיע כאן.',
  noFollows: 'אין עדיין נושאים במעקב. לחצו על הפעמון ליד נושא, וכתבותיו יופיעו כאן.',
  followsBegun: 'הכתבות על מה שבמעקב יופיעו למטה, ברגע שיפורסמו.',
  yourTopics: 'הנושאים שלכם',
  topicsYouRead: 'מה שקראתם עליו לאחרונה',
  busyTopics: 'נושאים פעילים להתחלה',
  comingUp: (perWeek, digits, topics) =>
    perWeek < 0.5
      ? `${count(topics, 'הנושא שלכם מביא', 'שני הנושאים שלכם מביאים', `${topics} הנושאים שלכם מביאים`)} כתבה מדי פעם.`
      : `בערך ${digits} בשבוע יגיעו ${count(topics, 'מנושא אחד', 'משני נושאים', `מ־${topics} נושאים`)}.`,
  latestOfYours: 'מה שהנושאים שלכם הביאו לאחרונה',
  today: 'היום',
  yesterday: 'אתמול',
  newSinceVisit: 'חדש מאז הביקור האחרון, למעלה',
  alertsOn: 'התראות על',
  everyTopic: 'כל הנושאים שלכם',
  noAlertsOn: (topic) => `אין עדיין חדש על ${isolate(topic)} מאז שהנושא במעקב.`,
  showNewStories: (n) => count(n, 'להציג כתבה חדשה אחת', 'להציג שתי כתבות חדשות', `להציג ${n} כתבות חדשות`),
  markRead: 'סימון כנקרא',
  markUnread: 'סימון כלא נקרא',
  markedRead: (headline) => `סומן כנקרא: ${isolate(headline)}`,
  markedUnread: (headline) => `סומן כלא נקרא: ${isolate(headline)}`,
  markFailed: 'הסימון נשאר כפי שהיה.',
  allUnreadAgain: 'הן שוב לא נקראו.',
  becauseYouFollow: (topics) => `כי במעקב שלכם: ${joinList('he', topics.map(isolate))}`,
  markAllRead: 'סימון הכול כנקרא',
  allMarkedRead: 'כל ההתראות סומנו כנקראו.',
  unread: 'לא נקרא',
  moreAlerts: 'התראות נוספות',
  newStory: (topics, headline) =>
    `כתבה חדשה ${count(topics.length, 'בנושא', 'בנושאים', 'בנושאים')} ${joinList('he', topics.map(isolate))}: ${isolate(headline)}`,
  newStories: (n) => count(n, 'כתבה חדשה', 'שתי כתבות חדשות', `${n} כתבות חדשות`) + ' בנושאים שבמעקב',
};
