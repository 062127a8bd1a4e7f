// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import type { Happening } from '../../src/client/live/happening.ts';
import { startLive } from '../../src/client/live/live.ts';
import { joinTabs } from '../../src/client/live/tabs.ts';
import { createUnreadCount } from '../../src/client/live/unreadCount.ts';
import { createSession } from '../../src/client/session.ts';
import { createLocks } from '../support/locks.ts';

const ALERT = { article: { slug: 'one', headline: 'One' }, reasons: [], at: '2026-11-23T12:00:00.000Z' };

/** A paper with one reader: what its streams say, and what it was asked. */
function createPaper() {
  const asked: string[] = [];
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  let newest = 1;
  const client = createClient(async (path) => {
    asked.push(path.replace(/^\/api\/(me\/)?/, ''));
    if (path.includes('arrivals')) {
      const after = Number(path.split('=')[1]);
      const items = newest > after ? [{ id: newest, ...ALERT }] : [];
      return Response.json({ items, last: newest });
    }
    return new Response(new ReadableStream({ start: (controller) => void streams.push(controller) }));
  }, createSession());
  const say = (text: string) => {
    const part = new TextEncoder().encode(text);
    // Those that were left take nothing any more.
    for (const stream of streams)
      if (stream.desiredSize !== null && stream.desiredSize > 0) stream.enqueue(part);
  };
  return {
    client,
    asked,
    say,
    announce(id: number) {
      newest = id;
      say(`event: alert\nid: ${id}\ndata: ${JSON.stringify(ALERT)}\n\n`);
    },
    /** Announced while no stream is heard. */
    announceUnheard: (id: number) => void (newest = id),
  };
}

const stops: (() => void)[] = [];
let paper: ReturnType<typeof createPaper>;

/** A tab of the browser, and what it hears. */
function openTab(readerId: string | null = 'ada', after = 1) {
  const heard: Happening[] = [];
  const ear = startLive({ client: paper.client, readerId, after, hear: (one) => heard.push(one) });
  stops.push(ear.stop);
  const ids = () => heard.flatMap((one) => (one.what === 'arrival' ? [one.arrival.id] : []));
  return { ...ear, heard, ids };
}
const isListening = () => expect.poll(() => paper.asked.join()).toContain('live?');

beforeEach(() => {
  paper = createPaper();
  Object.assign(navigator, { locks: createLocks() });
});
afterEach(() => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) stop();
  Reflect.deleteProperty(navigator, 'locks');
});

test('one tab listens for all; each hears an arrival once, and asks once what came before it was there', async () => {
  const first = openTab();
  await isListening();
  const second = openTab();
  await expect.poll(() => paper.asked).toEqual(['live?after=1', 'arrivals?after=1']);
  paper.announce(2);
  paper.announce(2);
  for (const tab of [first, second]) await expect.poll(tab.ids).toEqual([2]);
  paper.say('event: follows\ndata: {}\n\n');
  await expect.poll(() => second.heard.at(-1)).toEqual({ what: 'follows' });
});

test('when the tab that listens is closed, another goes on after what came last', async () => {
  const first = openTab();
  await isListening();
  const second = openTab();
  paper.announce(5);
  await expect.poll(second.ids).toEqual([5]);
  paper.say(': beat\nid: 8\n\n: beat\n\n');
  await expect.poll(() => paper.asked.length).toBe(2);
  first.stop();
  await expect.poll(() => paper.asked.at(-1)).toMatch(/live\?after=[58]/);
  paper.announce(9);
  await expect.poll(second.ids).toEqual([5, 9]);
  expect(first.ids()).toEqual([5]);
});

test('a tab that is closed while it waits to listen is done', async () => {
  openTab();
  await isListening();
  const second = openTab();
  await expect.poll(() => paper.asked).toHaveLength(2);
  second.stop();
  expect(paper.asked).toHaveLength(2);
});

test('where a browser can’t say who listens, each tab does', async () => {
  Reflect.deleteProperty(navigator, 'locks');
  const tabs = [openTab(), openTab()];
  await expect.poll(() => paper.asked.filter((path) => path.startsWith('live'))).toHaveLength(2);
  paper.announce(2);
  for (const tab of tabs) await expect.poll(tab.ids).toEqual([2]);
});

test('where tabs can’t speak, a tab is alone', async () => {
  const { BroadcastChannel } = globalThis;
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  const tabs = joinTabs(() => undefined);
  tabs.say({ of: null, isHere: true });
  tabs.leave();
  Object.assign(globalThis, { BroadcastChannel });
});

test('what one tab follows is mirrored in the others, which ask one another, and a guest’s ask the paper nothing', async () => {
  const first = openTab(null);
  const second = openTab(null);
  await expect.poll(() => first.heard).toEqual([{ what: 'asked' }]);
  first.mirror([]);
  await expect.poll(() => second.heard).toEqual([{ what: 'mirrored', follows: [] }]);
  first.ask();
  await expect.poll(() => second.heard.at(-1)).toEqual({ what: 'asked' });
  expect([first.heard, paper.asked]).toEqual([[{ what: 'asked' }], []]);
});

test('a tab with another reader has the others find out who reads', async () => {
  const guest = openTab(null);
  openTab();
  await expect.poll(() => guest.heard.at(-1)).toEqual({ what: 'session' });
});

test('a page that is put away lets go, and catches up when it is brought back', async () => {
  const tab = openTab();
  await isListening();
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  paper.announceUnheard(4);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await expect.poll(() => paper.asked).toEqual(expect.arrayContaining(['live?after=1', 'live?after=1']));
  paper.announce(4);
  await expect.poll(tab.ids).toEqual([4]);
});

test('a tab that hears nothing for a minute asks by itself, while it is seen or when it is seen again', async () => {
  let release = () => {};
  const other = new Promise<void>((resolve) => (release = resolve));
  void navigator.locks.request('lede-live ada', { ifAvailable: true }, () => other);
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
  openTab();
  await expect.poll(() => paper.asked).toHaveLength(1);
  vi.advanceTimersByTime(45_000);
  dispatchEvent(new Event('online'));
  expect(paper.asked).toHaveLength(1);
  vi.advanceTimersByTime(30_000);
  await expect.poll(() => paper.asked).toHaveLength(2);
  const isHidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  vi.advanceTimersByTime(120_000);
  expect(paper.asked).toHaveLength(2);
  isHidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => paper.asked).toHaveLength(3);
  release();
});

test('the count stands before the title, whatever the page is called, and on the badge', () => {
  const badges: (number | null)[] = [];
  Object.assign(navigator, {
    setAppBadge: (count: number) => Promise.resolve(void badges.push(count)),
    clearAppBadge: () => Promise.resolve(void badges.push(null)),
  });
  document.title = 'Harbour – The Test';
  const unread = createUnreadCount();
  unread.show(2);
  expect(document.title).toBe('(2) Harbour – The Test');
  unread.show(0);
  expect(document.title).toBe('Harbour – The Test');
  expect(badges).toEqual([2, null]);
  Reflect.deleteProperty(navigator, 'setAppBadge');
  unread.show(3);
  unread.stop();
  expect(document.title).toBe('Harbour – The Test');
});

test('a page that names itself anew has the count again', async () => {
  document.title = 'One';
  const unread = createUnreadCount();
  unread.show(1);
  document.title = 'Other';
  await expect.poll(() => document.title).toBe('(1) Other');
  unread.stop();
});
