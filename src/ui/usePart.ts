import { useEffect, useState, type ComponentType } from 'react';

/** A part of the page whose script comes only where it is wanted: it, once that is here, or why it didn't come. */
export interface LoadedPart<Props> {
  Part: ComponentType<Props> | null;
  error: { name: string } | null;
  retry(): void;
}

/** Loads a part's script by `load` as soon as `isWanted`; `load` must stay the same function. */
export function usePart<Props>(
  load: () => Promise<ComponentType<Props>>,
  isWanted = true,
): LoadedPart<Props> {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const [error, setError] = useState<{ name: string } | null>(null);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    if (!isWanted) return;
    load().then(
      (loaded) => setPart(() => loaded),
      () => setError({ name: 'UnreachableError' }),
    );
  }, [load, isWanted, attempt]);
  const retry = () => {
    setError(null);
    setAttempt(attempt + 1);
  };
  return { Part, error, retry };
}
