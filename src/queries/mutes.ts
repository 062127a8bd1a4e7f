import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { deleteMute, getMutes, postMute } from '../contract/commentActs.ts';
import { useClient } from './ClientProvider.tsx';
import { changeComments, commentKeys } from './commentCache.ts';
import { isLoggedOut } from './comments.ts';
import { sessionKey } from './keys.ts';
import { useSessionEnded } from './session.ts';

/** Whom the reader has muted, the latest first. */
export const mutesQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'mutes'),
    queryFn: ({ signal }) => client.call(getMutes, {}, { signal }),
  });

/** Mutes a reader no longer, by the muting's id. */
export function useUnmute() {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  return useMutation({
    mutationFn: (id: string) => client.call(deleteMute, { params: { id } }),
    onError: (error) => (isLoggedOut(error) ? sessionEnded() : undefined),
    onSuccess: async () => {
      // Whose comments are folded is told with them.
      cache.removeQueries({ queryKey: sessionKey(client, 'comments'), type: 'inactive' });
      await cache.invalidateQueries({ queryKey: mutesQuery(client).queryKey });
    },
  });
}

/**
 * Mutes the writer of a comment, or does so no longer: the comment shows it at once, and the others of that writer on
 * the page once the paper has told which they are.
 */
export function useMuteWriter(slug: string) {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  const show = (id: string, muted: boolean) =>
    changeComments(cache, client, slug, (comment) => (comment.id === id ? { muted } : null));
  return useMutation({
    mutationFn: async ({ id, muted, intent }: { id: string; muted: boolean; intent: string }) => {
      // Who wrote a comment isn't told; a muting that there is already is answered with.
      const mute = await client.call(postMute, { body: { commentId: id } }, { idempotencyKey: intent });
      if (!muted) await client.call(deleteMute, { params: { id: mute.id } });
    },
    onMutate: ({ id, muted }) => show(id, muted),
    onError: (error, { id, muted }) => {
      show(id, !muted);
      return isLoggedOut(error) ? sessionEnded() : undefined;
    },
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: mutesQuery(client).queryKey }),
        cache.invalidateQueries({ queryKey: commentKeys(client, slug).all }),
      ]),
  });
}
