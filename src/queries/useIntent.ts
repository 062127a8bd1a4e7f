import { useRef } from 'react';

/**
 * The id of what a reader is about to do, for an idempotency key: pressed again after a failure it is the same id, and
 * what was sent twice is done once. Another text, card or plan is another intent, and so is the next after `fulfil`.
 */
export function useIntent() {
  const intent = useRef<{ of: string; id: string } | null>(null);
  return {
    idFor(what: string): string {
      if (intent.current?.of !== what) intent.current = { of: what, id: crypto.randomUUID() };
      return intent.current.id;
    },
    fulfil() {
      intent.current = null;
    },
  };
}
