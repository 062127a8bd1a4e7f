import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import type { CommentState, Reply } from '../contract/comments.ts';
import { useClient } from './ClientProvider.tsx';
import { changeComments, heldComments } from './commentCache.ts';
import { fetchComment } from './comments.ts';
import { commentNewsKey } from './keys.ts';
import { sayOnce } from './sayOnce.ts';

/** What has become of one's own comments on the page since they were fetched; the page shows them so. */
const ownCommentsQuery = (client: Client, cache: QueryClient, slug: string) =>
  queryOptions({
    queryKey: [...commentNewsKey(client), 'own', slug],
    queryFn: async ({ signal }) => {
      const shown = new Map(
        heldComments(cache, client, slug)
          .filter(({ mine }) => mine)
          .map((comment) => [comment.id, comment]),
      );
      const found = await Promise.all([...shown.keys()].map((id) => findOwn(client, id, signal)));
      const now = new Map(found.flatMap((comment) => (comment ? [[comment.id, comment] as const] : [])));
      changeComments(cache, client, slug, ({ id }) => now.get(id) ?? null);
      return [...now.values()].filter(({ id, state }) => shown.get(id)?.state !== state);
    },
    // What the list brought is as new.
    initialData: (): Reply[] => [],
    staleTime: Infinity,
    structuralSharing: false,
  });

async function findOwn(client: Client, id: string, signal: AbortSignal): Promise<Reply | undefined> {
  try {
    return await fetchComment(client, id, { signal });
  } catch (error) {
    // Deleted on another device meanwhile.
    if (error instanceof ProblemError && error.code === 'notFound') return undefined;
    throw error;
  }
}

/** Shows what becomes of one's own comments when it is told live, and has each change said once. */
export function useOwnComments(slug: string, say: (state: CommentState) => void): void {
  const changed = useQuery(ownCommentsQuery(useClient(), useQueryClient(), slug)).data;
  const tell = useEffectEvent((comments: readonly Reply[]) => {
    for (const { id, state } of comments) sayOnce(`comment ${id} ${state}`, () => say(state));
  });
  useEffect(() => tell(changed), [changed]);
}
