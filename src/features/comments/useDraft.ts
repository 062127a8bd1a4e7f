import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../client/drafts.ts';

/** How long typing must pause before it is written, in milliseconds. */
const PAUSE = 300;

export interface Draft {
  text: string;
  /** Whether the device holds exactly this text; `failed` where it takes none. */
  keeping: 'underWay' | 'kept' | 'failed';
  type(text: string): void;
  /** Writes at once what waits to be written. */
  flush(): void;
  /** Empties the box and forgets what was sent. */
  clear(): void;
}

/** A text that is kept on the device as it is typed, and is there again after a reload or a log-in. */
export function useDraft(name: string): Draft {
  const [text, setText] = useState('');
  const [written, setWritten] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isRead = useRef(false);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(() => {
    // What was kept before must be read before anything is written over it.
    if (!waiting.current || !isRead.current) return;
    const { text: latest, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    keepDraft(name, latest).then(
      () => {
        setWritten(latest);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [name]);

  const type = useCallback(
    (next: string) => {
      setText(next);
      clearTimeout(waiting.current?.timer);
      waiting.current = { text: next, timer: setTimeout(flush, PAUSE) };
    },
    [flush],
  );

  useEffect(() => {
    let isCurrent = true;
    const restore = (kept: string | undefined) => {
      if (!isCurrent) return;
      isRead.current = true;
      const typed = waiting.current?.text ?? '';
      if (kept) type(typed ? `${kept}\n\n${typed}` : kept);
      flush();
    };
    readDraft(name).then(restore, () => {
      restore(undefined);
      setFailed(true);
    });
    return () => void (isCurrent = false);
  }, [name, type, flush]);

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

  const clear = () => {
    flush();
    setText('');
    dropDraft(name, text).catch(() => setFailed(true));
  };

  const keeping = hasFailed ? 'failed' : written === text ? 'kept' : 'underWay';
  return { text, keeping, type, flush, clear };
}
