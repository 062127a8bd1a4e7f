import { useLocation, useSearchParams } from 'react-router-dom';

/** What marks a navigation that changes the address of the same page, where its reader stays. */
const IN_PLACE = { isInPlace: true };

/** A parameter of the page's address, null where it has none, and the way to change it without going anywhere. */
export function useQueryParam(name: string): [value: string | null, change: (value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const change = (value: string | null) =>
    setSearch(
      (former) => {
        const next = new URLSearchParams(former);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, state: IN_PLACE, preventScrollReset: true },
    );
  return [search.get(name), change];
}

/** Whether the last navigation was one of `useQueryParam`: neither focus nor scroll belong elsewhere after it. */
export function useIsInPlace(type: string): boolean {
  const { state } = useLocation() as { state: typeof IN_PLACE | null };
  return type === 'REPLACE' && state?.isInPlace === true;
}
