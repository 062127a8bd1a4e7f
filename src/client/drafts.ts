import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval';

/**
 * What a reader has typed and not yet sent, kept on the device (IndexedDB) under a name, apart for each account.
 * `owner` is the account's id, and null for readers without one. Each function rejects where storage is blocked or
 * full: say that a draft is kept only once `keepDraft` has resolved.
 */
let opened: UseStore | undefined;
/** Opened when it is first wanted: most readers write nothing. */
const store: UseStore = async (mode, use) => (opened ??= createStore('lede-drafts', 'drafts'))(mode, use);

/** A text, and the id of sending just this text, so that it is sent once even over a reload. */
export interface KeptDraft {
  text: string;
  intent: string;
  /** When it was to be sent by someone who wasn't logged in, in milliseconds; another text has not been. */
  pressedAt?: number;
}

/** How long a press waits for its log-in, in milliseconds: after that nobody expects anything of it any more. */
const REMEMBERED_FOR = 3_600_000;

/** Whether a draft is to be sent as soon as somebody is logged in. */
export const isDue = ({ pressedAt }: KeptDraft): boolean =>
  pressedAt !== undefined && Date.now() - pressedAt < REMEMBERED_FOR;

type Owner = string | null;

/** Texts on their way to the store, or that it didn't take: these last as long as the page does. */
const unkept = new Map<string, KeptDraft>();

/** Begins with the owner, whose id has no slash. */
const keyOf = (owner: Owner, name: string) => `${owner ?? ''}/${name}`;

/** The draft of a name, or undefined. Rejects where storage can't be read. */
export const readDraft = async (owner: Owner, name: string): Promise<KeptDraft | undefined> =>
  unkept.get(keyOf(owner, name)) ?? get<KeptDraft>(keyOf(owner, name), store);

/** What follows `prefix` in the name of a draft that is due, or undefined. */
export async function dueDraft(owner: Owner, prefix: string): Promise<string | undefined> {
  const beginning = keyOf(owner, prefix);
  // Where storage is blocked, the page has all there is.
  const kept = await entries<string, KeptDraft>(store).catch(() => []);
  const found = [...unkept, ...kept].find(([key, draft]) => key.startsWith(beginning) && isDue(draft));
  return found?.[0].slice(beginning.length);
}

/** Keeps a draft; an empty one is forgotten. Resolves once it is kept, rejects where it can't be. */
export const keepDraft = (owner: Owner, name: string, draft: KeptDraft): Promise<void> =>
  keep(keyOf(owner, name), draft);

async function keep(key: string, draft: KeptDraft): Promise<void> {
  unkept.set(key, draft);
  await (draft.text ? set(key, draft, store) : del(key, store));
  if (unkept.get(key) === draft) unkept.delete(key);
}

/** Forgets a draft that was sent, unless it has become another text meanwhile, here or in another tab. */
export async function dropDraft(owner: Owner, name: string, sent: string): Promise<void> {
  const key = keyOf(owner, name);
  if (unkept.get(key)?.text === sent) unkept.delete(key);
  if ((await get<KeptDraft>(key, store))?.text === sent) await del(key, store);
}

/** Forgets all that an account typed: whoever comes after it on this device doesn't see it. */
export async function dropDraftsOf(account: string): Promise<void> {
  const isTheirs = ([key]: [string, KeptDraft]) => key.startsWith(keyOf(account, ''));
  for (const [key] of [...unkept].filter(isTheirs)) unkept.delete(key);
  const theirs = (await entries<string, KeptDraft>(store)).filter(isTheirs);
  await delMany(
    theirs.map(([key]) => key),
    store,
  );
}

/** Makes an account's own what was typed on this device without one; below what it has under the same name. */
export async function takeDraftsOver(account: string): Promise<void> {
  const isGuests = ([key]: [string, KeptDraft]) => key.startsWith(keyOf(null, ''));
  const typed = [...unkept].filter(isGuests);
  // At once: where the device keeps nothing, this is all there is.
  for (const [key, draft] of typed) {
    unkept.delete(key);
    unkept.set(account + key, draft);
  }
  const kept = (await entries<string, KeptDraft>(store)).filter(isGuests);
  for (const [key, draft] of new Map([...kept, ...typed])) {
    await keep(account + key, joined(await get<KeptDraft>(account + key, store), draft));
    await del(key, store);
  }
}

function joined(own: KeptDraft | undefined, taken: KeptDraft): KeptDraft {
  if (!own) return taken;
  // Two tabs may take over the same.
  return own.text.endsWith(taken.text) ? own : { text: `${own.text}\n\n${taken.text}`, intent: taken.intent };
}
