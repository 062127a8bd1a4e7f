import { delMany, entries } from 'idb-keyval';
import {
  at,
  bothDrafts,
  change,
  keptTexts,
  keyOf,
  OUTBOX,
  unkeptDrafts,
  type KeptDraft,
} from './keptTexts.ts';

// Whose a draft is as readers log in and out. Each function rejects where storage is blocked or full.

/**
 * Forgets all that an account typed and didn't send: whoever comes after it on this device doesn't see it. What waits to
 * be sent stays, for the account alone.
 */
export async function dropDraftsOf(account: string): Promise<void> {
  const isTheirs = ([key]: [string, unknown]) =>
    key.startsWith(keyOf(account, '')) && !key.startsWith(keyOf(account, OUTBOX));
  for (const [key] of [...unkeptDrafts].filter(isTheirs)) unkeptDrafts.delete(key);
  const theirs = (await entries<string, unknown>(keptTexts)).filter(isTheirs);
  await delMany(
    theirs.map(([key]) => key),
    keptTexts,
  );
}

/** Makes an account's own what was typed on this device without one; below what it has under the same name. */
export async function takeDraftsOver(account: string): Promise<void> {
  const isGuests = ([key]: [string, KeptDraft]) => key.startsWith(keyOf(null, ''));
  const typed = [...unkeptDrafts].filter(isGuests);
  // At once: where the device keeps nothing, this is all there is.
  for (const [key, draft] of typed) {
    unkeptDrafts.delete(key);
    unkeptDrafts.set(account + key, draft);
  }
  const kept = (await entries<string, KeptDraft>(keptTexts)).filter(isGuests);
  for (const [key, draft] of new Map([...kept, ...typed])) await takeOver(account + key, key, draft);
}

async function takeOver(ownKey: string, guestsKey: string, draft: KeptDraft): Promise<void> {
  await change(async (texts) => {
    const own = await at<KeptDraft>(texts, ownKey);
    texts.put(own ? bothDrafts(own, draft) : draft, ownKey);
    texts.delete(guestsKey);
  });
  if (unkeptDrafts.get(ownKey) === draft) unkeptDrafts.delete(ownKey);
}

/** Whether anything of an account waits to be sent on this device; where that can't be read, nothing does. */
export const isAnythingWaiting = (account: string): Promise<boolean> =>
  entries<string, unknown>(keptTexts).then(
    (kept) => kept.some(([key]) => key.startsWith(keyOf(account, OUTBOX))),
    () => false,
  );
