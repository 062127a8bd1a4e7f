import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { deleteOtherSessions, deleteSession, getSessions } from '../contract/sessions.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionsKey } from './keys.ts';
import { useSessionEnded } from './session.ts';

/** Where the account is logged in. */
export const sessionsQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionsKey(client),
    queryFn: ({ signal }) => client.call(getSessions, {}, { signal }),
  });

/** Ends another session of the account, by its id, or all others; resolves when those that are left are known. */
export function useEndSessions() {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  return useMutation({
    mutationFn: async (which: { id: string } | 'others') => {
      if (which === 'others') await client.call(deleteOtherSessions, {});
      else await client.call(deleteSession, { params: which }).catch(passIfGone);
      await cache.invalidateQueries({ queryKey: sessionsKey(client) });
    },
    onError: (error) =>
      error instanceof ProblemError && error.code === 'notLoggedIn' ? sessionEnded() : undefined,
  });
}

/** What has ended by itself, or from elsewhere, is as was wanted. */
function passIfGone(error: unknown): void {
  if (!(error instanceof ProblemError && error.code === 'notFound')) throw error;
}
