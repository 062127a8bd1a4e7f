import { createStore, del, get, set } from 'idb-keyval';

/**
 * What a reader has typed and not yet sent, kept on the device (IndexedDB) under a name. Each function rejects where
 * storage is blocked or full: say that a draft is kept only once `keepDraft` has resolved.
 */
const store = createStore('lede-drafts', 'drafts');

/** Texts on their way to the store, or that it didn't take: these last as long as the page does. */
const unkept = new Map<string, string>();

/** The draft of a name, or undefined. Rejects where storage can't be read. */
export const readDraft = async (name: string): Promise<string | undefined> =>
  unkept.get(name) ?? get<string>(name, store);

/** Keeps a draft; an empty one is forgotten. Resolves once it is kept, rejects where it can't be. */
export async function keepDraft(name: string, text: string): Promise<void> {
  unkept.set(name, text);
  await (text ? set(name, text, store) : del(name, store));
  if (unkept.get(name) === text) unkept.delete(name);
}

/** Forgets a draft that was sent, unless it has become another text meanwhile, here or in another tab. */
export async function dropDraft(name: string, sent: string): Promise<void> {
  if (unkept.get(name) === sent) unkept.delete(name);
  if ((await get<string>(name, store)) === sent) await del(name, store);
}
