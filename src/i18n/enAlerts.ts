import { isolate, joinList, plural } from './format.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** What English says of alerts: a part of its catalogue. */
export const enAlerts = {
  alertOptions: (topic: string) => `Alert options for ${topic}`,
  howTold: 'How you are told',
  levels: { inPage: 'In page', weekly: 'Weekly digest', daily: 'Daily digest', instant: 'Instant' },
  brings: {
    inPage: 'Its stories wait in your alerts',
    instant: 'A notification at once',
    instantAndMail: 'A notification and an e-mail at once',
    daily: (at: string) => `One e-mail a day, at ${at}`,
    weekly: (day: string, at: string) => `One e-mail a week, on ${day} at ${at}`,
  },
  /** By ISO 8601, from Monday. */
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  levelChanged: (topic: string, level: string) => `${isolate(topic)}: ${level}.`,
  pushFellBack: 'Notifications can’t reach you on this device, so stories wait in your alerts.',
  allowPush: 'Allow them in the browser’s settings, then choose Instant again.',
  pushByMail: 'Notifications are off on this device. Its stories come by e-mail at once.',
  pushElsewhere: 'Notifications are off on this device. They come to your other devices at once.',
  pushLost:
    'You chose Instant, but no notification can reach you now, so stories wait in your alerts. Choose Instant again to allow them.',
  mailNeedsAccount: 'E-mail needs an account. Until you have one, its stories wait in your alerts.',
  mailNeedsConfirming:
    'Your e-mail address isn’t confirmed yet. Until it is, its stories wait in your alerts.',
  mailIsOff: 'E-mail is off in your alert settings, so its stories wait in your alerts.',
  snoozeDay: 'Snooze for a day',
  snoozeWeek: 'Snooze for a week',
  snoozed: (topic: string, until: string) => `${isolate(topic)} is snoozed until ${until}.`,
  snoozedUntil: (until: string) => `Snoozed until ${until}: its stories wait in your alerts.`,
  endSnooze: 'End the snooze',
  snoozeEnded: (topic: string) => `${isolate(topic)} is no longer snoozed.`,
  unfollow: 'Unfollow',
  undo: 'Undo',
  done: 'Done',
  alertSettings: 'Alert settings',

  alertsIntro: 'Stories published on the topics you follow, since you follow them.',
  noAlerts: 'Nothing new on your topics yet. It will stand here as soon as it is published.',
  noFollows: 'You follow no topics yet. Press the bell beside one, and its stories will stand here.',
  followsBegun: 'The stories on what you follow stand below, as soon as they are published.',
  yourTopics: 'Your topics',
  topicsYouRead: 'What you have been reading about',
  busyTopics: 'Busy topics to begin with',
  comingUp: (perWeek: number, digits: string, topics: number) =>
    perWeek < 0.5
      ? `${count(topics, 'Your one topic brings', `Your ${topics} topics bring`)} one now and then.`
      : `About ${digits} a week will come from ${count(topics, 'one topic', `${topics} topics`)}.`,
  latestOfYours: 'What your topics brought last',
  today: 'Today',
  yesterday: 'Yesterday',
  newSinceVisit: 'New since your last visit, above',
  alertsOn: 'Alerts on',
  everyTopic: 'all your topics',
  noAlertsOn: (topic: string) => `Nothing on ${isolate(topic)} yet, since you follow it.`,
  showNewStories: (n: number) => count(n, 'Show 1 new story', `Show ${n} new stories`),
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  markedRead: (headline: string) => `Marked as read: ${isolate(headline)}`,
  markedUnread: (headline: string) => `Marked as unread: ${isolate(headline)}`,
  markFailed: 'The mark is as it was.',
  allUnreadAgain: 'They are unread again.',
  becauseYouFollow: (topics: readonly string[]) =>
    `Because you follow ${joinList('en', topics.map(isolate))}`,
  markAllRead: 'Mark all as read',
  allMarkedRead: 'All alerts are marked as read.',
  unread: 'Unread',
  moreAlerts: 'More alerts',
  newStory: (topics: readonly string[], headline: string) =>
    `New story on ${joinList('en', topics.map(isolate))}: ${isolate(headline)}`,
  newStories: (n: number) => `${n} new stories on topics you follow`,
};
