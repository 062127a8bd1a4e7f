import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { postEmailChange } from '../contract/emailChange.ts';
import { deleteReaderData } from '../contract/readerData.ts';
import type { Sent } from '../contract/endpoint.ts';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';
import { meQuery } from './me.ts';
import { stopPushing, useNewSession, useSessionEnded } from './session.ts';

/** Gives the account another name. */
export const useChangeName = () =>
  useAccountChange((client, { name }: { name: string }) => client.authenticate(api.updateUser, { name }));

/** Has a mail sent to another address by which it becomes the account's. */
export const useAskForEmailChange = () =>
  useAccountChange((client, body: Sent<typeof postEmailChange>['body']) =>
    client.call(postEmailChange, { body }),
  );

/** Changes something of the account, and resolves when the reader is known as they are then. */
function useAccountChange<Input>(change: (client: Client, input: Input) => Promise<unknown>) {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  return useMutation({
    mutationFn: async (input: Input) => {
      await change(client, input);
      await cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
    },
    onError: (error) =>
      error instanceof ProblemError && error.code === 'notLoggedIn' ? sessionEnded() : undefined,
  });
}

/** Changes the password: ends the account's other sessions, and goes on with this one, by another cookie. */
export function useChangePassword() {
  const client = useClient();
  const cache = useQueryClient();
  const change = useNewSession((caller, passwords: { currentPassword: string; newPassword: string }) =>
    caller.authenticate(api.changePassword, { ...passwords }),
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

/** Has the reader erased, which logs out; resolves to when. */
export const useErase = () =>
  useNewSession(async (client, _: void) => {
    await stopPushing(client);
    return client.call(deleteReaderData, {});
  });
