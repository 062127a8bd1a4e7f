import type { Locale } from './locale.ts';

/** What the server keeps of a reader, and in which tables: none that holds anything of theirs may be left out. */
export const keptOnServer = {
  account: ['readers', 'credentials', 'verifications'],
  sessions: ['sessions'],
  tries: ['logInTries'],
  follows: ['follows', 'threadFollows', 'alertSettings', 'pushSubscriptions'],
  alerts: ['deliveries', 'commentAlerts', 'inboxVisits'],
  reading: ['readings', 'meterSpends'],
  saved: ['saved'],
  places: ['places'],
  text: ['textSettings'],
  comments: ['comments', 'commentRecommendations', 'commentReports', 'mutes'],
  decisions: ['commentDecisions'],
  payments: ['subscriptions', 'checkouts', 'payments'],
  answers: ['idempotencyKeys'],
} as const;

/** What stays on the reader's device, and the modules of src that keep it there. */
export const keptOnDevice = {
  drafts: ['client/keptTexts'],
  reading: ['client/readStories', 'client/commentVisits'],
  press: ['client/remembered'],
  choices: ['client/commentOrder', 'client/keySetting'],
  push: ['client/pushedEndpoint'],
  places: ['app/useScroll'],
  visit: ['client/visits', 'entry/host/frontHeadScript.js', 'entry/host/headScript.js'],
} as const;

/** The cookies there are, by their names without the prefix that marks them where the site is served over TLS. */
export const cookies = {
  session: 'lede.session_token',
  hint: 'lede.hint',
  meter: 'lede.meter',
  appearance: 'lede.appearance',
} as const;

const en = {
  title: 'Privacy',
  intro: 'What is kept of you, where, and for how long. It is the whole list.',
  nobody: 'Who else learns of you',
  nobodyElse: [
    'Nobody. The pages ask no other server for anything: no advertising, no measuring, no fonts or pictures from elsewhere.',
    'We count here how often each story is read, by the hour and with nothing of who reads it, and forget that after two days.',
    'If you have alerts pushed, they go through the service of your browser’s maker, encrypted so that only your browser can read them.',
    'If you subscribe, the card processor learns what it needs to charge your card. Its number never comes to us.',
  ],
  cookiesTitle: 'Cookies',
  cookiesIntro: 'A guest who reads free stories has none. One is set when it is needed:',
  cookies: {
    session:
      'keeps you logged in, for a week after you were last here. A guest who follows a topic or saves a story gets one too, without a name.',
    hint: 'says that there is a session and whether it may read subscribers’ stories, so that the page doesn’t flicker. It holds nothing else.',
    meter: 'counts the metered stories that a guest opened this month, and goes at its end.',
    appearance: 'how you want pages and their text to look. It is set when you choose something.',
  } satisfies Record<keyof typeof cookies, string>,
  deviceTitle: 'On this device',
  deviceIntro:
    'This doesn’t leave your browser. Clearing the site’s data there removes it, and logging out removes what is yours.',
  device: {
    drafts: 'Comments that you have begun, and those that wait to be sent.',
    reading:
      'Which stories you opened last, digests of the paragraphs that you saw, in which of them you were and until which comment you read, to suggest topics, to show what is new and to let you go on where you were; and which of today’s are counted as read. Nothing older than two hundred stories.',
    press: 'For an hour, what you were about to do when you had to log in.',
    choices: 'The order that you like comments in, and whether single keys do something.',
    push: 'Where pushed alerts reach this browser.',
    places: 'How far you had scrolled, until the tab is closed.',
    visit: 'When you looked at the front page last, and in the visit before, to tell what is new since.',
  } satisfies Record<keyof typeof keptOnDevice, string>,
  serverTitle: 'On our server',
  server: {
    account:
      'Your name, your e-mail address, the language you signed up in, and your password as a hash that nobody can turn back. Links and codes that are mailed to you are kept until they end; a sign-up whose code isn’t typed, for a day.',
    sessions:
      'Each device that is logged in: which browser and system it says it is, and when it was used last. Its network address isn’t kept. You see and end them on your account page.',
    tries:
      'For a quarter of an hour, log-ins that failed, under a digest of the address, so that nobody can guess passwords.',
    follows:
      'The topics and threads that you follow, how you want to be told, and, if you want alerts pushed, your browsers’ addresses for that.',
    alerts:
      'For sixty days, which alerts went out to you; what others did about your comments; and when you last looked at your alerts.',
    reading:
      'The stories you opened while logged in, so that alerts are read on every device and the monthly count is right. Of five readers or more, what they read alike is shown as related, without who they are.',
    saved:
      'The stories you saved for later. A guest’s are kept without a name, and go to the account that they log in to.',
    places:
      'In which paragraph of a story you were when you left it, for the five hundred stories that you were in last: its number and a digest of its text, so that you can go on with another device. What you read to the end is forgotten.',
    text: 'How you want pages and their text to look, once you chose that while logged in, so that every device has it.',
    comments:
      'What you wrote, recommended and reported, and whom you muted. What you delete is gone after five minutes.',
    decisions: 'If you are a moderator, what you decided.',
    payments: 'Your plan, what you paid and when. Never your card’s number.',
    answers:
      'For two days, answers to what you sent, so that nothing is done twice when the connection is lost.',
  } satisfies Record<keyof typeof keptOnServer, string>,
  rights: 'What you can do',
  yourRights: [
    'On your account page you can take all of it with you as a file, whenever you like.',
    'There you can also erase your account. For a week you can change your mind by logging in. After that nothing of it is left but your comments, under “former reader”.',
  ],
  logs: 'The server’s log has what failed, and at which address of the site. It has no names, no texts and no passwords, and who read what isn’t logged.',
};

/** What is kept of readers, in words. */
export type PrivacyTexts = typeof en;

const he: PrivacyTexts = {
  title: 'פרטיות',
  intro: 'מה נשמר עליכם, היכן ולכמה זמן. זו הרשימה המלאה.',
  nobody: 'מי עוד יודע עליכם',
  nobodyElse: [
    'אף אחד. הדפים אינם פונים לשום שרת אחר: אין פרסומות, אין מדידה, ואין גופנים או תמונות ממקום אחר.',
    'אנחנו סופרים כאן כמה פעמים נקראה כל כתבה, לפי שעה ובלי דבר על מי שקרא, ושוכחים זאת אחרי יומיים.',
    'אם ביקשתם התראות דחיפה, הן עוברות בשירות של יצרן הדפדפן שלכם, מוצפנות כך שרק הדפדפן שלכם יכול לקרוא אותן.',
    'אם עשיתם מינוי, חברת הסליקה יודעת מה שדרוש כדי לחייב את הכרטיס. המספר שלו אינו מגיע אלינו.',
  ],
  cookiesTitle: 'עוגיות',
  cookiesIntro: 'לאורח שקורא כתבות חופשיות אין אף אחת. עוגייה נשמרת כשיש בה צורך:',
  cookies: {
    session:
      'משאירה אתכם מחוברים, שבוע מאז שהייתם כאן לאחרונה. גם אורח שעוקב אחר נושא או שומר כתבה מקבל אחת, בלי שם.',
    hint: 'אומרת שיש חיבור ואם מותר בו לקרוא כתבות למנויים, כדי שהדף לא יהבהב. אין בה דבר מלבד זה.',
    meter: 'סופרת את הכתבות הנספרות שאורח פתח החודש, ונמחקת בסופו.',
    appearance: 'איך אתם רוצים שהדפים והטקסט שבהם ייראו. היא נשמרת כשאתם בוחרים.',
  },
  deviceTitle: 'במכשיר הזה',
  deviceIntro: 'זה אינו יוצא מהדפדפן שלכם. ניקוי נתוני האתר מסיר את זה, והתנתקות מסירה את מה ששלכם.',
  device: {
    drafts: 'תגובות שהתחלתם לכתוב, וכאלה שמחכות להישלח.',
    reading:
      'אילו כתבות פתחתם לאחרונה, תמציות של הפסקאות שראיתם, באיזו מהן הייתם ועד איזו תגובה קראתם, כדי להציע נושאים, להראות מה חדש ולאפשר לכם להמשיך מהמקום שבו הייתם; ואילו מהיום נספרו כנקראו. לא יותר ממאתיים כתבות.',
    press: 'למשך שעה, מה עמדתם לעשות כשהיה עליכם להתחבר.',
    choices: 'הסדר שבו אתם אוהבים לקרוא תגובות, ואם מקשים בודדים פועלים.',
    push: 'הכתובת שבה התראות דחיפה מגיעות לדפדפן הזה.',
    places: 'עד היכן גללתם, עד שהכרטיסייה נסגרת.',
    visit: 'מתי הסתכלתם לאחרונה בעמוד הראשי, ובביקור שלפניו, כדי לומר מה חדש מאז.',
  },
  serverTitle: 'בשרת שלנו',
  server: {
    account:
      'השם שלכם, כתובת הדוא״ל, השפה שבה נרשמתם, והסיסמה כגיבוב שאיש אינו יכול לשחזר ממנו. קישורים וקודים שנשלחים אליכם נשמרים עד שפג תוקפם; הרשמה שהקוד שלה לא הוקלד נשמרת יממה.',
    sessions:
      'כל מכשיר מחובר: איזה דפדפן ומערכת הוא אומר שהוא, ומתי היה בשימוש לאחרונה. כתובת הרשת שלו אינה נשמרת. בדף החשבון אפשר לראות אותם ולנתק אותם.',
    tries: 'למשך רבע שעה, כניסות שנכשלו, תחת תמצית של הכתובת, כדי שאיש לא יוכל לנחש סיסמאות.',
    follows:
      'הנושאים והדיונים שאתם עוקבים אחריהם, איך אתם רוצים שנודיע לכם, ואם ביקשתם התראות דחיפה, כתובות הדפדפנים שלכם לשם כך.',
    alerts:
      'למשך שישים יום, אילו התראות יצאו אליכם; מה אחרים עשו לגבי התגובות שלכם; ומתי הסתכלתם לאחרונה בהתראות.',
    reading:
      'הכתבות שפתחתם כשהייתם מחוברים, כדי שהתראות ייחשבו כנקראו בכל מכשיר וכדי שהספירה החודשית תהיה נכונה. מה שקראו חמישה קוראים ויותר יחד מוצג ככתבות קשורות, בלי לומר מי הם.',
    saved: 'הכתבות ששמרתם לאחר כך. של אורח נשמרות בלי שם, ועוברות לחשבון שהוא מתחבר אליו.',
    places:
      'באיזו פסקה של כתבה הייתם כשעזבתם אותה, בחמש מאות הכתבות האחרונות שהייתם בהן: מספרה ותמצית של הטקסט שלה, כדי שתוכלו להמשיך במכשיר אחר. מה שקראתם עד הסוף נשכח.',
    text: 'איך אתם רוצים שהדפים והטקסט שבהם ייראו, אם בחרתם בכך כשהייתם מחוברים, כדי שכך יהיה בכל מכשיר.',
    comments: 'מה שכתבתם, המלצתם ודיווחתם, ואת מי השתקתם. מה שאתם מוחקים נעלם אחרי חמש דקות.',
    decisions: 'אם אתם עורכי תגובות, מה שהחלטתם.',
    payments: 'המינוי שלכם, מה שילמתם ומתי. לעולם לא את מספר הכרטיס.',
    answers: 'למשך יומיים, התשובות למה ששלחתם, כדי ששום דבר לא ייעשה פעמיים כשהחיבור נקטע.',
  },
  rights: 'מה אתם יכולים לעשות',
  yourRights: [
    'בדף החשבון אפשר לקחת את הכול כקובץ, מתי שתרצו.',
    'שם אפשר גם למחוק את החשבון. במשך שבוע אפשר להתחרט באמצעות התחברות. אחר כך לא נשאר ממנו דבר מלבד התגובות שלכם, תחת „קורא לשעבר”.',
  ],
  logs: 'ביומן השרת רשום מה נכשל ובאיזו כתובת באתר. אין בו שמות, טקסטים או סיסמאות, ומי קרא מה אינו נרשם.',
};

const texts: Record<Locale, PrivacyTexts> = { en, he };

/** The texts of a locale. */
export const privacyTexts = (locale: Locale): PrivacyTexts => texts[locale];
