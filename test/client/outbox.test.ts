// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { dropDraftsOf, isAnythingWaiting } from '../../src/client/draftOwners.ts';
import { keepDraft, readDraft } from '../../src/client/drafts.ts';
import { openOutbox, type Outbox } from '../../src/client/outbox/outbox.ts';
import { isUnkept } from '../../src/client/outbox/waiting.ts';
import { createSession } from '../../src/client/session.ts';
import { createLocks } from '../support/locks.ts';

const reader = (text: string) => ({
  id: '7',
  author: { name: 'Ada', badges: [] },
  text,
  state: 'published',
  mine: true,
  recommendations: 0,
  recommended: false,
  parentId: null,
  threadId: '7',
  level: 1,
  answers: null,
  publishedAt: '2026-11-23T12:00:00.000Z',
  editedAt: null,
  editableUntil: null,
  version: 1,
  reason: null,
  muted: false,
  reported: false,
});
const whole = (text: string) => ({
  ...reader(text),
  replyCount: 0,
  followed: false,
  closed: false,
  replies: { items: [], nextCursor: null },
});
const problem = (code: string, status: number, more: object = {}, headers: Record<string, string> = {}) =>
  Response.json(
    { type: 'about:blank', title: code, status, code, requestId: '1', ...more },
    { status, headers },
  );

interface Request {
  method: string;
  text: string;
  key: string | null;
  account: string | null;
}
let asked: Request[];
let answer: (request: Request) => Response | Promise<Response>;
let outbox: Outbox;
let account: string;
let accounts = 0;

const open = () =>
  openOutbox(
    createClient(async (_, { method = 'GET', body, headers }) => {
      const sent = new Headers(headers);
      const { text } = JSON.parse(String(body)) as { text: string };
      const request = { method, text, key: sent.get('idempotency-key'), account: sent.get('for-account') };
      asked.push(request);
      return answer(request);
    }, createSession()),
    account,
  );
const lost = () => Promise.reject(new TypeError('Lost.'));
const accept = ({ text }: Request) => Response.json(whole(text), { status: 201 });
const waiting = (text: string, more: object = {}) => ({
  slug: 'wall',
  text,
  intent: `to send ${text}`,
  tried: [],
  ...more,
});
const draft = () => readDraft(account, 'comment:wall');
const texts = async () => (await outbox.all()).map(({ text }) => text);

beforeEach(() => {
  accounts += 1;
  account = `account ${accounts}`;
  asked = [];
  answer = accept;
  Object.assign(navigator, { locks: createLocks() });
  outbox = open();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  outbox.close();
  Reflect.deleteProperty(navigator, 'locks');
});

test('what is posted is sent once, for its account, and leaves its draft', async () => {
  await keepDraft(account, 'comment:wall', { text: 'Hear, hear.', intent: 'to send Hear, hear.' }, '');
  const outcome = await outbox.post(waiting('Hear, hear.'));
  expect(outcome).toMatchObject({ what: 'sent', comment: { text: 'Hear, hear.' } });
  expect(asked).toEqual([{ method: 'POST', text: 'Hear, hear.', key: 'to send Hear, hear.', account }]);
  expect(await draft()).toBeUndefined();
  expect(await texts()).toEqual([]);
});

test('what another tab has made of the draft meanwhile stays', async () => {
  await keepDraft(account, 'comment:wall', { text: 'Hear, hear. And more', intent: 'other' }, '');
  await outbox.post(waiting('Hear, hear.'));
  expect(await draft()).toMatchObject({ text: 'Hear, hear. And more' });
});

test.each([
  ['nothing answers', lost],
  ['the API is down', () => problem('unavailable', 503)],
  ['a proxy answers', () => new Response('Bad gateway', { status: 502 })],
  ['something else answers', () => new Response('<p>Log in to this network')],
])('where %s it waits, and is sent once all the same', async (_, fail) => {
  answer = fail;
  expect(await outbox.post(waiting('In a tunnel.'))).toEqual({ what: 'waiting' });
  expect(await outbox.all()).toMatchObject([{ text: 'In a tunnel.', tried: ['In a tunnel.'] }]);
  expect(await isAnythingWaiting(account)).toBe(true);
  expect(await outbox.sendAll()).toBe(true);
  answer = accept;
  expect(await outbox.sendAll()).toBe(false);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  expect(await isAnythingWaiting(account)).toBe(false);
});

test('what is posted twice waits once', async () => {
  answer = lost;
  await outbox.post(waiting('Twice.'));
  await outbox.post(waiting('Twice.'));
  expect(await texts()).toEqual(['Twice.']);
});

test('offline nothing is tried', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(await outbox.post(waiting('On a ferry.'))).toEqual({ what: 'waiting' });
  expect(await outbox.all()).toMatchObject([{ tried: [] }]);
  expect(asked).toEqual([]);
});

test('what two tabs post under one intent is sent by one of them', async () => {
  const other = open();
  const outcomes = await Promise.all([outbox.post(waiting('Once.')), other.post(waiting('Once.'))]);
  expect(outcomes.map(({ what }) => what)).toEqual(['sent', 'sent']);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  other.close();
});

test('what waits is sent by one of two tabs that are about to', async () => {
  answer = lost;
  await outbox.post(waiting('Once.'));
  answer = accept;
  asked = [];
  const other = open();
  await Promise.all([outbox.sendAll(), other.sendAll()]);
  expect(asked).toHaveLength(1);
  other.close();
});

test('a network that is back while something is being sent has it sent again at once', async () => {
  answer = lost;
  await outbox.post(waiting('Again.'));
  asked = [];
  answer = () => {
    answer = accept;
    dispatchEvent(new Event('online'));
    return lost();
  };
  const keeping = outbox.keepSending();
  await expect.poll(texts).toEqual([]);
  expect(asked).toHaveLength(2);
  outbox.close();
  await keeping;
});

test('where a browser can’t say which tab sends, the intent is the same', async () => {
  Reflect.deleteProperty(navigator, 'locks');
  await Promise.all([outbox.post(waiting('Once.')), outbox.sendAll()]);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
});

test('what is refused is in its draft again, with the reason', async () => {
  answer = () => problem('invalid', 422, { errors: [{ pointer: '/text', code: 'controlCharacter' }] });
  expect(await outbox.post(waiting('A bell'))).toMatchObject({ what: 'refused' });
  expect(await draft()).toEqual({
    text: 'A bell',
    intent: 'to send A bell',
    tried: ['A bell'],
    refusal: { code: 'invalid', fields: [{ pointer: '/text', code: 'controlCharacter' }] },
  });
});

test('what is refused later is in its draft too, unless another text is there, or it is a reply', async () => {
  answer = lost;
  await outbox.post(waiting('The first.'));
  await outbox.post(waiting('The second.'));
  await outbox.post(waiting('A reply.', { parentId: '9', answered: 'Bo' }));
  answer = () => problem('commentsClosed', 409);
  expect(await outbox.sendAll()).toBe(false);
  expect(await draft()).toMatchObject({ text: 'The first.', refusal: { code: 'commentsClosed' } });
  expect((await texts()).sort()).toEqual(['A reply.', 'The second.']);
  asked = [];
  await outbox.sendAll();
  expect(asked).toEqual([]);
});

test('for want of a log-in it is due once there is one', async () => {
  answer = () => problem('notLoggedIn', 401);
  await outbox.post(waiting('Who am I?'));
  expect((await draft())?.pressedAt).toBeTypeOf('number');
});

test('the sixth within a minute waits as long as it is told, or a minute', async () => {
  answer = lost;
  await outbox.post(waiting('The sixth.'));
  vi.useFakeTimers({ toFake: ['Date'] });
  answer = () => problem('tooManyRequests', 429, {}, { 'retry-after': '40' });
  expect(await outbox.sendAll()).toBe(false);
  expect(await outbox.all()).toMatchObject([{ refusal: { wait: 40, until: Date.now() + 40_000 } }]);
  await outbox.sendAll();
  expect(asked).toHaveLength(2);
  vi.setSystemTime(Date.now() + 40_001);
  answer = () => problem('tooManyRequests', 429);
  await outbox.sendAll();
  expect(await outbox.all()).toMatchObject([{ refusal: { wait: 60 } }]);
});

test('what waits is edited in its draft, under its intent, but not over another text', async () => {
  answer = lost;
  await outbox.post(waiting('The tide'));
  const [first] = await outbox.all();
  if (!first) throw new Error('Nothing waits.');
  await keepDraft(account, 'comment:wall', { text: 'Another', intent: 'other' }, '');
  expect(await outbox.edit(first)).toBeNull();
  await keepDraft(account, 'comment:wall', { text: '', intent: '' }, 'Another');
  expect(await outbox.edit(first)).toMatchObject({
    text: 'The tide',
    intent: first.intent,
    tried: ['The tide'],
  });
  expect(await outbox.edit(first)).toBeNull();
});

test('what was accepted unheard before it was edited is found and edited there', async () => {
  const former = ['The first', 'The second'];
  answer = ({ method, text }) => {
    if (method === 'PATCH') return Response.json(reader(text));
    return text === 'The first'
      ? accept({ method, text, key: '', account })
      : problem('idempotencyKeyReused', 422);
  };
  const outcome = await outbox.post(
    waiting('The third', { tried: ['The second', 'The first', 'The third'] }),
  );
  expect(outcome).toMatchObject({ what: 'sent', comment: { text: 'The third' } });
  expect(asked.map(({ method, text }) => `${method} ${text}`)).toEqual([
    'POST The third',
    `POST ${former[1]}`,
    `POST ${former[0]}`,
    'PATCH The third',
  ]);
});

test('what was accepted long before is edited where it stands now', async () => {
  answer = ({ method, text }) =>
    method === 'PATCH' ? Response.json(reader(text)) : Response.json(whole('As it was'), { status: 201 });
  await outbox.post(waiting('As it is', { tried: ['As it was'] }));
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
});

test('where that can’t be edited any more, the new words are back as a comment of their own', async () => {
  answer = ({ method }) =>
    method === 'PATCH' ? problem('editingOver', 409) : Response.json(whole('As it was'), { status: 201 });
  await outbox.post(waiting('As it is', { tried: ['As it was'] }));
  const back = await draft();
  expect(back).toMatchObject({ text: 'As it is', tried: [], refusal: { code: 'postedBefore' } });
  expect(back?.intent).not.toBe('to send As it is');
});

test('an edit that nobody answers waits', async () => {
  answer = ({ method }) =>
    method === 'PATCH' ? problem('internal', 500) : Response.json(whole('As it was'), { status: 201 });
  expect(await outbox.post(waiting('As it is'))).toEqual({ what: 'waiting' });
});

test('a key that was used for what nobody knows here is given up for another', async () => {
  answer = () => problem('idempotencyKeyReused', 422);
  await outbox.post(waiting('Mine'));
  expect((await draft())?.intent).not.toBe('to send Mine');
});

test('what is discarded is not sent, though another tab was about to', async () => {
  answer = lost;
  await outbox.post(waiting('Better not.'));
  const [first] = await outbox.all();
  if (!first) throw new Error('Nothing waits.');
  asked = [];
  const [, outcome] = await Promise.all([outbox.discard(first), outbox.sendAll()]);
  expect(outcome).toBe(false);
  expect(asked).toEqual([]);
  expect(await texts()).toEqual([]);
});

test('another tab hears that something waits, and sends it when the network is back', async () => {
  const other = open();
  const heard: unknown[] = [];
  const stop = other.subscribe((change) => heard.push(change));
  const keeping = other.keepSending();
  answer = lost;
  await outbox.post(waiting('From the other tab.'));
  await expect.poll(() => heard.includes(null)).toBe(true);
  answer = accept;
  dispatchEvent(new Event('online'));
  await expect.poll(texts).toEqual([]);
  stop();
  other.close();
  await keeping;
});

test('it is tried again after growing pauses, and when it may be', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const keeping = outbox.keepSending();
  answer = lost;
  await outbox.post(waiting('Again.'));
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.length).toBeGreaterThan(3);
  });
  answer = () => problem('tooManyRequests', 429, {}, { 'retry-after': '40' });
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await outbox.all())[0]?.refusal?.wait).toBe(40);
  });
  answer = accept;
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await texts()).toEqual([]);
  });
  outbox.close();
  await keeping;
});

test('what waits stays for its account as that logs out, and its drafts don’t', async () => {
  answer = lost;
  await outbox.post(waiting('For the record.'));
  await keepDraft(account, 'comment:pier', { text: 'Half a thought', intent: 'other' }, '');
  await dropDraftsOf(account);
  expect(await texts()).toEqual(['For the record.']);
  expect(await readDraft(account, 'comment:pier')).toBeUndefined();
});

test('where the device takes nothing more, it waits on the page', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  await keepDraft(account, 'comment:wall', { text: 'No room.', intent: 'one' }, '').catch(() => undefined);
  answer = lost;
  await outbox.post(waiting('No room.'));
  expect(await draft()).toBeUndefined();
  const [first] = await outbox.all();
  if (!first) throw new Error('Nothing waits.');
  expect(first).toMatchObject({ text: 'No room.', tried: ['No room.'] });
  expect(isUnkept(account, first)).toBe(true);
  expect(await outbox.edit(first)).toMatchObject({ text: 'No room.' });
  await outbox.post(waiting('Still none.'));
  const [second] = await outbox.all();
  expect(second && (await outbox.edit(second))).toBeNull();
  answer = accept;
  expect(await outbox.sendAll()).toBe(false);
  expect(await texts()).toEqual([]);
});

test('where the device stops taking anything while something waits, that is sent all the same', async () => {
  answer = lost;
  await outbox.post(waiting('Before.'));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  answer = () => problem('tooManyRequests', 429);
  await outbox.sendAll();
  expect(await outbox.all()).toMatchObject([{ refusal: { code: 'tooManyRequests' } }]);
});

test('where nothing can be read, nothing is said to wait', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'openCursor').mockImplementation(() => {
    throw new DOMException('Insecure.', 'SecurityError');
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
    throw new DOMException('Insecure.', 'SecurityError');
  });
  expect(await isAnythingWaiting(account)).toBe(false);
});
