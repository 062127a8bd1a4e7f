import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dropDraft, keepDraft, readDraft } from '../../src/client/drafts.ts';

test('a draft that was kept is there again, under its own name alone', async () => {
  await keepDraft('on the sea wall', 'Well said — ');
  expect(await readDraft('on the sea wall')).toBe('Well said — ');
  expect(await readDraft('on the ferry')).toBeUndefined();
});

test('an emptied draft is gone', async () => {
  await keepDraft('a reply', 'No.');
  await keepDraft('a reply', '');
  expect(await readDraft('a reply')).toBeUndefined();
});

test('what was typed last is what is read, before it is kept and after', async () => {
  const keeping = [keepDraft('fast', 'W'), keepDraft('fast', 'We'), keepDraft('fast', 'Well')];
  expect(await readDraft('fast')).toBe('Well');
  await Promise.all(keeping);
  expect(await readDraft('fast')).toBe('Well');
});

test('a draft that was sent is dropped', async () => {
  await keepDraft('sent', 'Hear, hear.');
  await dropDraft('sent', 'Hear, hear.');
  expect(await readDraft('sent')).toBeUndefined();
});

test('what was typed after sending stays', async () => {
  await keepDraft('typed on', 'Hear, hear. And another thing');
  await dropDraft('typed on', 'Hear, hear.');
  expect(await readDraft('typed on')).toBe('Hear, hear. And another thing');
});
