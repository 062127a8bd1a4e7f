import { entries, get } from 'idb-keyval';
import {
  at,
  bothDrafts,
  change,
  keptTexts,
  keyOf,
  unkeptDrafts,
  type KeptDraft,
  type Owner,
} from './keptTexts.ts';

// What a reader has typed and not yet sent, under a name of its own. Each function rejects where storage is blocked or
// full: say that a draft is kept only once `keepDraft` has resolved.

/** How long a press waits for its log-in, in milliseconds: after that nobody expects anything of it any more. */
const REMEMBERED_FOR = 3_600_000;

/** Whether a draft is to be sent as soon as somebody is logged in. */
export const isDue = ({ pressedAt }: KeptDraft): boolean =>
  pressedAt !== undefined && Date.now() - pressedAt < REMEMBERED_FOR;

/** The draft of a name, or undefined. Rejects where storage can't be read. */
export const readDraft = async (owner: Owner, name: string): Promise<KeptDraft | undefined> =>
  unkeptDrafts.get(keyOf(owner, name)) ?? get<KeptDraft>(keyOf(owner, name), keptTexts);

/** What follows `prefix` in the names of the drafts that `isWanted`. */
async function findDrafts(
  owner: Owner,
  prefix: string,
  isWanted: (draft: KeptDraft) => boolean,
): Promise<string[]> {
  const beginning = keyOf(owner, prefix);
  // Where storage is blocked, the page has all there is.
  const kept = await entries<string, KeptDraft>(keptTexts).catch(() => []);
  return [...new Map([...kept, ...unkeptDrafts])]
    .filter(([key, draft]) => key.startsWith(beginning) && isWanted(draft))
    .map(([key]) => key.slice(beginning.length));
}

/** What follows `prefix` in the name of a draft that is due, or undefined. */
export const dueDraft = async (owner: Owner, prefix: string): Promise<string | undefined> =>
  (await findDrafts(owner, prefix, isDue))[0];

/** What follows `prefix` in the names of drafts that are back from being sent. */
export const returnedDrafts = (owner: Owner, prefix: string): Promise<string[]> =>
  findDrafts(owner, prefix, ({ tried }) => tried !== undefined);

/**
 * Keeps a draft; an empty one is forgotten. `seen` is the text that was last known to be kept: where another tab has
 * kept something else since, both texts are kept. Resolves to what is kept then; rejects where it can't be.
 */
export async function keepDraft(
  owner: Owner,
  name: string,
  draft: KeptDraft,
  seen: string,
): Promise<KeptDraft> {
  const key = keyOf(owner, name);
  unkeptDrafts.set(key, draft);
  const next = await change(async (texts) => {
    const whole = withOther(await at<KeptDraft>(texts, key), draft, seen);
    if (whole.text) texts.put(whole, key);
    else texts.delete(key);
    return whole;
  });
  if (unkeptDrafts.get(key) === draft) unkeptDrafts.delete(key);
  return next;
}

function withOther(kept: KeptDraft | undefined, draft: KeptDraft, seen: string): KeptDraft {
  if (!kept || kept.text === seen) return draft;
  // Typed alike in two tabs it is one intent.
  return kept.text === draft.text ? { ...draft, intent: kept.intent } : bothDrafts(kept, draft);
}

/** Forgets a draft, unless it has become another text meanwhile, here or in another tab. */
export async function dropDraft(owner: Owner, name: string, dropped: string): Promise<void> {
  const key = keyOf(owner, name);
  if (unkeptDrafts.get(key)?.text === dropped) unkeptDrafts.delete(key);
  await change(async (texts) => {
    if ((await at<KeptDraft>(texts, key))?.text === dropped) texts.delete(key);
  });
}
