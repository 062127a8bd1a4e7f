import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { lastVisit, noteVisit } from '../client/commentVisits.ts';
import { publicKey } from './keys.ts';

/** The mark of the last visit, and of this one at a first visit or where storage is blocked. */
const lastVisitQuery = (slug: string, mark: string | undefined) =>
  queryOptions({
    queryKey: publicKey('comment visit', slug),
    queryFn: async () => (await lastVisit(slug).catch(() => null)) ?? mark ?? null,
    enabled: mark !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });

/**
 * Until when a story's comments had been seen on this device before this visit: what was published later is new. `mark`
 * is the list's, once that is there.
 */
export function useSeenUntil(slug: string, mark: string | undefined): string | null {
  const visit = useQuery(lastVisitQuery(slug, mark));
  const isKnown = visit.isSuccess;
  useEffect(() => {
    if (!isKnown || mark === undefined) return;
    noteVisit({ slug, mark }).catch(() => undefined);
  }, [slug, isKnown, mark]);
  return visit.data ?? null;
}
