import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { DraftBox } from '../../src/client/draftBox.ts';
import type { Outbox } from '../../src/client/outbox/outbox.ts';
import { createLocks } from './locks.ts';
import type { Send } from './sendBy.ts';

/** A tab of a device: its account's outbox and the boxes that it writes in. */
export interface Tab {
  outbox: Outbox;
  /** The box under a story. */
  boxOf(slug: string): DraftBox;
  /** Ends it as the loss of its process does: it writes, sends and hears nothing any more. */
  crash(): void;
}

/** A device with a store of its own, each of whose tabs runs the reader's side anew. */
export function createDevice(account: string) {
  const factory = new IDBFactory();
  vi.stubGlobal('navigator', { onLine: true, locks: createLocks() });

  /** Opens a tab that sends by `send`. */
  return async function openTab(send: Send): Promise<Tab> {
    const stores: IDBDatabase[] = [];
    vi.stubGlobal('indexedDB', {
      open(name: string) {
        const request = factory.open(name);
        request.addEventListener('success', () => stores.push(request.result));
        return request;
      },
    });
    vi.resetModules();
    const [{ createClient }, { createSession }, { openOutbox }, { createDraftBox }] = await Promise.all([
      import('../../src/client/client.ts'),
      import('../../src/client/session.ts'),
      import('../../src/client/outbox/outbox.ts'),
      import('../../src/client/draftBox.ts'),
    ]);
    let lose = () => {};
    const lost = new Promise<never>((_, reject) => (lose = () => reject(new TypeError('The tab is gone.'))));
    lost.catch(() => undefined);
    const client = createClient((path, init) => Promise.race([lost, send(path, init)]), createSession());
    const outbox = openOutbox(client, account);
    // What opens the store, while it is this tab's.
    await outbox.all();
    const boxes = new Map<string, { box: DraftBox; leave: () => void }>();
    return {
      outbox,
      boxOf(slug) {
        const opened = boxes.get(slug);
        if (opened) return opened.box;
        const box = createDraftBox(account, `comment:${slug}`);
        boxes.set(slug, { box, leave: box.subscribe(() => undefined) });
        return box;
      },
      crash() {
        lose();
        for (const store of stores) store.close();
        for (const { leave } of boxes.values()) leave();
        outbox.close();
      },
    };
  };
}
