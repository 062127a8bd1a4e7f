import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { api, fill, pages } from '../../src/paths.ts';
import { createPushBrowser, startPushService } from '../support/pushService.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import { NEWSROOM_TOKEN, PATIENCE, publish } from '../support/walks.ts';

const STORY = '/article/harbour-night-shift';
let site: Site;
let service: Awaited<ReturnType<typeof startPushService>>;
beforeAll(async () => {
  [site, service] = await Promise.all([
    openSite({ NEWSROOM_TOKEN, ALLOW_PRIVATE_NETWORK: 'on' }),
    startPushService(),
  ]);
});
beforeEach(() => void (service.pushed.length = 0));
afterAll(async () => {
  await site.close();
  await service.close();
});

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await awake(page);
};
const put = async (page: Page, path: string, data: object) => {
  const answer = await page.request.put(path, { data, headers: { origin: site.url } });
  expect(answer.ok(), await answer.text()).toBe(true);
};
const allow = (page: Page) => page.context().grantPermissions(['notifications'], { origin: site.url });

/** Resolves once the paper knows both where to push, and that the reader wants it at once. */
async function pushedAtOnce(page: Page) {
  const answer = async (path: string) => (await page.request.get(path)).json();
  await expect.poll(() => answer(api.alertSettings), PATIENCE).toMatchObject({ pushed: true });
  await expect
    .poll(() => answer(api.follows), PATIENCE)
    .toMatchObject({ items: [expect.objectContaining({ level: 'instant' })] });
}

async function openOptions(page: Page, path = STORY) {
  await open(page, path);
  await page.getByRole('button', { name: 'Alert options for Harbour', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Alert options for Harbour', exact: true });
  await panel.getByRole('radio', { checked: true }).waitFor();
  return panel;
}

/** Notes each time the page asks for permission to notify. */
async function watchAsking(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.exposeFunction('noteAsked', () => void asked.push(new URL(page.url()).pathname));
  await page.addInitScript(() => {
    const ask = Notification.requestPermission.bind(Notification);
    Notification.requestPermission = () => {
      (globalThis as unknown as { noteAsked(): void }).noteAsked();
      return ask();
    };
  });
  return asked;
}

/** Subscribes the page to the push service of this machine: Chromium's own is the web's. It is forgotten with the page. */
async function standInForPushService(page: Page, path: string) {
  const browser = createPushBrowser(service.url + path);
  await page.addInitScript((subscription) => {
    let held: object | null = null;
    const manager = PushManager.prototype as unknown as Record<
      string,
      (options?: object) => Promise<unknown>
    >;
    manager.getSubscription = async () => held;
    manager.subscribe = async (options) => {
      const unsubscribe = async () => {
        held = null;
        return true;
      };
      held = { endpoint: subscription.endpoint, options, toJSON: () => subscription, unsubscribe };
      return held;
    };
  }, browser.subscription);
  return browser;
}

/**
 * Hands a pushed message to the site's service worker by the browser's debugging protocol; resolves to the worker once it
 * has shown it. A notification that is asked for before it stands is lost: Chromium forgets what it doesn't find shown.
 */
async function deliver(context: BrowserContext, page: Page, data: string): Promise<Worker> {
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
  await worker.evaluate(`void (self.shown = new Promise((resolve) => {
    registration.showNotification = async (...given) => {
      delete registration.showNotification;
      resolve(await registration.showNotification(...given));
    };
  }))`);
  const debug = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    debug.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (registration) resolve(registration.registrationId);
    });
  });
  await debug.send('ServiceWorker.enable');
  const registrationId = await registered;
  await debug.send('ServiceWorker.deliverPushMessage', { origin: site.url, registrationId, data });
  await worker.evaluate('self.shown');
  return worker;
}

const shownBy = (worker: Worker) =>
  worker.evaluate<{ title: string; body: string; lang: string; dir: string }[]>(
    `registration.getNotifications().then((shown) =>
       shown.map(({ title, body, lang, dir }) => ({ title, body, lang, dir })))`,
  );

/**
 * Presses the notification that is shown, and tells where the worker leads. A browser lets it open and focus windows at
 * a press by hand alone, which no debugging protocol has: those two are noted instead.
 */
const press = (worker: Worker) =>
  worker.evaluate<string[]>(`(async () => {
    const [notification] = await registration.getNotifications();
    const led = [];
    clients.openWindow = async (url) => void led.push('opens ' + new URL(url).pathname);
    WindowClient.prototype.focus = async function () {
      led.push('focuses ' + new URL(this.url).pathname);
    };
    const event = new NotificationEvent('notificationclick', { notification });
    const work = [];
    Object.defineProperty(event, 'waitUntil', { value: (promise) => work.push(promise) });
    dispatchEvent(event);
    await Promise.all(work);
    return led;
  })()`);

test('permission is asked for once Instant is chosen and never before; refused, the level is in page and says so', async () => {
  const page = await site.newReader();
  const asked = await watchAsking(page);
  for (const path of [pages.front, pages.topics, pages.alerts, pages.alertSettings]) await open(page, path);
  await put(page, fill(api.follow, { topic: 'harbour' }), { level: 'daily' });
  const options = await openOptions(page);
  await options.getByRole('radio', { name: /^Weekly digest/ }).click();
  await options.getByRole('radio', { name: /^Weekly digest/, checked: true }).waitFor();
  expect(asked).toEqual([]);
  expect(page.context().serviceWorkers()).toEqual([]);

  await options.getByRole('radio', { name: /^Instant/ }).click();
  await options.getByText(/^Notifications can’t reach you on this device/).waitFor();
  await options.getByRole('radio', { name: /^In page/, checked: true }).waitFor();
  expect(asked).toEqual([STORY]);
});

test('a story is pushed to the browser in which Instant was chosen, and its notification leads to it, or to its tab', async () => {
  const page = await site.newReader();
  await allow(page);
  const browser = await standInForPushService(page, '/desk');
  await put(page, api.alertSettings, { quietHours: null });
  await put(page, fill(api.follow, { topic: 'harbour' }), {});
  const options = await openOptions(page);
  await options.getByRole('radio', { name: /^Instant/ }).click();
  await options.getByRole('radio', { name: /^Instant/, checked: true }).waitFor();
  await pushedAtOnce(page);

  const path = await publish(site, {
    slug: 'pushed',
    lang: 'ar',
    headline: 'مصنع الثلج',
    standfirst: 'يعود',
  });
  await expect.poll(() => service.pushed.length, PATIENCE).toBe(1);
  const message = JSON.stringify(browser.read(service.pushed[0]?.body ?? Buffer.alloc(0)));
  const worker = await deliver(page.context(), page, message);
  const shown = [{ title: 'مصنع الثلج', body: 'يعود', lang: 'ar', dir: 'rtl' }];
  expect(await shownBy(worker)).toEqual(shown);
  // The same once more takes its place.
  await deliver(page.context(), page, message);
  expect(await shownBy(worker)).toEqual(shown);
  expect(await press(worker)).toEqual([`opens ${path}`]);
  expect(await shownBy(worker)).toEqual([]);

  const tab = await page.context().newPage();
  await tab.goto(`/he${path}`);
  await deliver(page.context(), page, message);
  expect(await shownBy(worker)).toEqual(shown);
  expect(await press(worker)).toEqual([`focuses /he${path}`]);
});

test('permission that is taken back leaves an instant in page, with why, in the options and the settings; another device keeps its own', async () => {
  const page = await site.newReader();
  await allow(page);
  await standInForPushService(page, '/laptop');
  await put(page, fill(api.follow, { topic: 'harbour' }), {});
  const options = await openOptions(page);
  await options.getByRole('radio', { name: /^Instant/ }).click();
  await options.getByRole('radio', { name: /^Instant/, checked: true }).waitFor();
  const phone = createPushBrowser(`${service.url}/phone`).subscription;
  await pushedAtOnce(page);
  await put(page, api.pushSubscriptions, { ...phone, lang: 'en' });

  await page.context().clearPermissions();
  const after = await openOptions(page);
  await after.getByText(/^Notifications are off on this device. They come to your other devices/).waitFor();
  await after.getByRole('radio', { name: /^Instant/, checked: true }).waitFor();

  await open(page, pages.alertSettings);
  const level = page.getByRole('combobox', { name: /How you are told of \W?Harbour/ });
  await expect.poll(() => level.inputValue(), PATIENCE).toBe('instant');
  const { endpoint } = phone;
  await page.request.delete(api.pushSubscriptions, { data: { endpoint }, headers: { origin: site.url } });
  // Told by the live stream.
  await page
    .getByRole('main')
    .getByText(/^You chose Instant, but no notification can reach you now/)
    .waitFor();
  expect(await level.inputValue()).toBe('inPage');
});
