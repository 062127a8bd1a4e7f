import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { disablePush, enablePush, giveBackLost, pushState, type PushDevice } from '../../src/client/push.ts';
import { forgetPushedEndpoint } from '../../src/client/pushedEndpoint.ts';
import { createSession } from '../../src/client/session.ts';

afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetPushedEndpoint();
});

const KEY = Buffer.alloc(65, 0xfb).toString('base64url');
const ENDPOINT = 'https://push.example/1';

/** A paper that pushes with `key`, and what it was asked. */
function paper({ key = KEY as string | null, refuses = false } = {}) {
  const asked: string[] = [];
  const client = createClient(async (path, { method = '', body }) => {
    asked.push(`${method} ${path}${typeof body === 'string' ? ` ${body}` : ''}`);
    if (path === '/api/push-key') return Response.json({ key });
    return refuses ? new Response(null, { status: 503 }) : new Response(null, { status: 204 });
  }, createSession());
  return { client, asked };
}

interface Circumstances {
  permission?: NotificationPermission;
  answer?: NotificationPermission;
  subscribed?: boolean;
  ofKey?: ArrayBuffer | null;
  worker?: 'active' | 'starting' | 'waiting' | 'neither';
  refuses?: Error;
  isBlocked?: boolean;
  bare?: boolean;
}

/** A browser in these circumstances; it stays as it is left. */
function browser({
  permission = 'default',
  answer = 'granted',
  subscribed = false,
  ofKey = new Uint8Array(Buffer.from(KEY, 'base64url')).buffer,
  worker = 'active',
  refuses,
  isBlocked = false,
  bare = false,
}: Circumstances = {}) {
  const state = { subscribed, permission, registered: '', endpoint: ENDPOINT };
  const subscription = {
    get endpoint() {
      return state.endpoint;
    },
    options: { applicationServerKey: ofKey },
    toJSON: () => (bare ? {} : { endpoint: ENDPOINT, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: async () => {
      state.subscribed = false;
      return true;
    },
  };
  const starting = Object.assign(new EventTarget(), { state: 'installing' });
  const registration = {
    active: worker === 'active' ? {} : null,
    installing: worker === 'starting' ? starting : null,
    waiting: worker === 'waiting' ? starting : null,
    pushManager: {
      getSubscription: async () => (state.subscribed ? subscription : null),
      subscribe: async () => {
        if (refuses) throw refuses;
        state.subscribed = true;
        return subscription;
      },
    },
  };
  const workers = {
    getRegistration: async () => {
      if (isBlocked) throw new Error('SecurityError');
      return state.subscribed ? registration : undefined;
    },
    register: async (url: string | URL) => {
      state.registered = String(url);
      setTimeout(() => {
        for (const next of ['activating', 'activated']) {
          starting.state = next;
          starting.dispatchEvent(new Event('statechange'));
        }
      });
      return registration;
    },
  };
  const notifications = {
    get permission() {
      return state.permission;
    },
    requestPermission: async () => (state.permission = answer),
  };
  // What of a browser is looked at.
  const device = { workers, notifications } as unknown as PushDevice;
  return { device, state };
}

test.each<[string, Circumstances, string]>([
  ['nobody was asked', {}, 'off'],
  ['the reader allowed it', { permission: 'granted', subscribed: true }, 'on'],
  ['the reader refused', { permission: 'denied', subscribed: true }, 'denied'],
  ['what was allowed was taken back', { permission: 'default', subscribed: true }, 'off'],
  ['the browser keeps nothing', { isBlocked: true }, 'unsupported'],
])('where %s, push is told as it is', async (_, circumstances, state) => {
  expect(await pushState(paper().client, browser(circumstances).device)).toBe(state);
});

test('a paper without keys has nothing to offer', async () => {
  const { client } = paper({ key: null });
  expect(await pushState(client, browser().device)).toBe('unavailable');
  expect(await enablePush(client, 'en', browser().device)).toBe('unavailable');
});

test.each(['active', 'starting', 'waiting', 'neither'] as const)(
  'a press subscribes the browser and tells the paper, by a worker that is %s',
  async (worker) => {
    const { client, asked } = paper();
    const { device, state } = browser({ worker });
    expect(await enablePush(client, 'he', device)).toBe('on');
    expect(state).toMatchObject({ subscribed: true, registered: '/worker.js' });
    const body = JSON.stringify({ endpoint: ENDPOINT, keys: { p256dh: 'p', auth: 'a' }, lang: 'he' });
    expect(asked.at(-1)).toBe(`PUT /api/me/push-subscriptions ${body}`);
    expect(await pushState(client, device)).toBe('on');
  },
);

test.each<[NotificationPermission, string]>([
  ['denied', 'denied'],
  ['default', 'off'],
])('a reader who answers "%s" is subscribed to nothing', async (answer, told) => {
  const { client, asked } = paper();
  const { device, state } = browser({ answer });
  expect(await enablePush(client, 'en', device)).toBe(told);
  expect([state.subscribed, asked]).toEqual([false, []]);
});

test.each([
  [new DOMException('', 'NotAllowedError'), 'denied'],
  [new DOMException('', 'AbortError'), 'unavailable'],
])('where the browser throws %s, that is told', async (refuses, told) => {
  expect(await enablePush(paper().client, 'en', browser({ refuses }).device)).toBe(told);
});

test.each([null, new Uint8Array([1, 2]).buffer])(
  'a subscription of another key is made anew',
  async (ofKey) => {
    const { device, state } = browser({ subscribed: true, ofKey });
    expect(await enablePush(paper().client, 'en', device)).toBe('on');
    expect(state.subscribed).toBe(true);
  },
);

test('a subscription of the paper’s key is kept', async () => {
  const { device } = browser({ subscribed: true });
  expect(await enablePush(paper().client, 'en', device)).toBe('on');
});

test('where the paper doesn’t learn of it, the browser is subscribed to nothing', async () => {
  const { device, state } = browser();
  await expect(enablePush(paper({ refuses: true }).client, 'en', device)).rejects.toThrow();
  expect(state.subscribed).toBe(false);
});

test('what a browser gives without keys the paper refuses', async () => {
  const { client, asked } = paper({ refuses: true });
  await expect(enablePush(client, 'en', browser({ bare: true }).device)).rejects.toThrow();
  expect(asked.at(-1)).toContain('"keys":{"p256dh":"","auth":""}');
});

test('switching it off tells the paper, and is nothing to do where it isn’t on', async () => {
  const { client, asked } = paper();
  const { device, state } = browser({ permission: 'granted', subscribed: true });
  await disablePush(client, device);
  expect(asked).toEqual([`DELETE /api/me/push-subscriptions {"endpoint":"${ENDPOINT}"}`]);
  expect(state.subscribed).toBe(false);
  await disablePush(client, device);
  await disablePush(client, browser({ isBlocked: true }).device);
  vi.stubGlobal('navigator', {});
  await disablePush(client);
  expect(asked).toHaveLength(1);
});

test.each(['navigator.serviceWorker', 'PushManager', 'Notification'])(
  'a browser without %s is told apart',
  async (missing) => {
    vi.stubGlobal('navigator', missing === 'navigator.serviceWorker' ? {} : { serviceWorker: {} });
    if (missing !== 'PushManager') vi.stubGlobal('PushManager', () => undefined);
    if (missing !== 'Notification') vi.stubGlobal('Notification', () => undefined);
    expect(await pushState(paper().client)).toBe('unsupported');
    expect(await enablePush(paper().client, 'en')).toBe('unsupported');
  },
);

test('under trusted types the worker is registered by a policy of ours', async () => {
  vi.resetModules();
  const createPolicy = vi.fn((_: string, rules: { createScriptURL(url: string): string }) => rules);
  const { device, state } = browser();
  vi.stubGlobal('trustedTypes', { createPolicy });
  vi.stubGlobal('navigator', { serviceWorker: device.workers });
  vi.stubGlobal('PushManager', () => undefined);
  vi.stubGlobal('Notification', device.notifications);
  const fresh = await import('../../src/client/push.ts');
  expect(await fresh.enablePush(paper().client, 'en')).toBe('on');
  expect(state.registered).toBe('/worker.js');
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['lede-worker']);
});

test.each<[string, NotificationPermission, boolean]>([
  ['refused', 'denied', false],
  ['took back', 'default', false],
  ['took back, in a browser that keeps its subscription,', 'default', true],
])(
  'what a reader allowed and %s the paper is told of, once, though the browser may know nothing of it any more',
  async (_, permission, subscribed) => {
    const { client, asked } = paper();
    const { device, state } = browser();
    await enablePush(client, 'en', device);
    expect(await giveBackLost(client, device)).toBe(false);
    Object.assign(state, { permission, subscribed });
    expect(await giveBackLost(client, device)).toBe(true);
    expect(asked.at(-1)).toBe(`DELETE /api/me/push-subscriptions {"endpoint":"${ENDPOINT}"}`);
    expect(await giveBackLost(client, device)).toBe(false);
  },
);

test('where another address took the place of a browser’s, only the former is given back', async () => {
  const { client, asked } = paper();
  const { device, state } = browser();
  await enablePush(client, 'en', device);
  state.endpoint = 'https://push.example/2';
  expect(await giveBackLost(client, device)).toBe(true);
  expect(asked.at(-1)).toBe(`DELETE /api/me/push-subscriptions {"endpoint":"${ENDPOINT}"}`);
  expect(await giveBackLost(client, device)).toBe(false);
});

test('who logs out of a browser that lost its subscription leaves none with the paper', async () => {
  const { client, asked } = paper();
  const { device, state } = browser();
  await enablePush(client, 'en', device);
  Object.assign(state, { permission: 'denied', subscribed: false });
  await disablePush(client, device);
  expect(asked.at(-1)).toBe(`DELETE /api/me/push-subscriptions {"endpoint":"${ENDPOINT}"}`);
});

test('where the paper doesn’t learn of what was taken back, it is told the next time', async () => {
  const { device, state } = browser();
  await enablePush(paper().client, 'en', device);
  Object.assign(state, { permission: 'denied', subscribed: false });
  await expect(giveBackLost(paper({ refuses: true }).client, device)).rejects.toThrow();
  expect(await giveBackLost(paper().client, device)).toBe(true);
});
