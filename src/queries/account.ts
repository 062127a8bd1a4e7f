import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { postEmailChange } from '../contract/emailChange.ts';
import type { Sent } from '../contract/endpoint.ts';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';
import { meQuery } from './me.ts';
import { useSessionEnded } from './session.ts';

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
