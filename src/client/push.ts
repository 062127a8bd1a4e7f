import type { Client } from './client.ts';
import { deletePushSubscription, getPushKey, putPushSubscription } from '../contract/push.ts';
import { worker } from '../paths.ts';
import { forgetPushedEndpoint, keepPushedEndpoint, pushedEndpoint } from './pushedEndpoint.ts';

/**
 * Whether alerts are pushed to this browser:
 * - `unsupported`: it can't take any, or keeps nothing for this site. Offer nothing.
 * - `unavailable`: the paper pushes none, or the browser's push service isn't to be had just now.
 * - `denied`: the reader, or whoever runs the machine, refused; only the browser's own settings change that.
 * - `off`: the reader may be asked, or revoked what was allowed before.
 * - `on`: the browser is subscribed.
 */
export type PushState = 'unsupported' | 'unavailable' | 'denied' | 'off' | 'on';

/** What of the browser pushing needs. */
export interface PushDevice {
  workers: Pick<ServiceWorkerContainer, 'register' | 'getRegistration'>;
  notifications: { permission: NotificationPermission; requestPermission(): Promise<NotificationPermission> };
}

/** How things stand. Asks the reader nothing, and registers nothing. Rejects as `client.call` does. */
export async function pushState(
  client: Client,
  device: PushDevice | null = thisDevice(),
): Promise<PushState> {
  if (!device) return 'unsupported';
  if (device.notifications.permission === 'denied') return 'denied';
  const found = await subscriptionOf(device).catch(() => 'unsupported' as const);
  if (found === 'unsupported') return found;
  if (found && device.notifications.permission === 'granted') return 'on';
  const { key } = await client.call(getPushKey, {});
  return key === null ? 'unavailable' : 'off';
}

/**
 * Has alerts pushed to this browser, and says how things stand then. It asks for permission: call it from a press, before
 * anything else is awaited. `lang` is the interface's language. Rejects as `client.call` does, subscribed to nothing.
 */
export async function enablePush(
  client: Client,
  lang: string,
  device: PushDevice | null = thisDevice(),
): Promise<PushState> {
  if (!device) return 'unsupported';
  const permission = await device.notifications.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off';
  const { key } = await client.call(getPushKey, {});
  if (key === null) return 'unavailable';
  const subscription = await subscribe(device, key).catch(refusalOf);
  if (typeof subscription === 'string') return subscription;
  try {
    await client.call(putPushSubscription, { body: { ...written(subscription), lang } });
    await keepPushedEndpoint(subscription.endpoint);
  } catch (error) {
    // Known to the browser alone it would pass for on.
    await subscription.unsubscribe();
    throw error;
  }
  return 'on';
}

/** Has nothing more pushed to this browser: call it before logging out, too. Rejects as `client.call` does. */
export async function disablePush(client: Client, device: PushDevice | null = thisDevice()): Promise<void> {
  const subscription = device && (await subscriptionOf(device).catch(() => null));
  // What it was subscribed by before its permission was taken back is the reader's until they log out.
  const endpoint = subscription?.endpoint ?? (await pushedEndpoint());
  if (endpoint === undefined) return;
  await client.call(deletePushSubscription, { body: { endpoint } });
  await subscription?.unsubscribe();
  await forgetPushedEndpoint();
}

/**
 * Tells the paper where this browser shows nothing of it any more, because what was allowed was taken back; true where
 * that was so. Other browsers of the reader stay subscribed. Rejects as `client.call` does.
 */
export async function giveBackLost(
  client: Client,
  device: PushDevice | null = thisDevice(),
): Promise<boolean> {
  const known = await pushedEndpoint();
  if (known === undefined || !device) return false;
  const subscription = await subscriptionOf(device);
  const isAllowed = device.notifications.permission === 'granted';
  if (isAllowed && subscription?.endpoint === known) return false;
  await client.call(deletePushSubscription, { body: { endpoint: known } });
  // The worker has told the paper of the one that took its place.
  if (isAllowed && subscription) await keepPushedEndpoint(subscription.endpoint);
  else await forgetPushedEndpoint();
  return true;
}

/** This browser, if it can take pushed messages. */
function thisDevice(): PushDevice | null {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis))
    return null;
  return { workers: navigator.serviceWorker, notifications: Notification };
}

async function subscriptionOf({ workers }: PushDevice): Promise<PushSubscription | null> {
  const registration = await workers.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function subscribe({ workers }: PushDevice, key: string): Promise<PushSubscription> {
  const { pushManager } = await activated(await workers.register(scriptUrl(worker), { scope: '/' }));
  const wanted = { userVisibleOnly: true, applicationServerKey: key };
  const former = await pushManager.getSubscription();
  // A subscription is of one key; the paper may have another since.
  if (former && !isOfKey(former, key)) await former.unsubscribe();
  return pushManager.subscribe(wanted);
}

/** Browsers subscribe only by a worker that has started. */
function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const starting = registration.installing ?? registration.waiting;
  if (registration.active || !starting) return Promise.resolve(registration);
  return new Promise((resolve) =>
    starting.addEventListener('statechange', () => {
      if (starting.state === 'activated' || starting.state === 'redundant') resolve(registration);
    }),
  );
}

function isOfKey({ options }: PushSubscription, key: string): boolean {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === key;
}

/** Registering or subscribing failed: refused, or there is nobody to subscribe to (Chromium without its push service). */
const refusalOf = (error: unknown): PushState =>
  error instanceof Error && error.name === 'NotAllowedError' ? 'denied' : 'unavailable';

/** As the API takes it. */
function written(subscription: PushSubscription) {
  const { keys } = subscription.toJSON();
  return {
    endpoint: subscription.endpoint,
    keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
  };
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** An address of our own as pages under `require-trusted-types-for 'script'` may register it. */
function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('lede-worker', { createScriptURL: (own) => own });
  return policy?.createScriptURL(url) ?? url;
}
