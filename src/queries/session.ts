import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';
import { meQuery } from './me.ts';

export interface Credentials {
  email: string;
  password: string;
}

/** Logs in; everything known of the former session is dropped, and the new reader is known when it resolves. */
export const useLogIn = () =>
  useNewSession<Credentials>(api.signIn, ({ email, password }) => ({ email, password }));

/** Creates an account and logs in to it. */
export const useSignUp = () =>
  useNewSession<Credentials & { name: string }>(api.signUp, ({ name, email, password }) => ({
    name,
    email,
    password,
  }));

/** Logs out, on the server too. */
export const useLogOut = () => useNewSession<void>(api.signOut, () => ({}));

function useNewSession<Input>(path: string, toBody: (input: Input) => Record<string, string>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => {
      await client.authenticate(path, toBody(input));
      client.session.begin();
      return cache.fetchQuery(meQuery(client));
    },
    onSuccess: () => dropFormerSessions(cache, client.session.epoch()),
  });
}

/** Removes what was fetched in epochs before this one. */
export function dropFormerSessions(
  cache: Pick<ReturnType<typeof useQueryClient>, 'removeQueries'>,
  epoch: number,
): void {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'session' && queryKey[1] !== epoch });
}
