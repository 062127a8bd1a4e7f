import type { Client } from '../client.ts';
import { joinDraftTabs } from '../draftTabs.ts';
import { keyOf, OUTBOX, type KeptDraft, type Refusal } from '../keptTexts.ts';
import { createPauses, pauseAfter } from '../live/pauses.ts';
import { deliver } from './deliver.ts';
import { toOutcome, type Outcome } from './outcome.ts';
import * as store from './waiting.ts';
import type { Waiting } from './waiting.ts';

/** As long as a timer can be set to, in milliseconds: until it is woken. */
const FOR_GOOD = 2 ** 31 - 1;

/** What has changed of an account's outbox: something came or went, and where something was sent, what became of it. */
export interface Change {
  waiting: Waiting;
  outcome?: Outcome;
}

/** What an account has posted and nobody has answered yet: kept on the device, and sent once. */
export interface Outbox {
  /** Takes a text out of its draft and sends it; what is refused is in its draft again, with the reason. */
  post(waiting: Omit<Waiting, 'at'>): Promise<Outcome>;
  /** All that waits, the oldest first. */
  all(): Promise<Waiting[]>;
  /** Sends once more all that waits, one after the other; resolves to whether any of it still does. */
  sendAll(): Promise<boolean>;
  /** Puts a text back into its draft to be edited; null where another text is in that. */
  edit(waiting: Waiting): Promise<KeptDraft | null>;
  discard(waiting: Waiting): Promise<void>;
  /** Calls back with what changes here, and with null when something has in another tab; returns the way to stop. */
  subscribe(hear: (change: Change | null) => void): () => void;
  /** Sends what waits as soon as the network or the reader is back, and after growing pauses, until it is closed. */
  keepSending(): Promise<void>;
  close(): void;
}

/** Opens the outbox of an account. Of several tabs no two send the same at once. */
export function openOutbox(client: Client, account: string): Outbox {
  const closing = new AbortController();
  const { signal } = closing;
  const pauses = createPauses();
  const listeners = new Set<(change: Change | null) => void>();
  let isWoken = false;
  const wake = () => {
    isWoken = true;
    pauses.cut();
  };
  const hear = (change: Change | null) => {
    for (const listener of listeners) listener(change);
  };
  const tabs = joinDraftTabs((key) => {
    if (!key.startsWith(keyOf(account, OUTBOX))) return;
    hear(null);
    wake();
  });
  const tell = (change: Change) => {
    tabs.tell(keyOf(account, OUTBOX + change.waiting.intent));
    tabs.tell(keyOf(account, store.draftNameOf(change.waiting)));
    hear(change);
  };

  /** Sends what waits, noting first that it may have been: what comes after may never be. */
  const attempt = async (waiting: Waiting): Promise<Outcome> => {
    if (!navigator.onLine) return { what: 'waiting' };
    const { text, tried } = waiting;
    const noted = { ...waiting, tried: tried.includes(text) ? tried : [...tried, text] };
    if (!(await store.noteWaiting(account, waiting, { tried: noted.tried }))) return GONE;
    const outcome = await deliver(client, account, noted).then(
      (comment): Outcome => ({ what: 'sent', comment }),
      (error: unknown) => toOutcome(error, Date.now()),
    );
    if (outcome.what === 'sent') await store.dropWaiting(account, waiting);
    if (outcome.what === 'refused') await store.noteWaiting(account, noted, { refusal: outcome.refusal });
    return outcome;
  };
  /** As the only tab that sends what waits under an intent, if it still does. */
  const attemptAlone = ({ intent }: Waiting, prepare: () => Promise<void>): Promise<Outcome> =>
    alone(`lede-outbox ${intent}`, async () => {
      await prepare();
      const waiting = await store.findWaiting(account, intent);
      return waiting ? attempt(waiting) : GONE;
    });
  /** A reply's text is shown where it waits: the box that it was written in may be gone. */
  const returnText = async (waiting: Waiting, { until }: Refusal) => {
    if (until === undefined && waiting.parentId === undefined) await store.takeBack(account, waiting);
  };

  const sendAll = async () => {
    let isAnyLeft = false;
    for (const waiting of await store.allWaiting(account)) {
      if (isHeld(waiting, Date.now())) continue;
      const outcome = await attemptAlone(waiting, nothing);
      isAnyLeft ||= outcome.what === 'waiting';
      if (outcome.what === 'refused') await returnText(waiting, outcome.refusal);
      if (outcome.what !== 'waiting') tell({ waiting, outcome });
    }
    return isAnyLeft;
  };

  return {
    async post(posted) {
      const waiting = { ...posted, at: Date.now() };
      const outcome = await attemptAlone(waiting, async () => {
        await store.addWaiting(account, waiting);
        tell({ waiting });
      });
      if (outcome.what === 'refused') await store.takeBack(account, waiting);
      if (outcome.what === 'waiting') wake();
      tell({ waiting, outcome });
      return outcome;
    },
    all: () => store.allWaiting(account),
    sendAll,
    async edit(waiting) {
      const draft = await store.takeBack(account, waiting);
      if (draft) tell({ waiting });
      return draft;
    },
    async discard(waiting) {
      await store.dropWaiting(account, waiting);
      tell({ waiting });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async keepSending() {
      addEventListener('online', wake, { signal });
      document.addEventListener('visibilitychange', wake, { signal });
      let failures = 0;
      while (!signal.aborted) {
        if (isWoken) failures = 0;
        isWoken = false;
        failures = (await sendAll()) ? failures + 1 : 0;
        const pause = failures > 0 ? pauseAfter(failures) : await untilNext(account);
        await pauses.pause(isWoken ? 0 : pause, signal);
      }
    },
    close() {
      closing.abort();
      tabs.leave();
      listeners.clear();
    },
  };
}

/** Another tab has sent it, taken it back or discarded it. */
const GONE: Outcome = { what: 'sent', comment: null };

const nothing = async () => undefined;

/** Whether it isn't to be sent by itself: it was refused, for good or until a later moment. */
const isHeld = ({ refusal }: Waiting, now: number): boolean =>
  refusal !== undefined && (refusal.until ?? Infinity) > now;

/** In how many milliseconds the first that must wait may be sent. */
async function untilNext(account: string): Promise<number> {
  const untils = (await store.allWaiting(account)).map(({ refusal }) => refusal?.until ?? Infinity);
  return Math.min(Math.max(0, Math.min(...untils) - Date.now()), FOR_GOOD);
}

/** Does something as the only tab; where a browser can't say who does, the intent alone keeps two from making two. */
const alone = <Result>(name: string, act: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? navigator.locks.request(name, {}, act) : act();
