/**
 * The session's epoch: a number that rises with each log-in and log-out. What was asked for in one epoch is never
 * used in another: query keys carry it, and the client drops answers that come too late.
 */
export interface Session {
  epoch(): number;
  /** Begins a new epoch, here and, in browsers, in the other tabs. */
  begin(): void;
  /** Calls back after each new epoch; returns the way to stop. */
  subscribe(changed: () => void): () => void;
}

/** A session that begins at epoch 0. With a channel, tabs tell one another of log-ins and log-outs. */
export function createSession(channel?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>): Session {
  let epoch = 0;
  const listeners = new Set<() => void>();
  const advance = () => {
    epoch += 1;
    for (const listener of listeners) listener();
  };
  channel?.addEventListener('message', advance);
  return {
    epoch: () => epoch,
    begin() {
      advance();
      channel?.postMessage('session');
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
