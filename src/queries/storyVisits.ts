import { queryOptions } from '@tanstack/react-query';
import { lastStoryVisit } from '../client/storyVisits.ts';
import { publicKey } from './keys.ts';

/** What this device knew of a story as its page was opened; null where that is nothing, or storage is blocked. */
export const storyVisitQuery = (slug: string) =>
  queryOptions({
    queryKey: publicKey('story visit', slug),
    queryFn: () => lastStoryVisit(slug).catch(() => null),
    staleTime: Infinity,
    gcTime: 0,
  });
