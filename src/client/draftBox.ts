import { takeDraftsOver } from './draftOwners.ts';
import { isDue, keepDraft, readDraft } from './drafts.ts';
import { joinDraftTabs, type DraftTabs } from './draftTabs.ts';
import { bothTexts, keyOf, unkeptDrafts, type KeptDraft, type Owner, type Refusal } from './keptTexts.ts';

/** How long typing must pause before it is written, in milliseconds. */
const PAUSE = 300;

const EMPTY: KeptDraft = { text: '', intent: '' };

/** What a box shows of its draft. */
export interface Draft {
  text: string;
  /** The id of sending this text, for an idempotency key; kept with it, so that it is the same after a reload. */
  intent: string;
  /** What was sent under the intent already and may have been accepted. */
  tried: readonly string[];
  /** Whether the device holds exactly this text; `failed` where it takes none. */
  keeping: 'underWay' | 'kept' | 'failed';
  /** Whether it is to be sent as soon as somebody is logged in. */
  isDue: boolean;
  refusal: Refusal | null;
  /** Whether two tabs have typed at once, and this is what both typed. */
  isJoined: boolean;
}

/** A text that is kept as it is typed, and is there again after a reload or a log-in. */
export interface DraftBox {
  draft(): Draft;
  /** Reads what is kept, and from then on calls back after each change; returns the way to leave. */
  subscribe(changed: () => void): () => void;
  /** Takes what was made of the text that the box showed, which another tab may have changed since. */
  type(text: string, over: string): void;
  /** Remembers that it is to be sent once somebody is logged in, until another text is typed. */
  remember(): void;
  /** Writes at once what waits to be written; resolves when it was. */
  flush(): Promise<void>;
  /** Shows what is kept by now, unless something was typed since; `otherwise` where that can't be read. */
  look(otherwise?: KeptDraft): Promise<void>;
}

/**
 * The box of an account's draft (`owner` is its id, null without one), which takes over what was typed before logging
 * in. It goes on with what another tab has typed, and where both have, with both.
 */
export function createDraftBox(owner: Owner, name: string): DraftBox {
  const key = keyOf(owner, name);
  let draft = EMPTY;
  /** The text that the device was last known to hold. */
  let seen = '';
  let isRead = false;
  let isUnwritten = false;
  let hasFailed = false;
  let isJoined = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is read and written, one after the other. */
  let work: Promise<void> = Promise.resolve();
  let changed = () => {};
  let tabs: DraftTabs | undefined;

  const toShown = (): Draft => {
    const { text, intent, tried = [], refusal = null } = draft;
    const keeping = hasFailed ? 'failed' : isRead && seen === text ? 'kept' : 'underWay';
    return { text, intent, tried, keeping, isDue: isDue(draft), refusal, isJoined };
  };
  let shown = toShown();
  const show = () => {
    shown = toShown();
    changed();
  };

  const write = async () => {
    if (!isUnwritten) return;
    isUnwritten = false;
    const latest = draft;
    try {
      const kept = await keepDraft(owner, name, latest, seen);
      hasFailed = false;
      seen = kept.text;
      isJoined ||= kept.text !== latest.text;
      draft = draft === latest ? kept : { ...draft, text: typedOn(kept.text, latest.text, draft.text) };
      tabs?.tell(key);
    } catch {
      hasFailed = true;
    }
    show();
  };
  const flush = () => {
    clearTimeout(timer);
    // What was kept before must be read before anything is written over it.
    if (isRead) work = work.then(write);
    return work;
  };
  const put = (next: KeptDraft) => {
    draft = next;
    isUnwritten = true;
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE);
    show();
  };
  const take = (kept: KeptDraft, isKept: boolean) => {
    draft = kept;
    // What only the page has is written by this box too.
    isUnwritten = !isKept;
    seen = isKept ? kept.text : '';
  };
  const read = async (otherwise?: KeptDraft) => {
    const isKept = !unkeptDrafts.has(key);
    const kept = await readDraft(owner, name).then(
      (found) => found ?? EMPTY,
      () => otherwise,
    );
    if (!kept || isUnwritten) return;
    take(kept, isKept);
    show();
    await write();
  };
  const look = (otherwise?: KeptDraft) => (work = work.then(() => read(otherwise)));
  const restore = async () => {
    // An account may have been logged in to in another tab; what can't be taken over is still read of the page.
    if (owner !== null) await takeDraftsOver(owner).catch(() => undefined);
    const isKept = !unkeptDrafts.has(key);
    const kept = await readDraft(owner, name).catch(() => {
      hasFailed = true;
    });
    isRead = true;
    if (kept && !isUnwritten) take(kept, isKept);
    // What was typed before this was read comes below it, though its box may be gone.
    await write();
    show();
  };

  return {
    draft: () => shown,
    subscribe(listener) {
      changed = listener;
      const joined = joinDraftTabs((told) => {
        if (told === key) void look();
      });
      tabs = joined;
      work = work.then(restore);
      return () => {
        changed = () => {};
        void flush().then(joined.leave);
      };
    },
    type(text, over) {
      // What the reader hadn't seen yet isn't written over.
      const whole = typedOn(draft.text, over, text);
      isJoined = whole !== text;
      const { intent, tried } = draft;
      // Another text is another intent, unless the former may have been accepted.
      put(tried && whole ? { text: whole, intent, tried } : { text: whole, intent: crypto.randomUUID() });
    },
    remember() {
      put({ ...draft, pressedAt: Date.now() });
      void flush();
    },
    flush,
    look,
  };
}

/** What a text that was typed over another becomes where that has meanwhile become part of a whole. */
function typedOn(whole: string, over: string, typed: string): string {
  if (whole === over) return typed;
  const isBelow = over !== '' && whole.endsWith(over);
  return isBelow ? whole.slice(0, -over.length) + typed : bothTexts(whole, typed);
}
