import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { dropDraftsOf, takeDraftsOver } from '../client/drafts.ts';
import { forgetReads } from '../client/readStories.ts';
import { accountOf, getMe, hasAccount } from '../contract/me.ts';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';
import { followsQuery } from './follows.ts';
import { sessionKey, sessionsKey } from './keys.ts';
import { meQuery } from './me.ts';

/** The key of what gives this browser another session: who reads is known with its answer, and not before. */
const RENEWING = ['renewing the session'];

export interface Credentials {
  email: string;
  password: string;
}

/** Logs in; what was known of the former session is dropped with it (`app/Providers.tsx`), and the new reader is known when it resolves. */
export const useLogIn = () =>
  useNewSession<Credentials>(api.signIn, ({ email, password }) => ({ email, password }));

/** Creates an account and logs in to it. */
export const useSignUp = () =>
  useNewSession<Credentials & { name: string }>(api.signUp, ({ name, email, password }) => ({
    name,
    email,
    password,
  }));

/**
 * Logs out, on the server too; what the account typed and didn't send is forgotten on this device, and its alerts are
 * pushed here no more.
 */
export const useLogOut = () => useNewSession<void>(api.signOut, () => ({}), stopPushing);

/** Changes the password: ends the account's other sessions, and goes on with this one, by another cookie. */
export function useChangePassword() {
  const client = useClient();
  const cache = useQueryClient();
  const change = useNewSession<{ currentPassword: string; newPassword: string }>(
    api.changePassword,
    (passwords) => ({ ...passwords }),
  );
  return async (passwords: Parameters<typeof change.mutateAsync>[0]) => {
    try {
      return await change.mutateAsync(passwords);
    } catch (error) {
      // The session may have ended, before or by an answer that was lost.
      await cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
      throw error;
    }
  };
}

/** Where it can't be had, the reader is logged out all the same. */
const stopPushing = (client: Client) =>
  import('../client/push.ts').then(({ disablePush }) => disablePush(client)).catch(() => undefined);

function useNewSession<Input>(
  path: string,
  toBody: (input: Input) => Record<string, string>,
  before?: (client: Client) => Promise<void>,
) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationKey: RENEWING,
    mutationFn: async (input: Input) => {
      const former = cache.getQueryData(meQuery(client).queryKey);
      await before?.(client);
      await client.authenticate(path, toBody(input));
      const reader = await client.call(getMe, {});
      // Before anyone sees that the session changed, and goes on.
      await handDeviceOn(former ? accountOf(former) : null, accountOf(reader));
      client.session.begin();
      cache.setQueryData(meQuery(client).queryKey, reader);
      return reader;
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
    await cache.resetQueries({ queryKey: followsQuery(client).queryKey });
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
  if (reader.id === null) await cache.resetQueries({ queryKey: followsQuery(client).queryKey });
  else if (former.id !== null) client.session.begin();
}

/** Removes what was fetched in epochs before this one. */
export function dropFormerSessions(cache: Pick<QueryClient, 'removeQueries'>, epoch: number): void {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'session' && queryKey[1] !== epoch });
}
