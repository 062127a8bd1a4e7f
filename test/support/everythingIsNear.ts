import { vi } from 'vitest';

/** jsdom lays nothing out: whatever asks whether it has come into view is told at once that it has. */
class EverythingIsNear implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  readonly #tell: IntersectionObserverCallback;

  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }

  observe(target: Element) {
    queueMicrotask(() => this.#tell([{ target, isIntersecting: true } as IntersectionObserverEntry], this));
  }

  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

vi.stubGlobal('IntersectionObserver', EverythingIsNear);
