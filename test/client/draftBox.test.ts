import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createDraftBox, type DraftBox } from '../../src/client/draftBox.ts';
import { keepDraft, readDraft, returnedDrafts } from '../../src/client/drafts.ts';

const leaving: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const leave of leaving.splice(0)) leave();
});

/** Opens a box, as a tab does, and waits until it shows what is kept. */
async function open(name: string, owner: string | null = null): Promise<DraftBox> {
  const box = createDraftBox(owner, name);
  leaving.push(box.subscribe(() => undefined));
  await box.flush();
  return box;
}
/** Types a text in place of the one that a box shows. */
const type = (box: DraftBox, text: string) => box.type(text, textOf(box));
const textOf = (box: DraftBox) => box.draft().text;

test('what was typed is there in another box once it was said to be kept', async () => {
  const first = await open('kept');
  type(first, 'Well said');
  expect(first.draft().keeping).toBe('underWay');
  await first.flush();
  expect(first.draft().keeping).toBe('kept');
  expect(textOf(await open('kept'))).toBe('Well said');
});

test('what is typed before what was kept is read stands below it', async () => {
  await keepDraft(null, 'early', { text: 'From before.', intent: 'one' }, '');
  const box = createDraftBox(null, 'early');
  leaving.push(box.subscribe(() => undefined));
  type(box, 'Typed at once.');
  await box.flush();
  expect(textOf(box)).toBe('From before.\n\nTyped at once.');
});

test('a tab in which nothing was typed since shows what another has typed', async () => {
  const [first, second] = [await open('followed'), await open('followed')];
  type(first, 'The newer');
  await first.flush();
  await expect.poll(() => textOf(second)).toBe('The newer');
  expect(second.draft()).toMatchObject({ isJoined: false, keeping: 'kept', intent: first.draft().intent });
});

test('what two tabs have typed at once is both kept, the later below, and said', async () => {
  const [first, second] = [await open('both'), await open('both')];
  type(first, 'In the one');
  type(second, 'In the other');
  await Promise.all([first.flush(), second.flush()]);
  expect(second.draft()).toMatchObject({ text: 'In the one\n\nIn the other', isJoined: true });
  await expect.poll(() => textOf(first)).toBe('In the one\n\nIn the other');
  type(second, 'In the one\n\nIn the other, on');
  expect(second.draft().isJoined).toBe(false);
});

test('what is typed on while both are put together goes on at its place', async () => {
  const [first, second] = [await open('typed-on'), await open('typed-on')];
  type(first, 'In the one');
  await first.flush();
  type(second, 'In the other');
  const writing = second.flush();
  // By then it is being written.
  await Promise.resolve();
  await Promise.resolve();
  type(second, 'In the other, and on');
  await writing;
  await second.flush();
  expect(textOf(second)).toBe('In the one\n\nIn the other, and on');
});

test('a box that was emptied as another tab typed shows that, and what is typed into it below', async () => {
  const [first, second] = [await open('emptied'), await open('emptied')];
  type(first, 'In the one');
  await first.flush();
  type(second, '');
  const writing = second.flush();
  type(second, 'Anew');
  await writing;
  await second.flush();
  expect(textOf(second)).toBe('In the one\n\nAnew');
});

test('what was typed over a text that another tab has changed just before stands below that', async () => {
  const [first, second] = [await open('unseen'), await open('unseen')];
  type(first, 'Seen by neither');
  await first.flush();
  await second.look();
  second.type('Typed into an empty box', '');
  await second.flush();
  expect(textOf(second)).toBe('Seen by neither\n\nTyped into an empty box');
});

test('typed alike in two tabs it is one intent', async () => {
  const [first, second] = [await open('alike'), await open('alike')];
  for (const box of [first, second]) type(box, 'The same');
  await Promise.all([first.flush(), second.flush()]);
  expect(second.draft()).toMatchObject({ intent: first.draft().intent, isJoined: false });
});

test('another text is another intent, but for what is back from being sent', async () => {
  const box = await open('intents');
  type(box, 'One');
  const { intent } = box.draft();
  type(box, 'Another');
  expect(box.draft().intent).not.toBe(intent);

  const refusal = { code: 'commentsClosed', fields: [] };
  await keepDraft('ada', 'story:7', { text: 'Sent', intent: 'sent', tried: ['Sent'], refusal }, '');
  expect(await returnedDrafts('ada', 'story:')).toEqual(['7']);
  const returned = await open('story:7', 'ada');
  expect(returned.draft()).toMatchObject({ tried: ['Sent'], refusal });
  type(returned, 'Sent again');
  expect(returned.draft()).toMatchObject({ intent: 'sent', tried: ['Sent'], refusal: null });
  type(returned, '');
  expect(returned.draft().tried).toEqual([]);
});

test('what was back from being sent keeps its intent when another tab’s text is put below it', async () => {
  await keepDraft(null, 'bound', { text: 'Sent', intent: 'sent', tried: ['Sent'] }, '');
  await keepDraft(null, 'bound', { text: 'Typed', intent: 'typed' }, '');
  expect(await readDraft(null, 'bound')).toEqual({ text: 'Sent\n\nTyped', intent: 'sent', tried: ['Sent'] });
});

test('what was pressed without a log-in is due until another text is typed', async () => {
  const box = await open('pressed');
  type(box, 'Now');
  box.remember();
  await box.flush();
  expect(box.draft().isDue).toBe(true);
  expect((await open('pressed')).draft().isDue).toBe(true);
  type(box, 'Later');
  expect(box.draft().isDue).toBe(false);
});

test('a box that looks again shows what is kept by then, but not over what was typed since', async () => {
  const box = await open('look');
  await box.look();
  expect(textOf(box)).toBe('');
  await keepDraft(null, 'look', { text: 'Put there', intent: 'one' }, '');
  await box.look();
  expect(textOf(box)).toBe('Put there');
  type(box, 'Typed since');
  await box.look();
  expect(textOf(box)).toBe('Typed since');
});

test('where what is kept can’t be read, a box shows what it is told to, or stays as it is', async () => {
  const box = await open('unreadable');
  type(box, 'Kept');
  await box.flush();
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('Insecure.', 'SecurityError');
  });
  await box.look();
  expect(textOf(box)).toBe('Kept');
  await box.look({ text: '', intent: '' });
  expect(textOf(box)).toBe('');
  vi.restoreAllMocks();
});

test('where the device stops taking anything, the box says so and goes on', async () => {
  const box = await open('full');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  type(box, 'No room');
  await box.flush();
  expect(box.draft()).toMatchObject({ text: 'No room', keeping: 'failed' });
  vi.restoreAllMocks();
  type(box, 'Room again');
  await box.flush();
  expect(box.draft().keeping).toBe('kept');
});

test('what a box that is gone couldn’t keep isn’t said to be kept in the next', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  const box = await open('left');
  type(box, 'No room');
  leaving.pop()?.();
  const next = await open('left');
  expect(next.draft()).toMatchObject({ text: 'No room', keeping: 'failed' });
  put.mockRestore();
  await next.look();
  expect(next.draft()).toMatchObject({ text: 'No room', keeping: 'kept' });
});

test('where tabs can’t speak, both texts are kept all the same', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  const [first, second] = [await open('silent'), await open('silent')];
  type(first, 'In the one');
  await first.flush();
  type(second, 'In the other');
  await second.flush();
  expect(textOf(second)).toBe('In the one\n\nIn the other');
});

const typing = fc.array(
  fc.record({ tab: fc.nat(1), act: fc.constantFrom('type', 'type', 'flush', 'reload', 'rest') }),
  { minLength: 2, maxLength: 14 },
);

let story = 0;
test('however two tabs type, nothing that was said to be kept is lost', async () => {
  await fc.assert(
    fc.asyncProperty(typing, async (steps) => {
      story += 1;
      const name = `story ${story}`;
      const tabs = [await open(name), await open(name)];
      const kept = new Set<string>();
      for (const [at, { tab, act }] of steps.entries()) {
        const box = tabs[tab];
        if (!box) continue;
        if (act === 'type') type(box, `${textOf(box)} word${at}`);
        if (act === 'flush') void box.flush();
        if (act === 'rest') await box.flush();
        if (act === 'reload') tabs[tab] = await open(name);
        const shown = box.draft();
        if (shown.keeping === 'kept') for (const word of shown.text.match(/word\d+/g) ?? []) kept.add(word);
      }
      for (const box of tabs) await box.flush();
      const last = textOf(await open(name));
      for (const word of kept) expect(last).toContain(word);
      for (const leave of leaving.splice(0)) leave();
    }),
    { numRuns: 200 },
  );
}, 60_000);
