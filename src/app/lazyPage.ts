import type { ComponentType } from 'react';

/** A page's module, fetched when it is first wanted: by a link that may be followed, or by being shown. */
export interface LazyPage {
  /** Resolves once the page can be shown; a fetch that failed is tried again by the next call. */
  load(): Promise<unknown>;
  /** The page, or null while it isn't here. */
  current(): ComponentType | null;
  subscribe(changed: () => void): () => void;
}

/** A page that `fetchModule` brings, by its export `Component`. */
export function lazyPage(fetchModule: () => Promise<{ Component: ComponentType }>): LazyPage {
  let page: ComponentType | null = null;
  let loading: Promise<unknown> | null = null;
  const listeners = new Set<() => void>();
  const fetchOnce = async () => {
    try {
      page = (await fetchModule()).Component;
      for (const listener of listeners) listener();
    } finally {
      loading = null;
    }
  };
  return {
    load: () => (page ? Promise.resolve() : (loading ??= fetchOnce())),
    current: () => page,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
