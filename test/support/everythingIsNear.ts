import { vi } from 'vitest';

const watching = new Map<IntersectionObserver, (isIntersecting: boolean) => void>();

/** Tells all that still ask that they are near now, or no longer. */
export const tellNearness = (isNear: boolean): void => watching.forEach((tell) => tell(isNear));

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
    const tell = (isIntersecting: boolean) =>
      this.#tell([{ target, isIntersecting } as IntersectionObserverEntry], this);
    watching.set(this, tell);
    queueMicrotask(() => tell(true));
  }

  unobserve() {}
  disconnect() {
    watching.delete(this);
  }
  takeRecords() {
    return [];
  }
}

vi.stubGlobal('IntersectionObserver', EverythingIsNear);
