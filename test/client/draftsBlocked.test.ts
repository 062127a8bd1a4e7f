import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { dropDraft, keepDraft, readDraft } from '../../src/client/drafts.ts';

/** A device that keeps nothing, as browsers with cookies blocked are. */
globalThis.indexedDB = Object.assign(new IDBFactory(), {
  open: () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  },
});

test('where the device keeps nothing, keeping a draft fails, and the page still has it', async () => {
  await expect(keepDraft('comment', 'Kept?')).rejects.toThrow('insecure');
  expect(await readDraft('comment')).toBe('Kept?');
});

test('a draft that was sent is gone from the page even so', async () => {
  await expect(keepDraft('reply', 'Sent.')).rejects.toThrow('insecure');
  await expect(dropDraft('reply', 'Sent.')).rejects.toThrow('insecure');
  await expect(readDraft('reply')).rejects.toThrow('insecure');
});
