import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { dropDraftsOf, takeDraftsOver } from '../../src/client/draftOwners.ts';
import { dropDraft, keepDraft, readDraft } from '../../src/client/drafts.ts';

/** A device that keeps nothing, as browsers with cookies blocked are. */
globalThis.indexedDB = Object.assign(new IDBFactory(), {
  open: () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  },
});

const draft = (text: string) => ({ text, intent: `to send ${text}` });

test('where the device keeps nothing, keeping a draft fails, and the page still has it', async () => {
  await expect(keepDraft(null, 'comment', draft('Kept?'), '')).rejects.toThrow('insecure');
  expect(await readDraft(null, 'comment')).toEqual(draft('Kept?'));
});

test('a draft that was sent is gone from the page even so', async () => {
  await expect(keepDraft(null, 'reply', draft('Sent.'), '')).rejects.toThrow('insecure');
  await expect(dropDraft(null, 'reply', 'Sent.')).rejects.toThrow('insecure');
  await expect(readDraft(null, 'reply')).rejects.toThrow('insecure');
});

test('a guest’s draft is carried into the account even so, and dropped with it', async () => {
  await expect(keepDraft(null, 'carried', draft('Mine'), '')).rejects.toThrow('insecure');
  await expect(takeDraftsOver('ada')).rejects.toThrow('insecure');
  expect(await readDraft('ada', 'carried')).toEqual(draft('Mine'));
  await expect(dropDraftsOf('ada')).rejects.toThrow('insecure');
  await expect(readDraft('ada', 'carried')).rejects.toThrow('insecure');
});
