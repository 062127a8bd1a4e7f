import { createStore, set, update, type UseStore } from 'idb-keyval';

/**
 * What a reader was about to do when they had to log in first, kept on the device (IndexedDB), so that another tab knows
 * it too, such as the one that a mail's link opened. An account's is forgotten with what was read (`readStories.ts`).
 * - `plan`: the plan that a checkout is to be begun for.
 * - `recommendation`: the comment that is to be recommended, by its id.
 * - `wayBack`: the page that they are on the way back to, a path of this site.
 */
export type Remembered = 'plan' | 'recommendation' | 'wayBack';

interface Entry {
  value: string;
  /** In milliseconds. */
  at: number;
}

/** How long it waits, in milliseconds: after that nobody expects anything of it any more. */
const REMEMBERED_FOR = 3_600_000;

let opened: UseStore | undefined;
/** Opened when it is first wanted; where storage is blocked, that rejects. */
const store: UseStore = async (mode, use) => (opened ??= createStore('lede-reads', 'reads'))(mode, use);

/** What the store didn't take, or not yet: it lasts as long as the page does. */
const unkept = new Map<Remembered, Entry>();

/** Remembers one thing of a kind; resolves once the device has it, or can't have it. */
export async function remember(what: Remembered, value: string): Promise<void> {
  const entry = { value, at: Date.now() };
  unkept.set(what, entry);
  await set(what, entry, store).then(
    () => unkept.delete(what),
    () => undefined,
  );
}

/** Takes what is remembered: of several that ask, in whichever tab, one gets it, and nobody after them. */
export async function take(what: Remembered): Promise<string | null> {
  let taken = unkept.get(what);
  unkept.delete(what);
  const takeKept = (kept?: Entry) => {
    taken ??= kept;
    return undefined;
  };
  await update<Entry | undefined>(what, takeKept, store).catch(() => undefined);
  return current(taken);
}

const current = (entry: Entry | undefined): string | null =>
  entry && Date.now() - entry.at < REMEMBERED_FOR ? entry.value : null;
