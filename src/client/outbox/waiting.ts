import { entries, get } from 'idb-keyval';
import {
  at,
  change,
  keptTexts,
  keyOf,
  OUTBOX,
  unkeptDrafts,
  type KeptDraft,
  type Refusal,
} from '../keptTexts.ts';

/** A comment that was posted and that nobody has answered yet, with all that it takes to send it. */
export interface Waiting {
  /** The id of sending it: whatever becomes of it, it is one comment. */
  intent: string;
  slug: string;
  /** What it replies to, and the name of who wrote that. */
  parentId?: string;
  answered?: string;
  text: string;
  /** Texts that were sent, this or a former one: one of them may have been accepted. */
  tried: readonly string[];
  /** When it was posted, in milliseconds. */
  at: number;
  /** Why it isn't sent any more, or until when it isn't. */
  refusal?: Refusal;
}

/** The name of the draft that a comment is written in. */
export const draftNameOf = ({ slug, parentId }: { slug: string; parentId?: string | undefined }) =>
  parentId === undefined ? `comment:${slug}` : `comment:${slug}:${parentId}`;

const keyOfWaiting = (account: string, intent: string) => keyOf(account, OUTBOX + intent);

/** What the device didn't take, by key: it lasts as long as the page does. */
const unkept = new Map<string, Waiting>();

/** All that waits of an account, the oldest first. */
export async function allWaiting(account: string): Promise<Waiting[]> {
  const kept = await entries<string, Waiting>(keptTexts).catch(() => []);
  return [...new Map([...kept, ...unkept])]
    .filter(([key]) => key.startsWith(keyOfWaiting(account, '')))
    .map(([, waiting]) => waiting)
    .sort((one, other) => one.at - other.at);
}

/** Whether something waits on this page alone, for the device doesn't take it. */
export const isUnkept = (account: string, { intent }: Waiting): boolean =>
  unkept.has(keyOfWaiting(account, intent));

/** What waits under an intent, or undefined where it doesn't wait any more. */
export async function findWaiting(account: string, intent: string): Promise<Waiting | undefined> {
  const key = keyOfWaiting(account, intent);
  return unkept.get(key) ?? (await get<Waiting>(key, keptTexts).catch(() => undefined));
}

/** Puts a draft's text among what waits, and empties the draft, at once: what is posted twice waits once. */
export async function addWaiting(account: string, waiting: Waiting): Promise<void> {
  const key = keyOfWaiting(account, waiting.intent);
  const draftKey = keyOf(account, draftNameOf(waiting));
  if (unkeptDrafts.get(draftKey)?.text === waiting.text) unkeptDrafts.delete(draftKey);
  await change(async (texts) => {
    const [draft, twin] = await Promise.all([at<KeptDraft>(texts, draftKey), at<Waiting>(texts, key)]);
    if (draft?.text === waiting.text) texts.delete(draftKey);
    if (!twin) texts.put(waiting, key);
  }).catch(() => unkept.set(key, waiting));
}

/**
 * Notes something of what waits, on the page alone where the device doesn't take it; resolves to whether it does still
 * wait.
 */
export async function noteWaiting(
  account: string,
  waiting: Waiting,
  note: Pick<Waiting, 'tried'> | Required<Pick<Waiting, 'refusal'>>,
): Promise<boolean> {
  const key = keyOfWaiting(account, waiting.intent);
  const noted = { ...waiting, ...note };
  if (unkept.has(key)) {
    unkept.set(key, noted);
    return true;
  }
  return change(async (texts) => {
    const isStill = (await at<Waiting>(texts, key)) !== undefined;
    if (isStill) texts.put(noted, key);
    return isStill;
  }).catch(() => {
    unkept.set(key, noted);
    return true;
  });
}

/** Forgets what waited. */
export async function dropWaiting(account: string, { intent }: Waiting): Promise<void> {
  const key = keyOfWaiting(account, intent);
  unkept.delete(key);
  // Where the device keeps nothing, there is nothing of it there either.
  await change(async (texts) => void texts.delete(key)).catch(() => undefined);
}

/**
 * Puts the text back into its draft, at once; resolves to the draft, or to null where another text is in it, or nothing
 * waits any more.
 */
export async function takeBack(account: string, waiting: Waiting): Promise<KeptDraft | null> {
  const key = keyOfWaiting(account, waiting.intent);
  const draftKey = keyOf(account, draftNameOf(waiting));
  const onPage = unkept.get(key);
  if (onPage) {
    if (unkeptDrafts.get(draftKey)?.text) return null;
    unkept.delete(key);
    const back = toDraft(onPage);
    unkeptDrafts.set(draftKey, back);
    return back;
  }
  return change(async (texts) => {
    const [draft, still] = await Promise.all([at<KeptDraft>(texts, draftKey), at<Waiting>(texts, key)]);
    if (draft || !still) return null;
    const back = toDraft(still);
    texts.delete(key);
    texts.put(back, draftKey);
    return back;
  });
}

/** The draft of what waits: under the same intent, so that what was accepted unheard isn't posted again. */
function toDraft({ intent, text, tried, refusal }: Waiting): KeptDraft {
  const why = refusal ? { refusal } : {};
  switch (refusal?.code) {
    // That intent has made its comment: this is another one.
    case 'postedBefore':
    case 'idempotencyKeyReused':
      return { intent: crypto.randomUUID(), text, tried: [], ...why };
    // For want of a log-in alone it is sent by itself once there is one.
    case 'notLoggedIn':
      return { intent, text, tried, pressedAt: Date.now(), ...why };
    default:
      return { intent, text, tried, ...why };
  }
}
