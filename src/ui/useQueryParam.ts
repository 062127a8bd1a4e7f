import { useSearchParams } from 'react-router-dom';
import { IN_PLACE } from './inPlace.ts';

/** A parameter of the page's address, null where it has none, and the way to change it without going anywhere. */
export function useQueryParam(name: string): [value: string | null, change: (value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const change = (value: string | null) =>
    setSearch(
      (former) => {
        const next = new URLSearchParams(former);
        if (value) next.set(name, value);
        else next.delete(name);
        // What is asked for anew begins at its beginning.
        next.delete('cursor');
        return next;
      },
      { replace: true, state: IN_PLACE, preventScrollReset: true },
    );
  return [search.get(name), change];
}
