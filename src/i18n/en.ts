import { enAlerts } from './enAlerts.ts';
import { isolate, joinList, plural } from './format.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** Every sentence of the interface in English. Its type is what the other catalogues must fill. */
export const en = {
  otherLanguage: 'עברית',
  skipToContent: 'Skip to content',
  sections: 'Sections',
  readerMenu: 'Reader',
  allTopics: 'All topics',
  search: 'Search',
  alerts: 'Alerts',
  alertsUnread: (n: number) => count(n, 'Alerts, 1 unread', `Alerts, ${n} unread`),
  keys: 'Reading by keyboard',
  saved: 'Saved',
  text: 'Text',
  letters: 'Aa',
  save: 'Save',
  saveFailed: 'Your list could not be changed.',
  logIn: 'Log in',
  logOut: 'Log out',
  loggedOut: 'You are logged out.',
  signUp: 'Sign up',
  subscribe: 'Subscribe',
  subscribeFrom: (price: string) => `Subscribe, ${price}`,
  account: 'Account',
  moderation: 'Moderation',
  loading: 'Loading…',
  needsScript: 'This part needs JavaScript.',
  tryAgain: 'Try again',
  frontPage: 'Front page',
  toFrontPage: 'Go to the front page',
  pageLoaded: (title: string) => `${title}, page loaded`,
  latest: 'Latest',
  moreStories: 'More stories',
  earlier: 'Earlier',
  longReads: 'Long reads',
  archive: 'From the archive',
  forSubscribers: 'Subscribers',
  fromTheArchive: (year: string) => `From the archive, ${year}`,
  noStories: 'No stories yet.',
  by: (names: readonly string[]) => `By ${joinList('en', names.map(isolate))}`,
  updated: (at: string) => `Updated ${at}`,
  readingTime: (minutes: number) => count(minutes, '1 minute', `${minutes} minutes`),

  shareByEmail: 'Share by e-mail',
  shareBody: (headline: string, link: string) => `${headline}\n${link}\n`,
  share: 'Share',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  copyFailed: (link: string) => `The link could not be copied. Here it is: ${link}`,
  shareStory: 'Share this story',

  followTopics: 'Click the alert icon to follow topics:',
  follow: (topic: string) => `Follow ${topic}`,
  aboutAWeek: (n: number, digits: string) => (n < 0.5 ? 'now and then' : `about ${digits} a week`),
  nowFollowing: (topic: string) => `You follow ${isolate(topic)}.`,
  notFollowing: (topic: string) => `You no longer follow ${isolate(topic)}.`,
  followsFailed: 'What you follow did not arrive.',
  followFailed: (topic: string) => `That did not reach us, and ${isolate(topic)} is as it was.`,

  relatedStories: 'Related stories',
  relatedTo: (headline: string) => `Stories related to ${isolate(headline)}`,
  allRelated: 'All related stories',
  becauseAlsoAbout: (topics: readonly string[]) =>
    `Because it is also about ${joinList('en', topics.map(isolate))}`,
  newsroomChoice: 'The newsroom’s choice',
  readTogether: 'Readers of this story also read it',
  read: 'Read',
  noRelated: 'Nothing is related to this story yet.',

  gateHeading: (price: string) => `Keep reading for ${price}`,
  gateMeterHeading: 'You have read this month’s free stories',
  offer: (first: string, then: string, interval: 'month' | 'year', from: string) =>
    `${first} for the first month, then ${then} a ${interval} from ${from}. Cancel any time.`,
  offerShort: (first: string) => `From ${first} for the first month`,
  gateMeter: (of: number, day: string) =>
    `${count(of, 'The one story', `All ${of} stories`)} that can be read without a plan this month ${count(of, 'is', 'are')} read. The count starts anew on ${day}.`,
  startSubscription: 'Start subscription',
  alreadySignedUp: 'Already signed up?',
  restFailed: 'The rest of this story did not arrive.',
  meterLeft: (left: number, of: number, day: string) =>
    `${left} of ${of} free stories left this month, resets on ${day}`,

  comments: 'Comments',
  commentsPromise: 'Automatic approval of subscriber comments.',

  email: 'E-mail',
  password: 'Password',
  name: 'Name',
  nameHint: 'Shown beside your comments.',
  passwordHint: 'At least 8 characters.',
  createAccount: 'Create account',
  noAccountYet: 'No account yet?',
  logInTo: {
    comment: 'Log in to post your comment. What you wrote is kept.',
    subscribe: 'Log in or create an account to subscribe.',
    other: '',
  },
  passwordForgotten: 'Forgotten your password?',
  sendLink: 'Send the link',
  loggedInAs: (name: string) => `You are logged in as ${isolate(name)}.`,

  backToStory: 'Back to the story',
  goOn: 'Go on',
  logInToSeeAccount: 'Log in to see your account.',

  ...enAlerts,

  topicsIntro: 'Press a bell, and the stories on that topic come to your alerts.',
  searchTopics: 'Search topics',
  topicsFound: (n: number) => (n === 0 ? 'No topic by that name' : count(n, '1 topic', `${n} topics`)),
  otherTopics: 'Other topics',
  feed: 'RSS feed',
  noTopics: 'There are no topics yet.',
  storiesOn: (topic: string) => `Stories on ${isolate(topic)}`,

  notFound: 'This page does not exist',
  notFoundHint: 'The address may be mistyped, or the story may have moved.',
  listLost: 'The list doesn’t go on from here',
  toNewest: 'To the newest',
  withdrawn: 'This story was withdrawn',
  withdrawnHint: 'The newsroom took it back, and says why:',
  wentWrong: 'Something went wrong',
  noConnection: 'No connection',
  wentWrongHint: 'It is our fault, not yours. Trying again may help.',
  correction: 'Correction.',
  correctedOn: (day: string) => `Correction, ${day}.`,
  relatedStory: 'Related story',
  unknownBlock: 'A part of this story can’t be shown here.',
  enlarge: 'Enlarge:',
  pictureMissing: 'The picture can’t be shown.',

  /** What refusals say: what happened, and what to do. */
  problems: {
    unreachable: 'We could not be reached. Check the connection and try again.',
    other: 'That did not work. Try again in a moment.',
    invalidEmailOrPassword: 'E-mail and password don’t match.',
    invalidToken: 'This link was used already, or is older than an hour. Ask for another.',
    notLoggedIn: 'You are logged out. Log in again.',
    tooManyRequests: (seconds: number) => {
      const minutes = Math.ceil(seconds / 60);
      return seconds > 90
        ? `Wait ${minutes} minutes, then try again.`
        : count(seconds, 'Wait a second, then try again.', `Wait ${seconds} seconds, then try again.`);
    },
    alreadySubscribed: 'You subscribe already. Nothing was charged.',
    paymentUnderWay: 'A payment of yours is being made just now. Look again in a few minutes.',
    processorAway: 'The card processor does not answer. Nothing was charged. Try again in a moment.',
    commentsClosed: 'Comments on this story have been closed.',
    cannotReply: 'The comment you reply to is no longer there.',
    notAllowed: 'This is for those who may read the story.',
    withdrawn: 'The story was withdrawn.',
  },
  fields: {
    missing: 'This is needed.',
    empty: 'There is nothing to see in this.',
    tooLong: 'This is too long.',
    tooShort: 'This is too short.',
    tooCommon: 'Many have this, and it is guessed first.',
    notAnEmail: 'This is not an e-mail address.',
    controlCharacter: 'This has a character that can’t be shown.',
    other: 'This can’t be used.',
  },
  footer: {
    label: 'About this site',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    about: (name: string) =>
      `${name} is a demonstration newspaper. Its city and people are invented; its machinery is not.`,
  },
};

export type Catalogue = typeof en;
