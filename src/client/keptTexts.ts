import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { FieldError } from '../contract/problem.ts';

/**
 * Where the device (IndexedDB) keeps what a reader has written: drafts, and what waits to be sent. Each stands under a
 * key that begins with its owner, an account's id, or null for readers without one.
 */
let opened: UseStore | undefined;
/** Opened when it is first wanted: most readers write nothing. */
export const keptTexts: UseStore = async (mode, use) =>
  (opened ??= createStore('lede-drafts', 'drafts'))(mode, use);

/** Reads and writes in one transaction: all of it is kept, once this has resolved, or none. */
export const change = <Result>(act: (texts: IDBObjectStore) => Promise<Result>): Promise<Result> =>
  keptTexts('readwrite', async (texts) => {
    const result = await act(texts);
    await promisifyRequest(texts.transaction);
    return result;
  });

/** Within a transaction: what stands under a key. */
export const at = <Kept>(texts: IDBObjectStore, key: string): Promise<Kept | undefined> =>
  promisifyRequest<Kept | undefined>(texts.get(key));

export type Owner = string | null;

/** Begins with the owner, whose id has no slash. */
export const keyOf = (owner: Owner, name: string) => `${owner ?? ''}/${name}`;

/** Before an intent, in the name of what waits to be sent; the name of a draft never begins so. */
export const OUTBOX = 'outbox:';

/** Why a text was not taken: the API's code and bad fields. */
export interface Refusal {
  code: string;
  fields: readonly FieldError[];
  /** How long it must wait, in seconds, and until when, in milliseconds, where that is all. */
  wait?: number;
  until?: number;
}

/** A text, and the id of sending just this text, so that it is sent once even over a reload. */
export interface KeptDraft {
  text: string;
  intent: string;
  /** When it was to be sent by someone who wasn't logged in, in milliseconds; another text has not been. */
  pressedAt?: number;
  /**
   * Of what is back from being sent: the texts that were sent under this intent. One of them may have been accepted
   * unheard, so whatever is made of it is still the same intent.
   */
  tried?: readonly string[];
  /** Why it is back from being sent. */
  refusal?: Refusal;
}

/** Drafts on their way to the store, or that it didn't take, by key: these last as long as the page does. */
export const unkeptDrafts = new Map<string, KeptDraft>();

/** Both of two texts, the later below; just the one where it holds the other. */
export function bothTexts(earlier: string, later: string): string {
  if (earlier.includes(later)) return earlier;
  return later.includes(earlier) ? later : `${earlier}\n\n${later}`;
}

/** One draft of two: of both texts, and under the intent of that which may have been accepted. */
export function bothDrafts(earlier: KeptDraft, later: KeptDraft): KeptDraft {
  const text = bothTexts(earlier.text, later.text);
  const bound = [earlier, later].find(({ tried }) => tried);
  if (bound?.tried) return { text, intent: bound.intent, tried: bound.tried };
  // Another text is another intent.
  return [earlier, later].find((draft) => draft.text === text) ?? { text, intent: crypto.randomUUID() };
}
