import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { dropDraftsOf, takeDraftsOver } from '../client/draftOwners.ts';
import { forgetReads } from '../client/readStories.ts';
import { accountOf, getMe, hasAccount } from '../contract/me.ts';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';
import { followsQuery } from './follows.ts';
import { savedKey, sessionKey, sessionsKey } from './keys.ts';
import { meQuery } from './me.ts';

/** The key of what gives this browser another session: who reads is known with its answer, and not before. */
const RENEWING = ['renewing the session'];

/**
 * Logs out, on the server too; what the account typed and didn't send is forgotten on this device, and its alerts are
 * pushed here no more.
 */
export const useLogOut = () =>
  useNewSession(async (client, _: void) => {
    await stopPushing(client);
    await client.authenticate(api.signOut, {});
  });

/** Has alerts be pushed to this browser no more; where that can't be had, the reader is logged out all the same. */
export const stopPushing = (client: Client) =>
  import('../client/push.ts').then(({ disablePush }) => disablePush(client)).catch(() => undefined);

/** What gives this browser another session, or none; resolves to what `begin` answered, when the new reader is known. */
export function useNewSession<Input, Answer>(begin: (client: Client, input: Input) => Promise<Answer>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationKey: RENEWING,
    mutationFn: async (input: Input) => {
      const former = cache.getQueryData(meQuery(client).queryKey);
      const answer = await begin(client, input);
      const reader = await client.call(getMe, {});
      // Before anyone sees that the session changed, and goes on.
      await handDeviceOn(former ? accountOf(former) : null, accountOf(reader));
      client.session.begin();
      cache.setQueryData(meQuery(client).queryKey, reader);
      return answer;
    },
  });
}

/** What a guest typed and read is the account's that they log in to; an account's is nobody else's. */
async function handDeviceOn(former: string | null, account: string | null): Promise<void> {
  // Where storage is blocked there is nothing in it to hand on, and the session has changed all the same.
  if (former !== null && former !== account) {
    await Promise.all([dropDraftsOf(former), forgetReads()]).catch(() => undefined);
  }
  if (account !== null) await takeDraftsOver(account).catch(() => undefined);
}

/** To be called where the server says that there is no session (any more): who reads is asked anew. */
export function useSessionEnded(): () => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  return async () => {
    // In the same epoch, so that what the reader is at stays as it stands until they log in again.
    await cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
    await resetOwn(client, cache);
  };
}

/** Finds out who reads where that may have changed elsewhere: a session that ended, another reader, another plan. */
export async function noteSessionChange(client: Client, cache: QueryClient): Promise<void> {
  if (cache.isMutating({ mutationKey: RENEWING }) > 0) return;
  const query = meQuery(client);
  const former = cache.getQueryData(query.queryKey);
  await cache.invalidateQueries({ queryKey: query.queryKey });
  const reader = cache.getQueryData(query.queryKey);
  if (!former || !reader) return;
  // Not to be asked for without an account.
  if (hasAccount(reader)) await cache.invalidateQueries({ queryKey: sessionsKey(client) });
  // The same reader, who may now read more than before, or less.
  if (former.id === reader.id) {
    if (former.kind !== reader.kind) await cache.invalidateQueries({ queryKey: sessionKey(client) });
    return;
  }
  if (reader.id === null) await resetOwn(client, cache);
  else if (former.id !== null) client.session.begin();
}

/** What a reader has pressed is a guest's no more, in the same epoch. */
async function resetOwn(client: Client, cache: QueryClient): Promise<void> {
  await cache.resetQueries({ queryKey: followsQuery(client).queryKey });
  await cache.resetQueries({ queryKey: savedKey(client) });
}

/** Removes what was fetched in epochs before this one. */
export function dropFormerSessions(cache: Pick<QueryClient, 'removeQueries'>, epoch: number): void {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'session' && queryKey[1] !== epoch });
}
