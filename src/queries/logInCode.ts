import { useMutation } from '@tanstack/react-query';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';

/** What an account is asked for with. */
export type NewAccount = Record<'name' | 'email' | 'password', string>;

/** Has a code mailed to an address by which its account, if it has one, is logged in to. */
export function useAskForCode() {
  const client = useClient();
  return useMutation({
    mutationFn: (input: { email: string }) => client.authenticate(api.askForCode, input),
  });
}

/** Has a code mailed to an address by which an account is made for it, or the one that it has is logged in to. */
export function useAskToSignUp() {
  const client = useClient();
  return useMutation({
    mutationFn: (account: NewAccount) => client.authenticate(api.signUp, account),
  });
}
