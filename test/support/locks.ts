type Work = (lock: object | null) => Promise<unknown>;

/** Web Locks for a browser that has none, as far as tabs use them: exclusive, first come, first served. */
export function createLocks() {
  const held = new Map<string, Promise<unknown>>();
  const hold = (name: string, work: Work) => {
    const done = work({}).finally(() => held.get(name) === done && held.delete(name));
    held.set(name, done);
    return done;
  };
  return {
    async request(name: string, options: { ifAvailable?: boolean; signal?: AbortSignal }, work: Work) {
      if (options.ifAvailable) return held.has(name) ? work(null) : hold(name, work);
      const aborted = new Promise<never>((_, reject) => {
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      });
      while (held.has(name)) await Promise.race([held.get(name), aborted]);
      return hold(name, work);
    },
  };
}
