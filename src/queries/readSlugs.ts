import { useQuery } from '@tanstack/react-query';
import { readStories } from '../client/readStories.ts';
import { publicKey } from './keys.ts';

/** Slugs of the stories that were read on this device; none until they are known, and where its storage is blocked. */
export function useReadSlugs(): ReadonlySet<string> {
  const { data = NONE } = useQuery({
    queryKey: publicKey('read slugs'),
    queryFn: async () => (await readStories().catch(() => [])).map(({ slug }) => slug),
    staleTime: 0,
  });
  return new Set(data);
}

const NONE: readonly string[] = [];
