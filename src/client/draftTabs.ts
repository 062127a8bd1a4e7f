/** The other tabs of the browser, and the other boxes of the page, where something kept of drafts has changed. */
export interface DraftTabs {
  /** Tells them that what stands under a key is another. */
  tell(key: string): void;
  leave(): void;
}

/** Joins them; `hear` gets the keys that others tell. Where tabs can't speak, nobody hears anything. */
export function joinDraftTabs(hear: (key: string) => void): DraftTabs {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('lede-drafts') : undefined;
  channel?.addEventListener('message', ({ data }: MessageEvent<string>) => hear(data));
  return { tell: (key) => channel?.postMessage(key), leave: () => channel?.close() };
}
