import * as v from 'valibot';
import { deletePushSubscription, putPushSubscription, pushMessage } from '../contract/push.ts';
import { withoutLocale } from '../i18n/locale.ts';

// The service worker: shows pushed alerts, and leads from them to their stories. It keeps and serves nothing.

/** What of a worker's global scope is used; the compiler knows it only for programs that have no pages. */
interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<Tab[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: WorkerEvent) => void): void;
  addEventListener(type: 'push', hear: (event: PushReceived) => void): void;
  addEventListener(type: 'notificationclick', hear: (event: NotificationPressed) => void): void;
  addEventListener(type: 'pushsubscriptionchange', hear: (event: SubscriptionChanged) => void): void;
}
interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface PushReceived extends WorkerEvent {
  readonly data: { text(): string } | null;
}
interface NotificationPressed extends WorkerEvent {
  readonly notification: Notification;
}
interface SubscriptionChanged extends WorkerEvent {
  readonly oldSubscription?: PushSubscription | null;
  readonly newSubscription?: PushSubscription | null;
}
interface Tab {
  readonly url: string;
  focus(): Promise<unknown>;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('push', (event) => event.waitUntil(show(event.data?.text() ?? '')));
scope.addEventListener('notificationclick', (event) => event.waitUntil(open(event.notification)));
scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));

/** Shows what was pushed. What isn't a message of ours is shown as news of the site: browsers want something shown. */
async function show(text: string): Promise<void> {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), pushMessage), text);
  if (!read.success) return scope.registration.showNotification(scope.location.host, { data: '/' });
  const { title, body, url, tag, lang, dir } = read.output;
  await scope.registration.showNotification(title, { body, tag, lang, dir, data: url });
}

/** Leads to the story: to a tab that shows it, in whatever language, or to a new one. */
async function open(notification: Notification): Promise<void> {
  notification.close();
  const wanted = new URL(String(notification.data), scope.location.origin);
  if (wanted.origin !== scope.location.origin) return;
  const tabs = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const storyOf = (url: URL) => decodeURI(withoutLocale(url.pathname));
  const showing = tabs.find((tab) => storyOf(new URL(tab.url)) === storyOf(wanted));
  await (showing ? showing.focus() : scope.clients.openWindow(wanted.href));
}

/**
 * The browser's push service has given it another address, or none, where what was allowed was taken back: the paper is
 * told, by the reader's cookie.
 */
async function renew({ oldSubscription, newSubscription }: SubscriptionChanged): Promise<void> {
  const { pushManager } = scope.registration;
  const options = oldSubscription?.options as PushSubscriptionOptionsInit | undefined;
  const subscription =
    newSubscription ?? (options && (await pushManager.subscribe(options).catch(() => undefined)));
  if (subscription) {
    const { endpoint, keys } = subscription.toJSON();
    const replaces = oldSubscription?.endpoint;
    await tell(putPushSubscription, { endpoint, keys, ...(replaces ? { replaces } : {}) });
  } else if (oldSubscription) {
    await tell(deletePushSubscription, { endpoint: oldSubscription.endpoint });
  }
}

const tell = ({ path, method }: { path: string; method: string }, body: object) =>
  fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
