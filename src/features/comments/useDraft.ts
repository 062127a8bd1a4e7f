import { useCallback, useEffect, useRef, useState } from 'react';
import {
  dropDraft,
  isDue,
  keepDraft,
  readDraft,
  takeDraftsOver,
  type KeptDraft,
} from '../../client/drafts.ts';

/** How long typing must pause before it is written, in milliseconds. */
const PAUSE = 300;

export interface Draft {
  text: string;
  /** The id of sending this text, for an idempotency key; kept with it, so that it is the same after a reload. */
  intent: string;
  /** Whether the device holds exactly this text; `failed` where it takes none. */
  keeping: 'underWay' | 'kept' | 'failed';
  /** Whether it is to be sent as soon as somebody is logged in. */
  isDue: boolean;
  type(text: string): void;
  /** Remembers that it is to be sent, until another text is typed, or that it isn't any more. */
  remember(isWanted: boolean): void;
  /** Writes at once what waits to be written. */
  flush(): void;
  /** Empties the box and forgets what was sent. */
  clear(): void;
}

/** Another text is another intent. */
const intendToSend = (text: string): KeptDraft => ({ text, intent: crypto.randomUUID() });

/**
 * A text that is kept on the device as it is typed, and is there again after a reload or a log-in. It is that of one
 * account (`owner` is its id, null without one), which takes over what was typed before logging in.
 */
export function useDraft(owner: string | null, name: string): Draft {
  const [draft, setDraft] = useState<KeptDraft>({ text: '', intent: '' });
  const [written, setWritten] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isRead = useRef(false);
  const waiting = useRef<{ draft: KeptDraft; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(() => {
    // What was kept before must be read before anything is written over it.
    if (!waiting.current || !isRead.current) return;
    const { draft: latest, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    keepDraft(owner, name, latest).then(
      () => {
        setWritten(latest.text);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [owner, name]);

  const change = useCallback(
    (next: KeptDraft) => {
      setDraft(next);
      clearTimeout(waiting.current?.timer);
      waiting.current = { draft: next, timer: setTimeout(flush, PAUSE) };
    },
    [flush],
  );

  useEffect(() => {
    let isCurrent = true;
    const restore = (kept: KeptDraft | undefined) => {
      // What was typed before this was read is kept, though its box is gone.
      if (!isCurrent && !waiting.current) return;
      isRead.current = true;
      const typed = waiting.current?.draft.text ?? '';
      if (kept) change(typed ? intendToSend(`${kept.text}\n\n${typed}`) : kept);
      flush();
    };
    readOwn(owner, name).then(restore, () => {
      restore(undefined);
      setFailed(true);
    });
    return () => void (isCurrent = false);
  }, [owner, name, change, flush]);

  useEffect(() => {
    // Telephones end a page that is out of sight without another word.
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const { text, intent } = draft;
  const type = (next: string) => change(intendToSend(next));
  const remember = (isWanted: boolean) => {
    change({ text, intent, ...(isWanted ? { pressedAt: Date.now() } : {}) });
    flush();
  };
  const clear = () => {
    flush();
    setDraft({ text: '', intent: '' });
    dropDraft(owner, name, text).catch(() => setFailed(true));
  };

  const keeping = hasFailed ? 'failed' : written === text ? 'kept' : 'underWay';
  return { text, intent, keeping, isDue: isDue(draft), type, remember, flush, clear };
}

/** An account may have been logged in to in another tab while this one held a guest's draft. */
async function readOwn(owner: string | null, name: string): Promise<KeptDraft | undefined> {
  // What can't be taken over for want of storage is still read of the page.
  if (owner !== null) await takeDraftsOver(owner).catch(() => undefined);
  return readDraft(owner, name);
}
