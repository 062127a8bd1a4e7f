import type { Happening } from './happening.ts';

/** What tabs of one browser say to one another, and as whom they read. */
export type Word = { of: string | null } & (
  | { happening: Happening }
  /** A sign of life of who is leading, with the number to go on after. */
  | { beat: number | null }
  /** A tab is there, and would know of presses that are on their way. */
  | { isHere: true }
);

/** The tabs of a browser: one channel for all, and one of them that leads. */
export interface Tabs {
  say(word: Word): void;
  /**
   * Leads once nobody else does, until `signal` is aborted; `wait` is called where somebody does. Where a browser can't
   * say who leads, every tab does, for itself.
   */
  lead(name: string, signal: AbortSignal, work: () => Promise<void>, wait: () => void): Promise<void>;
  leave(): void;
}

/** Joins the browser's other tabs; `hear` gets what they say. */
export function joinTabs(hear: (word: Word) => void): Tabs {
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('lede-live') : undefined;
  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data));
  return {
    say: (word) => channel?.postMessage(word),
    async lead(name, signal, work, wait) {
      if (!locks) return work();
      const isDone = await locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      });
      if (isDone || signal.aborted) return undefined;
      wait();
      // Not to get it, because the tab is closed while it waits, is all right.
      return locks.request(name, { signal }, work).catch(() => undefined);
    },
    leave: () => channel?.close(),
  };
}
